package fr.ctg.convention.plan.application;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.ctg.convention.evenement.application.ChargeDeGroupeDeTravail;
import fr.ctg.convention.evenement.application.EvenementsDeConvention;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.plan.model.GroupeDeTravail;
import fr.ctg.convention.plan.model.PartiesDeConvention;
import fr.ctg.platform.application.Redaction;
import fr.ctg.platform.application.Travail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Adds a working group to a convention. */
@ApplicationScoped
public class CreerGroupeDeTravail {

  private final Travail travail;
  private final PlanDAction plan;
  private final PartiesDeConvention<GroupeDeTravail> groupes;

  @Inject
  CreerGroupeDeTravail(
      Travail travail, PlanDAction plan, PartiesDeConvention<GroupeDeTravail> groupes) {
    this.travail = travail;
    this.plan = plan;
    this.groupes = groupes;
  }

  /**
   * Adds what was written to the convention of that identifier.
   *
   * @throws fr.ctg.platform.probleme.RequeteRefusee 404, when there is no such convention; 409,
   *     once it is ended; 400, when what was written has faults
   */
  public GroupeDeTravail creer(UUID id, Redaction<GroupeDeTravail.Texte> redaction) {
    return travail.ecrire(
        () -> {
          Convention convention = plan.ouvert(id);
          var nouveau =
              GroupeDeTravail.nouveau(
                  convention, redaction.lire(null), UuidCreator::getTimeOrderedEpoch);
          groupes.ajouter(nouveau);
          plan.annoncer(
              EvenementsDeConvention.GROUPE_DE_TRAVAIL_CREE,
              convention,
              nouveau.id(),
              ChargeDeGroupeDeTravail.de(nouveau));
          return nouveau;
        });
  }
}
