package fr.ctg.referentiel.brouillon.application;

import fr.ctg.platform.application.Travail;
import fr.ctg.platform.application.VersionDeDepart;
import fr.ctg.referentiel.brouillon.model.RegistreDesBrouillons;
import fr.ctg.referentiel.model.VersionVue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Drops a draft with its texts. */
@ApplicationScoped
public class AbandonnerBrouillon {

  private final Travail travail;
  private final Chantier chantier;
  private final RegistreDesBrouillons brouillons;

  @Inject
  AbandonnerBrouillon(Travail travail, Chantier chantier, RegistreDesBrouillons brouillons) {
    this.travail = travail;
    this.chantier = chantier;
    this.brouillons = brouillons;
  }

  /**
   * Drops it.
   *
   * @throws fr.ctg.platform.probleme.RequeteRefusee 404, when there is none; 409, when it is
   *     published; 412, when it has changed since that version
   */
  public void abandonner(String code, VersionDeDepart depart) {
    travail.ecrire(
        () -> {
          VersionVue presente = chantier.ouvrir(code, depart);
          brouillons.abandonner(code);
          return presente;
        });
  }
}
