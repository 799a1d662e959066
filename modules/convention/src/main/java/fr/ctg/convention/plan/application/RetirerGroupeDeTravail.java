package fr.ctg.convention.plan.application;

import fr.ctg.convention.evenement.application.ChargeDeGroupeDeTravail;
import fr.ctg.convention.evenement.application.EvenementsDeConvention;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.plan.model.GroupeDeTravail;
import fr.ctg.convention.plan.model.PartiesDeConvention;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.application.VersionDeDepart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Takes a working group out of a convention. */
@ApplicationScoped
public class RetirerGroupeDeTravail {

  private final Travail travail;
  private final PlanDAction plan;
  private final PartiesDeConvention<GroupeDeTravail> groupes;

  @Inject
  RetirerGroupeDeTravail(
      Travail travail, PlanDAction plan, PartiesDeConvention<GroupeDeTravail> groupes) {
    this.travail = travail;
    this.plan = plan;
    this.groupes = groupes;
  }

  /**
   * Takes it away.
   *
   * @throws fr.ctg.platform.probleme.RequeteRefusee 404, when there is none; 412, when it has
   *     changed since that version; 409, once the convention is ended
   */
  public void retirer(UUID id, UUID groupe, VersionDeDepart depart) {
    travail.ecrire(
        () -> {
          GroupeDeTravail present =
              groupes.verrouiller(id, groupe).orElseThrow(PlanDAction::introuvable);
          depart.verifier(present.version());
          Convention convention = plan.ouvert(id);
          groupes.retirer(groupe);
          plan.annoncer(
              EvenementsDeConvention.GROUPE_DE_TRAVAIL_SUPPRIME,
              convention,
              present.id(),
              ChargeDeGroupeDeTravail.de(present));
          return present;
        });
  }
}
