package fr.ctg.referentiel.application;

import fr.ctg.platform.ecriture.Ecritures;
import fr.ctg.platform.ecriture.Envoi;
import fr.ctg.platform.ecriture.Reponse;
import fr.ctg.platform.ecriture.VersionAttendue;
import fr.ctg.platform.evenement.Evenement;
import fr.ctg.platform.evenement.Evenements;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import fr.ctg.referentiel.model.EtatVersion;
import fr.ctg.referentiel.model.RegistreDesVersions;
import fr.ctg.referentiel.model.TextesDeVersion;
import fr.ctg.referentiel.model.VersionVue;
import fr.ctg.referentiel.persistence.Brouillons;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.hibernate.StatelessSession;

/**
 * Publishes a draft from a day on, or repeals a published version after a day. Neither act does
 * more than it says: no version is closed by the publication of another, so that a repeal is always
 * somebody's, with its reason and its moment.
 */
@ApplicationScoped
public class PublierVersion {

  private static final Instant TOUT_CE_QUI_EST = Instant.parse("9999-12-30T00:00:00Z");

  private final Ecritures ecritures;
  private final Evenements evenements;
  private final RedigerVersion versions;
  private final RegistreDesVersions registre;
  private final TextesDeVersion textes;

  @Inject
  PublierVersion(
      Ecritures ecritures,
      Evenements evenements,
      RedigerVersion versions,
      RegistreDesVersions registre,
      TextesDeVersion textes) {
    this.ecritures = ecritures;
    this.evenements = evenements;
    this.versions = versions;
    this.registre = registre;
    this.textes = textes;
  }

  /** Publishes a draft; from then on it never changes. */
  public Response publier(
      Envoi envoi,
      VersionAttendue attendue,
      String code,
      LocalDate premierJour,
      String motif,
      Function<VersionVue, Reponse> reponse) {
    return ecritures.repondre(
        envoi,
        session -> {
          versions.verrouiller(session, code, attendue);
          var brouillons = new Brouillons(session);
          brouillons
              .genante(premierJour)
              .ifPresent(
                  genante -> {
                    throw new RequeteRefusee(
                        TypeProbleme.CONFLIT,
                        "La version « "
                            + genante
                            + " » est en vigueur le "
                            + premierJour
                            + " ou après : abrogez-la d'abord, avec un dernier jour avant celui-là.");
                  });
          if (textes.tous(code).isEmpty()) {
            throw new RequeteRefusee(
                TypeProbleme.CONFLIT, "La version « " + code + " » n'a aucun texte.");
          }
          brouillons.publier(code, premierJour, motif);
          annoncer(session, EvenementsDuReferentiel.VERSION_PUBLIEE, code);
          return reponse.apply(publiee(code));
        });
  }

  /** Repeals a published version; for ever. */
  public Response abroger(
      Envoi envoi,
      VersionAttendue attendue,
      String code,
      LocalDate dernierJour,
      String motif,
      Function<VersionVue, Reponse> reponse) {
    return ecritures.repondre(
        envoi,
        session -> {
          var brouillons = new Brouillons(session);
          brouillons.unActeALaFois();
          VersionVue presente =
              registre
                  .connue(code, TOUT_CE_QUI_EST)
                  .orElseThrow(() -> LireVersions.introuvable(code));
          attendue.verifier(presente.marque());
          if (presente.etat() != EtatVersion.PUBLIE) {
            throw new RequeteRefusee(
                TypeProbleme.CONFLIT,
                "La version « " + code + " » est déjà abrogée, depuis le " + presente.fin() + ".");
          }
          if (dernierJour.isBefore(presente.debut().minusDays(1))) {
            throw new RequeteRefusee(
                TypeProbleme.CONFLIT,
                "La version « "
                    + code
                    + " » commence le "
                    + presente.debut()
                    + " : son dernier jour est au plus tôt la veille, si elle ne doit jamais être"
                    + " en vigueur.");
          }
          brouillons.abroger(code, dernierJour, motif);
          annoncer(session, EvenementsDuReferentiel.VERSION_ABROGEE, code);
          return reponse.apply(publiee(code));
        });
  }

  private void annoncer(StatelessSession session, EvenementsDuReferentiel type, String code) {
    evenements.publier(
        session, new Evenement(type, List.of(code), null, List.of(), new ChargeDeVersion(code)));
  }

  private VersionVue publiee(String code) {
    return registre.connue(code, TOUT_CE_QUI_EST).orElseThrow();
  }
}
