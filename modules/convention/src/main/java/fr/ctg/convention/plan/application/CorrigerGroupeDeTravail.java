package fr.ctg.convention.plan.application;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.ctg.convention.evenement.application.ChargeDeGroupeDeTravail;
import fr.ctg.convention.evenement.application.EvenementsDeConvention;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.plan.model.GroupeDeTravail;
import fr.ctg.convention.plan.model.PartiesDeConvention;
import fr.ctg.platform.application.Redaction;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.application.VersionDeDepart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Corrects a working group of a convention. */
@ApplicationScoped
public class CorrigerGroupeDeTravail {

  private final Travail travail;
  private final PlanDAction plan;
  private final PartiesDeConvention<GroupeDeTravail> groupes;

  @Inject
  CorrigerGroupeDeTravail(
      Travail travail, PlanDAction plan, PartiesDeConvention<GroupeDeTravail> groupes) {
    this.travail = travail;
    this.plan = plan;
    this.groupes = groupes;
  }

  /**
   * Has it say what was written.
   *
   * @throws fr.ctg.platform.probleme.RequeteRefusee 404, when there is none; 412, when it has
   *     changed since that version; 409, once the convention is ended; 400, when what was written
   *     has faults
   */
  public GroupeDeTravail corriger(
      UUID id, UUID groupe, VersionDeDepart depart, Redaction<GroupeDeTravail.Texte> redaction) {
    return travail.ecrire(
        () -> {
          GroupeDeTravail present =
              groupes.verrouiller(id, groupe).orElseThrow(PlanDAction::introuvable);
          depart.verifier(present.version());
          Convention convention = plan.ouvert(id);
          GroupeDeTravail corrige =
              present.corrige(redaction.lire(present.texte()), UuidCreator::getTimeOrderedEpoch);
          groupes.modifier(corrige);
          plan.annoncer(
              EvenementsDeConvention.GROUPE_DE_TRAVAIL_MODIFIE,
              convention,
              present.id(),
              ChargeDeGroupeDeTravail.de(present, corrige));
          return corrige;
        });
  }
}
