package fr.ctg.convention.plan.application;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.ctg.convention.evenement.application.ChargeDeFicheAction;
import fr.ctg.convention.evenement.application.EvenementsDeConvention;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.plan.model.FicheAction;
import fr.ctg.convention.plan.model.PartiesDeConvention;
import fr.ctg.platform.application.Redaction;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Fautes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Adds a sheet to the action plan of a convention. */
@ApplicationScoped
public class CreerFicheAction {

  private final Travail travail;
  private final PlanDAction plan;
  private final PartiesDeConvention<FicheAction> fiches;

  @Inject
  CreerFicheAction(Travail travail, PlanDAction plan, PartiesDeConvention<FicheAction> fiches) {
    this.travail = travail;
    this.plan = plan;
    this.fiches = fiches;
  }

  /**
   * Adds what was written to the convention of that identifier.
   *
   * @throws fr.ctg.platform.probleme.RequeteRefusee 404, when there is no such convention; 409,
   *     once it is ended; 400, when what was written has faults
   */
  public FicheAction creer(UUID id, Redaction<FicheAction.Texte> redaction) {
    return travail.ecrire(
        () -> {
          Convention convention = plan.ouvert(id);
          var nouvelle =
              FicheAction.nouvelle(
                  convention,
                  redaction.lire(null, axeDe(convention)),
                  UuidCreator::getTimeOrderedEpoch);
          fiches.ajouter(nouvelle);
          plan.annoncer(
              EvenementsDeConvention.FICHE_ACTION_CREEE,
              convention,
              nouvelle.id(),
              ChargeDeFicheAction.de(nouvelle));
          return nouvelle;
        });
  }

  /** The axis that a sheet names is one of its convention's. */
  static BiConsumer<FicheAction.Texte, Fautes> axeDe(Convention convention) {
    int axes = convention.texte().axes().size();
    return (texte, fautes) -> {
      if (texte.axe() != null && texte.axe() > axes && !fautes.fautif("/axe")) {
        fautes.ajouter(
            "/axe", CodeDeFaute.INCONNU, "la convention n'a que " + axes + " axe(s) ; corrigez");
      }
    };
  }
}
