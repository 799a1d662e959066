package fr.ctg.referentiel.application;

import fr.ctg.platform.application.Redaction;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.application.VersionDeDepart;
import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Faute;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import fr.ctg.referentiel.evenement.application.AnnoncesDuReferentiel;
import fr.ctg.referentiel.model.ActeVoulu;
import fr.ctg.referentiel.model.ActesDeVersion;
import fr.ctg.referentiel.model.EtatVersion;
import fr.ctg.referentiel.model.RegistreDesVersions;
import fr.ctg.referentiel.model.VersionVue;
import fr.ctg.shared.Ecriture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;

/** Repeals a published version after a day; for ever. */
@ApplicationScoped
public class AbrogerVersion {

  private final Travail travail;
  private final ActesDeVersion actes;
  private final RegistreDesVersions versions;
  private final AnnoncesDuReferentiel annonces;

  /** On the versions and what is recorded of them. */
  @Inject
  public AbrogerVersion(
      Travail travail,
      ActesDeVersion actes,
      RegistreDesVersions versions,
      AnnoncesDuReferentiel annonces) {
    this.travail = travail;
    this.actes = actes;
    this.versions = versions;
    this.annonces = annonces;
  }

  /**
   * Repeals it after the day that was written.
   *
   * @throws RequeteRefusee 404, when there is no such version; 412, when it has changed since that
   *     version; 409, when it is repealed, or begins later than the day after; 400, when what was
   *     written has faults
   */
  public VersionVue abroger(String code, VersionDeDepart depart, Redaction<ActeVoulu> redaction) {
    return travail.ecrire(
        () -> {
          actes.unALaFois();
          VersionVue presente =
              versions.telleQuElleEst(code).orElseThrow(() -> LireVersions.introuvable(code));
          depart.verifier(presente.marque());
          ActeVoulu acte = redaction.lire(null);
          exigerAbrogeable(presente, acte);
          actes.abroger(code, acte);
          annonces.abrogee(code);
          return versions.telleQuElleEst(code).orElseThrow();
        });
  }

  private static void exigerAbrogeable(VersionVue presente, ActeVoulu acte) {
    if (presente.etat() != EtatVersion.PUBLIE) {
      throw new RequeteRefusee(
          TypeProbleme.CONFLIT,
          "La version « "
              + presente.code()
              + " » est déjà abrogée, depuis le "
              + Ecriture.date(Objects.requireNonNull(presente.fin(), "a repealed one has an end"))
              + ".");
    }
    if (acte.jour().isBefore(presente.debut().minusDays(1))) {
      throw new RequeteRefusee(
          TypeProbleme.CONFLIT,
          "La version « "
              + presente.code()
              + " » commence le "
              + Ecriture.date(presente.debut())
              + " : son dernier jour est au plus tôt la veille, si elle ne doit jamais être"
              + " en vigueur.",
          List.of(
              Faute.a(
                  "/dernierJour",
                  CodeDeFaute.HORS_BORNES,
                  "donnez au plus tôt le " + Ecriture.date(presente.debut().minusDays(1)))));
    }
  }
}
