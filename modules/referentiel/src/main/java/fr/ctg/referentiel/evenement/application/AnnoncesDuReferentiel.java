package fr.ctg.referentiel.evenement.application;

import fr.ctg.platform.application.ApresLeTravail;
import fr.ctg.platform.evenement.Annonces;
import fr.ctg.platform.evenement.Evenement;
import fr.ctg.referentiel.ConnaissanceEnregistree;
import fr.ctg.referentiel.parametre.model.ValeurEcrite;
import fr.ctg.referentiel.regle.model.EffetEcrit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Announces what happens to versions, parameters and rules; what computations rest on this
 * application itself is told of, once it is recorded.
 */
@ApplicationScoped
public class AnnoncesDuReferentiel {

  private final Annonces annonces;
  private final ApresLeTravail apres;
  private final Event<ConnaissanceEnregistree> enregistree;

  /** Announces where announcements go, and tells this application once the work is done. */
  @Inject
  public AnnoncesDuReferentiel(
      Annonces annonces, ApresLeTravail apres, Event<ConnaissanceEnregistree> enregistree) {
    this.annonces = annonces;
    this.apres = apres;
    this.enregistree = enregistree;
  }

  /** A version was published. */
  public void publiee(String version) {
    acte(EvenementsDuReferentiel.VERSION_PUBLIEE, version);
  }

  /** A version was repealed. */
  public void abrogee(String version) {
    acte(EvenementsDuReferentiel.VERSION_ABROGEE, version);
  }

  private void acte(EvenementsDuReferentiel type, String version) {
    annonces.publier(
        new Evenement(type, List.of(version), null, List.of(), new ChargeDeVersion(version)));
  }

  /** A value was recorded. */
  public void valeur(ValeurEcrite v) {
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
  public void effet(EffetEcrit e) {
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
