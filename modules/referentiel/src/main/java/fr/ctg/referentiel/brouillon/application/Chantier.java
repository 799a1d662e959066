package fr.ctg.referentiel.brouillon.application;

import fr.ctg.platform.application.VersionDeDepart;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import fr.ctg.referentiel.brouillon.model.RegistreDesBrouillons;
import fr.ctg.referentiel.brouillon.model.TextesDeVersion;
import fr.ctg.referentiel.model.RegistreDesVersions;
import fr.ctg.referentiel.model.VersionVue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Opens drafts to be changed. The order of their texts and what these replace hang together: a
 * draft is changed under one lock and has one version.
 */
@ApplicationScoped
class Chantier {

  private final RegistreDesBrouillons brouillons;
  private final RegistreDesVersions versions;
  private final TextesDeVersion textes;

  @Inject
  Chantier(RegistreDesBrouillons brouillons, RegistreDesVersions versions, TextesDeVersion textes) {
    this.brouillons = brouillons;
    this.versions = versions;
    this.textes = textes;
  }

  /**
   * The draft of that code, locked.
   *
   * @throws RequeteRefusee 404, when there is none; 409, when it is published
   */
  VersionVue ouvrir(String code) {
    return brouillons
        .verrouiller(code)
        .orElseThrow(
            () ->
                versions.telleQuElleEst(code).isPresent()
                    ? new RequeteRefusee(
                        TypeProbleme.CONFLIT,
                        "La version « "
                            + code
                            + " » est publiée : elle ne change plus. Clonez-la dans un nouveau"
                            + " brouillon.")
                    : LireBrouillons.introuvable(code));
  }

  /**
   * The same, at the version that a change starts from.
   *
   * @throws RequeteRefusee 412, besides, when it has changed
   */
  VersionVue ouvrir(String code, VersionDeDepart depart) {
    VersionVue presente = ouvrir(code);
    depart.verifier(presente.marque());
    return presente;
  }

  /** The texts of a draft that was opened. */
  TextesEnChantier textes(VersionVue brouillon) {
    return new TextesEnChantier(brouillon, textes);
  }

  /** A draft whose texts were changed, as it is now. */
  VersionVue changee(String code) {
    brouillons.compter(code);
    return brouillons.trouver(code).orElseThrow();
  }
}
