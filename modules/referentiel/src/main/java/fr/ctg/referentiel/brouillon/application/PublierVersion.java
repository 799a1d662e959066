package fr.ctg.referentiel.brouillon.application;

import fr.ctg.platform.application.Redaction;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.application.VersionDeDepart;
import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Faute;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import fr.ctg.referentiel.brouillon.model.TextesDeVersion;
import fr.ctg.referentiel.evenement.application.AnnoncesDuReferentiel;
import fr.ctg.referentiel.model.ActeVoulu;
import fr.ctg.referentiel.model.ActesDeVersion;
import fr.ctg.referentiel.model.RegistreDesVersions;
import fr.ctg.referentiel.model.VersionVue;
import fr.ctg.shared.Ecriture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Publishes a draft from a day on; from then on it never changes. No other version is closed by
 * that: a repeal is always somebody's, with its reason and its moment.
 */
@ApplicationScoped
public class PublierVersion {

  private final Travail travail;
  private final Chantier chantier;
  private final ActesDeVersion actes;
  private final TextesDeVersion textes;
  private final RegistreDesVersions versions;
  private final AnnoncesDuReferentiel annonces;

  @Inject
  PublierVersion(
      Travail travail,
      Chantier chantier,
      ActesDeVersion actes,
      TextesDeVersion textes,
      RegistreDesVersions versions,
      AnnoncesDuReferentiel annonces) {
    this.travail = travail;
    this.chantier = chantier;
    this.actes = actes;
    this.textes = textes;
    this.versions = versions;
    this.annonces = annonces;
  }

  /**
   * Publishes it from the day that was written.
   *
   * @throws RequeteRefusee 404, when there is no such draft; 409, when it is published, another
   *     version is in force on that day or after, or it has no text; 412, when it has changed since
   *     that version; 400, when what was written has faults
   */
  public VersionVue publier(String code, VersionDeDepart depart, Redaction<ActeVoulu> redaction) {
    return travail.ecrire(
        () -> {
          chantier.ouvrir(code, depart);
          ActeVoulu acte = redaction.lire(null);
          actes.unALaFois();
          actes
              .genante(acte.jour())
              .ifPresent(
                  genante -> {
                    throw new RequeteRefusee(
                        TypeProbleme.CONFLIT,
                        "La version « "
                            + genante
                            + " » est en vigueur le "
                            + Ecriture.date(acte.jour())
                            + " ou après : abrogez-la d'abord, avec un dernier jour avant celui-là.",
                        List.of(
                            Faute.a(
                                "/debut",
                                CodeDeFaute.INCOHERENT,
                                "la version « "
                                    + genante
                                    + " » est en vigueur ce jour-là ou après ; abrogez-la d'abord, ou"
                                    + " donnez un jour où elle ne l'est plus")));
                  });
          if (textes.tous(code).isEmpty()) {
            throw new RequeteRefusee(
                TypeProbleme.CONFLIT, "La version « " + code + " » n'a aucun texte.");
          }
          actes.publier(code, acte);
          annonces.publiee(code);
          return versions.telleQuElleEst(code).orElseThrow();
        });
  }
}
