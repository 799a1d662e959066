package fr.ctg.referentiel.application;

import fr.ctg.platform.ecriture.Ecritures;
import fr.ctg.platform.ecriture.Envoi;
import fr.ctg.platform.ecriture.Reponse;
import fr.ctg.platform.ecriture.VersionAttendue;
import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Faute;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import fr.ctg.platform.temps.Horloge;
import fr.ctg.referentiel.model.RegistreDesBrouillons;
import fr.ctg.referentiel.model.RegistreDesVersions;
import fr.ctg.referentiel.model.VersionVue;
import fr.ctg.referentiel.persistence.Brouillons;
import fr.ctg.shared.Citation;
import fr.ctg.shared.Fondement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.hibernate.StatelessSession;

/** Drafts a version of the job reference, from the texts of one that is published. */
@ApplicationScoped
public class RedigerVersion {

  private final Ecritures ecritures;
  private final RegistreDesVersions versions;
  private final RegistreDesBrouillons registre;
  private final Horloge horloge;

  @Inject
  RedigerVersion(
      Ecritures ecritures,
      RegistreDesVersions versions,
      RegistreDesBrouillons registre,
      Horloge horloge) {
    this.ecritures = ecritures;
    this.versions = versions;
    this.registre = registre;
    this.horloge = horloge;
  }

  /**
   * What a draft says of itself.
   *
   * @param debut the first day that is meant; its publication says the one that counts
   * @param source the words that date it
   */
  public record Entete(String libelle, LocalDate debut, Fondement fondement, Citation source) {}

  /** Creates a draft. */
  public Response creer(
      Envoi envoi,
      String code,
      String modele,
      Entete entete,
      Function<VersionVue, Reponse> reponse) {
    return ecritures.repondre(
        envoi,
        session -> {
          if (versions.connue(modele, horloge.maintenant()).isEmpty()) {
            throw RequeteRefusee.pour(
                List.of(
                    Faute.a(
                        "/modele",
                        CodeDeFaute.INCONNU,
                        "il n'y a pas de version publiée « "
                            + modele
                            + " » ; donnez-en une de /api/v1/referentiel/versions")));
          }
          if (code.equals(LireVersions.EN_VIGUEUR)
              || !new Brouillons(session)
                  .creer(
                      code,
                      entete.libelle(),
                      entete.debut(),
                      entete.fondement(),
                      entete.source(),
                      modele)) {
            throw new RequeteRefusee(
                TypeProbleme.CONFLIT,
                "Le code « " + code + " » est déjà pris : donnez-en un autre à cette version.");
          }
          return reponse.apply(registre.trouver(code).orElseThrow());
        });
  }

  /** Changes what a draft says of itself. */
  public Response corriger(
      Envoi envoi,
      VersionAttendue attendue,
      String code,
      Function<VersionVue, Entete> correction,
      Function<VersionVue, Reponse> reponse) {
    return ecritures.repondre(
        envoi,
        session -> {
          VersionVue presente = verrouiller(session, code, attendue);
          Entete entete = correction.apply(presente);
          var brouillons = new Brouillons(session);
          brouillons.corriger(
              code, entete.libelle(), entete.debut(), entete.fondement(), entete.source());
          brouillons.compter(code);
          return reponse.apply(registre.trouver(code).orElseThrow());
        });
  }

  /** Drops a draft. */
  public Response abandonner(Envoi envoi, VersionAttendue attendue, String code) {
    return ecritures.repondre(
        envoi,
        session -> {
          verrouiller(session, code, attendue);
          new Brouillons(session).abandonner(code);
          return Reponse.vide();
        });
  }

  /**
   * The draft under lock, at the version that the change starts from.
   *
   * @throws RequeteRefusee 404 when there is none; 409 when it is published; 412 when it changed
   */
  VersionVue verrouiller(StatelessSession session, String code, VersionAttendue attendue) {
    VersionVue presente = verrouiller(session, code);
    attendue.verifier(presente.marque());
    return presente;
  }

  /** The same, whatever its version. */
  VersionVue verrouiller(StatelessSession session, String code) {
    return new Brouillons(session)
        .verrouiller(code)
        .flatMap(registre::trouver)
        .orElseThrow(
            () ->
                versions.connue(code, horloge.maintenant()).isPresent()
                    ? new RequeteRefusee(
                        TypeProbleme.CONFLIT,
                        "La version « "
                            + code
                            + " » est publiée : elle ne change plus. Clonez-la dans un nouveau"
                            + " brouillon.")
                    : LireBrouillons.introuvable(code));
  }
}
