package fr.ctg.convention.plan.application;

import fr.ctg.convention.evenement.application.ChargeDeFicheAction;
import fr.ctg.convention.evenement.application.EvenementsDeConvention;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.plan.model.FicheAction;
import fr.ctg.convention.plan.model.PartiesDeConvention;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.application.VersionDeDepart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Takes a sheet out of the action plan of a convention. */
@ApplicationScoped
public class RetirerFicheAction {

  private final Travail travail;
  private final PlanDAction plan;
  private final PartiesDeConvention<FicheAction> fiches;

  @Inject
  RetirerFicheAction(Travail travail, PlanDAction plan, PartiesDeConvention<FicheAction> fiches) {
    this.travail = travail;
    this.plan = plan;
    this.fiches = fiches;
  }

  /**
   * Takes it away.
   *
   * @throws fr.ctg.platform.probleme.RequeteRefusee 404, when there is none; 412, when it has
   *     changed since that version; 409, once the convention is ended
   */
  public void retirer(UUID id, UUID fiche, VersionDeDepart depart) {
    travail.ecrire(
        () -> {
          FicheAction presente =
              fiches.verrouiller(id, fiche).orElseThrow(PlanDAction::introuvable);
          depart.verifier(presente.version());
          Convention convention = plan.ouvert(id);
          fiches.retirer(fiche);
          plan.annoncer(
              EvenementsDeConvention.FICHE_ACTION_SUPPRIMEE,
              convention,
              presente.id(),
              ChargeDeFicheAction.de(presente));
          return presente;
        });
  }
}
