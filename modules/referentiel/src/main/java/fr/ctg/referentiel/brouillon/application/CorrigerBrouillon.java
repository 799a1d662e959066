package fr.ctg.referentiel.brouillon.application;

import fr.ctg.platform.application.Redaction;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.application.VersionDeDepart;
import fr.ctg.referentiel.brouillon.model.RegistreDesBrouillons;
import fr.ctg.referentiel.model.EnteteDeVersion;
import fr.ctg.referentiel.model.VersionVue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Corrects what a draft says of itself. */
@ApplicationScoped
public class CorrigerBrouillon {

  private final Travail travail;
  private final Chantier chantier;
  private final RegistreDesBrouillons brouillons;

  @Inject
  CorrigerBrouillon(Travail travail, Chantier chantier, RegistreDesBrouillons brouillons) {
    this.travail = travail;
    this.chantier = chantier;
    this.brouillons = brouillons;
  }

  /**
   * Has it say what was written.
   *
   * @throws fr.ctg.platform.probleme.RequeteRefusee 404, when there is none; 409, when it is
   *     published; 412, when it has changed since that version; 400, when what was written has
   *     faults
   */
  public VersionVue corriger(
      String code, VersionDeDepart depart, Redaction<EnteteDeVersion> redaction) {
    return travail.ecrire(
        () -> {
          VersionVue presente = chantier.ouvrir(code, depart);
          brouillons.corriger(code, redaction.lire(presente.entete()));
          return brouillons.trouver(code).orElseThrow();
        });
  }
}
