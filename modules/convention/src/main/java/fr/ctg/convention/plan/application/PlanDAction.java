package fr.ctg.convention.plan.application;

import fr.ctg.convention.application.EtapeRefusee;
import fr.ctg.convention.application.LireConventions;
import fr.ctg.convention.evenement.application.AnnoncerConventions;
import fr.ctg.convention.evenement.application.EvenementsDeConvention;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.RegistreDesConventions;
import fr.ctg.convention.rules.CycleDeVie;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.temps.Horloge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every reading and every change has to do with that is part of a convention's action plan.
 */
@ApplicationScoped
class PlanDAction {

  private final RegistreDesConventions conventions;
  private final Horloge horloge;
  private final AnnoncerConventions annonces;

  @Inject
  PlanDAction(RegistreDesConventions conventions, Horloge horloge, AnnoncerConventions annonces) {
    this.conventions = conventions;
    this.horloge = horloge;
    this.annonces = annonces;
  }

  /**
   * The convention whose plan is to change.
   *
   * @throws RequeteRefusee 404, when there is none for whoever asks; 409, once it is ended
   */
  Convention ouvert(UUID convention) {
    Convention trouvee = conventions.trouver(convention).orElseThrow(PlanDAction::introuvable);
    EtapeRefusee.si(
        CycleDeVie.planifier(trouvee, horloge.aujourdhui()), "changer de plan d'action");
    return trouvee;
  }

  /** Announces what happened to a part of it. */
  void annoncer(EvenementsDeConvention type, Convention convention, UUID partie, Object charge) {
    annonces.annoncer(type, convention, partie, charge);
  }

  /**
   * Makes sure that there is a plan to be read.
   *
   * @throws RequeteRefusee 404, when there is no such convention for whoever asks, or was none then
   */
  void exiger(UUID convention, @Nullable Instant au) {
    if (conventions.trouver(convention, au).isEmpty()) {
      throw LireConventions.introuvable(convention);
    }
  }

  /** The refusal of what does not exist, or not for whoever asks. */
  static RequeteRefusee introuvable() {
    return RequeteRefusee.introuvable(
        "Rien n'a cet identifiant dans cette convention, ou pas dans ce que vous pouvez voir.");
  }
}
