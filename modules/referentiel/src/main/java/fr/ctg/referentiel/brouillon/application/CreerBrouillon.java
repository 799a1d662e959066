package fr.ctg.referentiel.brouillon.application;

import fr.ctg.platform.application.Redaction;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Fautes;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import fr.ctg.referentiel.application.LireVersions;
import fr.ctg.referentiel.brouillon.model.NouveauBrouillon;
import fr.ctg.referentiel.brouillon.model.RegistreDesBrouillons;
import fr.ctg.referentiel.model.RegistreDesVersions;
import fr.ctg.referentiel.model.VersionVue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Drafts a version of the job reference, from the texts of one that is published. */
@ApplicationScoped
public class CreerBrouillon {

  private static final String MODELE = "/modele";

  private final Travail travail;
  private final RegistreDesBrouillons brouillons;
  private final RegistreDesVersions versions;

  @Inject
  CreerBrouillon(Travail travail, RegistreDesBrouillons brouillons, RegistreDesVersions versions) {
    this.travail = travail;
    this.brouillons = brouillons;
    this.versions = versions;
  }

  /**
   * Creates what was written.
   *
   * @throws RequeteRefusee 400, when what was written has faults; 409, when the code is taken
   */
  public VersionVue creer(Redaction<NouveauBrouillon> redaction) {
    return travail.ecrire(
        () -> {
          NouveauBrouillon nouveau = redaction.lire(null, this::controler);
          String code = nouveau.code();
          if (code.equals(LireVersions.EN_VIGUEUR) || !brouillons.ajouter(nouveau)) {
            throw new RequeteRefusee(
                TypeProbleme.CONFLIT,
                "Le code « " + code + " » est déjà pris : donnez-en un autre à cette version.");
          }
          return brouillons.trouver(code).orElseThrow();
        });
  }

  private void controler(NouveauBrouillon nouveau, Fautes fautes) {
    String modele = nouveau.modele();
    if (modele != null && !fautes.fautif(MODELE) && versions.telleQuElleEst(modele).isEmpty()) {
      fautes.ajouter(
          MODELE,
          CodeDeFaute.INCONNU,
          "il n'y a pas de version publiée « "
              + modele
              + " » ; donnez-en une de /api/v1/referentiel/versions");
    }
  }
}
