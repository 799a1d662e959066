package fr.ctg.referentiel.application;

import fr.ctg.platform.application.ApresLeTravail;
import fr.ctg.platform.evenement.Annonces;
import fr.ctg.platform.evenement.Evenement;
import fr.ctg.referentiel.ConnaissanceEnregistree;
import fr.ctg.referentiel.model.EffetEcrit;
import fr.ctg.referentiel.model.ValeurEcrite;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Announces what happens to versions, parameters and rules; what computations rest on this
 * application itself is told of, once it is recorded.
 */
@ApplicationScoped
class AnnoncesDuReferentiel {

  private final Annonces annonces;
  private final ApresLeTravail apres;
  private final Event<ConnaissanceEnregistree> enregistree;

  @Inject
  AnnoncesDuReferentiel(
      Annonces annonces, ApresLeTravail apres, Event<ConnaissanceEnregistree> enregistree) {
    this.annonces = annonces;
    this.apres = apres;
    this.enregistree = enregistree;
  }

  /** A version was published. */
  void publiee(String version) {
    acte(EvenementsDuReferentiel.VERSION_PUBLIEE, version);
  }

  /** A version was repealed. */
  void abrogee(String version) {
    acte(EvenementsDuReferentiel.VERSION_ABROGEE, version);
  }

  private void acte(EvenementsDuReferentiel type, String version) {
    annonces.publier(
        new Evenement(type, List.of(version), null, List.of(), new ChargeDeVersion(version)));
  }

  /** A value was recorded. */
  void valeur(ValeurEcrite v) {
    annonces.publier(
        new Evenement(
            EvenementsDuReferentiel.VALEUR_ENREGISTREE,
            List.of(v.code()),
            v.caf(),
            List.of(),
            new ChargeDeParametre(v.code(), v.depuis())));
    apres.ensuite(() -> enregistree.fire(new ConnaissanceEnregistree()));
  }

  /** A decision on an effect was recorded. */
  void effet(EffetEcrit e) {
    annonces.publier(
        new Evenement(
            EvenementsDuReferentiel.EFFET_ENREGISTRE,
            List.of(e.regle()),
            e.caf(),
            List.of(),
            new ChargeDEffet(e.regle(), e.depuis())));
    apres.ensuite(() -> enregistree.fire(new ConnaissanceEnregistree()));
  }
}
