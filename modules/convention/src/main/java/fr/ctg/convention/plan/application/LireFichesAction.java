package fr.ctg.convention.plan.application;

import fr.ctg.convention.plan.model.FicheAction;
import fr.ctg.convention.plan.model.PartiesDeConvention;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.liste.ListeOrdonnee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the sheets of the action plan of a convention, now or as of an instant. */
@ApplicationScoped
public class LireFichesAction {

  private final Travail travail;
  private final PlanDAction plan;
  private final PartiesDeConvention<FicheAction> fiches;

  @Inject
  LireFichesAction(Travail travail, PlanDAction plan, PartiesDeConvention<FicheAction> fiches) {
    this.travail = travail;
    this.plan = plan;
    this.fiches = fiches;
  }

  /**
   * One of them.
   *
   * @param au the instant; now when {@code null}
   * @throws fr.ctg.platform.probleme.RequeteRefusee 404, when there is none for whoever asks
   */
  public FicheAction une(UUID id, UUID fiche, @Nullable Instant au) {
    return travail.lire(au, () -> fiches.trouver(id, fiche)).orElseThrow(PlanDAction::introuvable);
  }

  /**
   * All of them.
   *
   * @param au the instant; now when {@code null}
   * @throws fr.ctg.platform.probleme.RequeteRefusee 404, when there is no such convention
   */
  public ListeOrdonnee<FicheAction, UUID> liste(UUID id, @Nullable Instant au) {
    plan.exiger(id, au);
    return ListeOrdonnee.lue(
        (apres, limite) -> travail.lire(au, () -> fiches.page(id, apres, limite)), FicheAction::id);
  }
}
