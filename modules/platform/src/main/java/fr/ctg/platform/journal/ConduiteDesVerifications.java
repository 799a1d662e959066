package fr.ctg.platform.journal;

import fr.ctg.platform.evenement.Evenement;
import fr.ctg.platform.evenement.Evenements;
import fr.ctg.platform.identite.Identite;
import fr.ctg.platform.identite.IdentiteCourante;
import fr.ctg.platform.journal.Verifications.Tranche;
import fr.ctg.platform.journal.Verifications.Travaux;
import fr.ctg.platform.journal.Verifications.Verification;
import fr.ctg.platform.persistence.AccesALaBase;
import fr.ctg.platform.persistence.UniteDeTravail;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries verifications on, a slice a transaction, on one thread of each node. Which node does a
 * slice is decided by the database, slice by slice: when one dies, whatever it had done is kept,
 * and another goes on within {@link #RONDE}, or this one after its next start. Between two slices
 * it rests as long as the last one took, so that it never takes more than half a processor.
 */
@ApplicationScoped
public class ConduiteDesVerifications {

  private static final Logger JOURNAL = LoggerFactory.getLogger(ConduiteDesVerifications.class);

  /** Entries at once: some tenths of a second. */
  private static final int LOT = 5_000;

  /** How often it looks for what nobody told it of. */
  private static final Duration RONDE = Duration.ofSeconds(5);

  /** Nothing is begun by itself sooner after a start: others have work to do then. */
  private static final Duration RETENUE = Duration.ofHours(1);

  /** A slice that fails so often in a row, with a database that answers, will not do better. */
  private static final int ECHECS_MAX = 5;

  private static final Identite SYSTEME = Identite.systeme("verification");

  private final AccesALaBase acces;
  private final UniteDeTravail travail;
  private final Verifications verifications;
  private final Evenements evenements;
  private final RythmeDesVerifications rythme;
  private final Reveil reveil = new Reveil();
  private final Instant depart = Instant.now();
  private @Nullable Thread fil;
  private int echecs;

  @Inject
  ConduiteDesVerifications(
      AccesALaBase acces,
      UniteDeTravail travail,
      Verifications verifications,
      Evenements evenements,
      RythmeDesVerifications rythme) {
    this.acces = acces;
    this.travail = travail;
    this.verifications = verifications;
    this.evenements = evenements;
    this.rythme = rythme;
  }

  void demarrer(@Observes @Initialized(ApplicationScoped.class) Object evenement) {
    fil = Thread.ofVirtual().name("ctg-verifications").start(this::conduire);
  }

  @PreDestroy
  void arreter() {
    if (fil != null) {
      fil.interrupt();
    }
  }

  /** One was asked for. */
  void reveiller() {
    reveil.sonner();
  }

  private void conduire() {
    try {
      while (true) {
        if (!acces.ouverte() || !avancer()) {
          reveil.attendre(RONDE);
        }
      }
    } catch (InterruptedException e) {
      // The application stops.
      Thread.currentThread().interrupt();
    }
  }

  /** Does what there is to do now; whether there is more. */
  private boolean avancer() throws InterruptedException {
    try {
      long debut = System.nanoTime();
      Optional<Verification> faite = IdentiteCourante.obtenirComme(SYSTEME, this::uneTranche);
      echecs = 0;
      Thread.sleep(Duration.ofNanos(faite.isEmpty() ? 0 : System.nanoTime() - debut));
      return faite.filter(v -> v.etat() == EtatDeVerification.EN_COURS).isPresent();
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      echouer(e);
      return false;
    }
  }

  private Optional<Verification> uneTranche() {
    Travaux travaux = verifications.travaux();
    if (!travaux.enCours() && !venue(travaux)) {
      return Optional.empty();
    }
    return travail.ecrire(
        session ->
            session.doReturningWork(
                connexion -> {
                  if (!travaux.enCours()) {
                    verifications.demander(connexion);
                  }
                  Optional<Tranche> tranche = verifications.poursuivre(connexion, LOT);
                  if (tranche.isPresent() && tranche.get().palier()) {
                    annoncer(connexion, tranche.get().verification());
                  }
                  return tranche.map(Tranche::verification);
                }));
  }

  private boolean venue(Travaux travaux) {
    Instant maintenant = Instant.now();
    return !rythme.intervalle().isZero()
        && maintenant.isAfter(depart.plus(RETENUE))
        && (travaux.derniere() == null
            || maintenant.isAfter(travaux.derniere().plus(rythme.intervalle())));
  }

  private void annoncer(Connection connexion, Verification v) throws SQLException {
    boolean enCours = v.etat() == EtatDeVerification.EN_COURS;
    evenements.publier(
        connexion,
        new Evenement(
            enCours
                ? EvenementsDuJournal.VERIFICATION_AVANCEE
                : EvenementsDuJournal.VERIFICATION_TERMINEE,
            List.of(v.id().toString()),
            v.caf(),
            List.of(),
            new ChargeDeVerification(v.id(), v.etat(), v.tables(), v.tablesVues())));
    if (!enCours) {
      JOURNAL
          .atInfo()
          .addKeyValue("lignes", v.lignes())
          .addKeyValue("etats", v.etats())
          .addKeyValue("ecarts", v.ecarts())
          .log("lignes comparées avec le journal");
    }
  }

  private void echouer(Exception echec) {
    if (acces.panne().isPresent()) {
      // Goes on when the database is back.
      return;
    }
    echecs++;
    JOURNAL.warn("vérification des lignes, tranche remise à plus tard : {}", echec.getMessage());
    if (echecs < ECHECS_MAX) {
      return;
    }
    echecs = 0;
    try {
      IdentiteCourante.obtenirComme(
          SYSTEME,
          () ->
              travail.ecrire(
                  session ->
                      session.doReturningWork(
                          connexion -> {
                            Optional<Verification> abandonnee = verifications.abandonner(connexion);
                            if (abandonnee.isPresent()) {
                              annoncer(connexion, abandonnee.get());
                            }
                            return abandonnee;
                          })));
      JOURNAL.error("vérification des lignes abandonnée", echec);
    } catch (Exception e) {
      JOURNAL.warn("vérification des lignes : {}", e.getMessage());
    }
  }
}
