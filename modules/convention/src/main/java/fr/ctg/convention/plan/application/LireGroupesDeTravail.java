package fr.ctg.convention.plan.application;

import fr.ctg.convention.plan.model.GroupeDeTravail;
import fr.ctg.convention.plan.model.PartiesDeConvention;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.liste.ListeOrdonnee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the working groups of a convention, now or as of an instant. */
@ApplicationScoped
public class LireGroupesDeTravail {

  private final Travail travail;
  private final PlanDAction plan;
  private final PartiesDeConvention<GroupeDeTravail> groupes;

  @Inject
  LireGroupesDeTravail(
      Travail travail, PlanDAction plan, PartiesDeConvention<GroupeDeTravail> groupes) {
    this.travail = travail;
    this.plan = plan;
    this.groupes = groupes;
  }

  /**
   * One of them.
   *
   * @param au the instant; now when {@code null}
   * @throws fr.ctg.platform.probleme.RequeteRefusee 404, when there is none for whoever asks
   */
  public GroupeDeTravail un(UUID id, UUID groupe, @Nullable Instant au) {
    return travail
        .lire(au, () -> groupes.trouver(id, groupe))
        .orElseThrow(PlanDAction::introuvable);
  }

  /**
   * All of them.
   *
   * @param au the instant; now when {@code null}
   * @throws fr.ctg.platform.probleme.RequeteRefusee 404, when there is no such convention
   */
  public ListeOrdonnee<GroupeDeTravail, UUID> liste(UUID id, @Nullable Instant au) {
    plan.exiger(id, au);
    return ListeOrdonnee.lue(
        (apres, limite) -> travail.lire(au, () -> groupes.page(id, apres, limite)),
        GroupeDeTravail::id);
  }
}
