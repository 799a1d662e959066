package fr.ctg.convention.plan.application;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.ctg.convention.evenement.application.ChargeDeFicheAction;
import fr.ctg.convention.evenement.application.EvenementsDeConvention;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.plan.model.FicheAction;
import fr.ctg.convention.plan.model.PartiesDeConvention;
import fr.ctg.platform.application.Redaction;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.application.VersionDeDepart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Corrects a sheet of the action plan of a convention. */
@ApplicationScoped
public class CorrigerFicheAction {

  private final Travail travail;
  private final PlanDAction plan;
  private final PartiesDeConvention<FicheAction> fiches;

  @Inject
  CorrigerFicheAction(Travail travail, PlanDAction plan, PartiesDeConvention<FicheAction> fiches) {
    this.travail = travail;
    this.plan = plan;
    this.fiches = fiches;
  }

  /**
   * Has it say what was written.
   *
   * @throws fr.ctg.platform.probleme.RequeteRefusee 404, when there is none; 412, when it has
   *     changed since that version; 409, once the convention is ended; 400, when what was written
   *     has faults
   */
  public FicheAction corriger(
      UUID id, UUID fiche, VersionDeDepart depart, Redaction<FicheAction.Texte> redaction) {
    return travail.ecrire(
        () -> {
          FicheAction presente =
              fiches.verrouiller(id, fiche).orElseThrow(PlanDAction::introuvable);
          depart.verifier(presente.version());
          Convention convention = plan.ouvert(id);
          FicheAction corrigee =
              presente.corrigee(
                  redaction.lire(presente.texte(), CreerFicheAction.axeDe(convention)),
                  UuidCreator::getTimeOrderedEpoch);
          fiches.modifier(corrigee);
          plan.annoncer(
              EvenementsDeConvention.FICHE_ACTION_MODIFIEE,
              convention,
              presente.id(),
              ChargeDeFicheAction.de(presente, corrigee));
          return corrigee;
        });
  }
}
