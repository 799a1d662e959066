package fr.ctg.app;

import fr.ctg.app.Configuration.BaseExterne;
import fr.ctg.app.postgres.Identifiants;
import fr.ctg.app.postgres.PostgresEmbarque;
import fr.ctg.platform.journal.ClesDesTetes;
import fr.ctg.platform.persistence.Acces;
import fr.ctg.platform.persistence.BaseDeDonnees;
import fr.ctg.platform.persistence.SchemaAbsent;
import fr.ctg.platform.persistence.Schemas;
import fr.ctg.platform.personne.CleMaitre;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the database: finds it or starts it, brings its schemas up to date, builds the pool. */
final class Demarrage implements AutoCloseable {

  private static final Logger JOURNAL = LoggerFactory.getLogger(Demarrage.class);
  private static final String CLE_MAITRE = "cle-maitre";
  private static final String CLE_DES_TETES = "cle-des-tetes";
  private static final String MOT_DE_PASSE_REFUSE = "28P01";
  private static final String ROLE_REFUSE = "28000";
  private static final String BASE_ABSENTE = "3D000";
  private static final String INJOIGNABLE = "08001";
  private static final int VALIDITE_SECONDES = 5;
  private static final Duration ATTENTE_DU_SERVEUR = Duration.ofSeconds(20);

  private final Configuration configuration;
  private final CountDownLatch serveurEssaye = new CountDownLatch(1);
  private volatile @Nullable PostgresEmbarque postgres;
  private volatile boolean entame;
  private volatile boolean ferme;

  Demarrage(Configuration configuration) {
    this.configuration = configuration;
  }

  /**
   * Opens it.
   *
   * @throws DemarrageImpossible when it cannot be reached, or lacks migrations that nobody may
   *     apply
   */
  BaseDeDonnees ouvrir() {
    return configuration.base().map(this::ouvrirExterne).orElseGet(this::ouvrirEmbarquee);
  }

  /** Why the embedded PostgreSQL does not run, if it is one and does not. */
  Optional<String> panneDuServeur() {
    PostgresEmbarque demarre = postgres;
    return demarre == null ? Optional.empty() : demarre.panne();
  }

  private PostgresEmbarque demarrerPostgres() {
    entame = true;
    try {
      if (ferme) {
        throw new IllegalStateException("stopped while starting");
      }
      PostgresEmbarque demarre = PostgresEmbarque.demarrer(configuration.donnees(), () -> ferme);
      postgres = demarre;
      return demarre;
    } finally {
      serveurEssaye.countDown();
    }
  }

  private BaseDeDonnees ouvrirEmbarquee() {
    PostgresEmbarque demarre = demarrerPostgres();
    CoffreAuDemarrage.garder(
        CleMaitre.de(
            FichierSecret.lireOuTirer(
                configuration.donnees().resolve(CLE_MAITRE), CleMaitre::nouvelle)));
    TrousseauAuDemarrage.garder(
        configuration
            .tetes()
            .cles(
                Optional.of(
                    FichierSecret.lireOuTirer(
                        configuration.donnees().resolve(CLE_DES_TETES), ClesDesTetes::nouvelle))),
        configuration.tetes());
    Acces application = acces(demarre, demarre.application());
    Schemas.desModules().migrer(acces(demarre, demarre.proprietaire()), application.role());
    return BaseDeDonnees.ouvrir(application, configuration.connexions(), configuration.delai());
  }

  private static Acces acces(PostgresEmbarque postgres, Identifiants identifiants) {
    return new Acces(postgres.jdbcUrl(), identifiants.utilisateur(), identifiants.motDePasse());
  }

  private BaseDeDonnees ouvrirExterne(BaseExterne externe) {
    CoffreAuDemarrage.garder(externe.cleMaitre());
    ClesDesTetes cles = configuration.tetes().cles(Optional.empty());
    if (!cles.signe()) {
      JOURNAL.warn("Aucune tête du journal ne sera signée : CTG_CLE_DES_TETES n'est pas donnée");
    }
    TrousseauAuDemarrage.garder(cles, configuration.tetes());
    Acces application = externe.application();
    joindre(application);
    externe.proprietaire().ifPresent(this::joindre);
    try {
      if (externe.proprietaire().isPresent()) {
        Schemas.desModules().migrer(externe.proprietaire().get(), application.role());
      } else {
        Schemas.desModules().verifier(application);
      }
      return BaseDeDonnees.ouvrir(application, configuration.connexions(), configuration.delai());
    } catch (SchemaAbsent e) {
      throw new DemarrageImpossible(
          "La base "
              + application.url()
              + " n'est pas à jour ("
              + e.getMessage()
              + ") : donnez aussi CTG_DB_OWNER_USER et CTG_DB_OWNER_PASSWORD, le rôle propriétaire qui"
              + " crée les schémas.",
          e);
    } catch (FlywayException e) {
      throw new DemarrageImpossible(
          "Les schémas de la base "
              + application.url()
              + " n'ont pas pu être mis à jour : "
              + uneLigne(e),
          e);
    }
  }

  private void joindre(Acces acces) {
    var reglages = new Properties();
    reglages.setProperty("user", acces.role());
    reglages.setProperty("password", acces.motDePasse());
    reglages.setProperty("loginTimeout", Long.toString(Acces.DELAI_D_OUVERTURE.toSeconds()));
    long debut = System.nanoTime();
    try (var connexion = DriverManager.getConnection(acces.url(), reglages)) {
      connexion.isValid(VALIDITE_SECONDES);
    } catch (SQLException e) {
      boolean muette = System.nanoTime() - debut >= Acces.DELAI_D_OUVERTURE.toNanos();
      String etat = e.getSQLState() == null ? "" : e.getSQLState();
      throw new DemarrageImpossible(
          switch (etat) {
            case MOT_DE_PASSE_REFUSE, ROLE_REFUSE ->
                "La base "
                    + acces.url()
                    + " refuse le rôle « "
                    + acces.role()
                    + " » ou son mot de passe : vérifiez-les.";
            case BASE_ABSENTE ->
                "La base nommée par "
                    + acces.url()
                    + " n'existe pas : créez-la ou corrigez l'adresse.";
            case INJOIGNABLE ->
                "Aucune base ne répond à l'adresse "
                    + acces.url()
                    + (muette ? ", attendue " + Acces.DELAI_D_OUVERTURE.toSeconds() + " s" : "")
                    + " : vérifiez qu'elle tourne et que l'adresse est juste.";
            default ->
                "La base "
                    + acces.url()
                    + " ne peut pas être jointe ("
                    + uneLigne(e)
                    + ") : vérifiez qu'elle tourne et que l'adresse est juste.";
          },
          e);
    }
  }

  static String uneLigne(Throwable e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message
        .strip()
        .lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty())
        .findFirst()
        .orElse("");
  }

  /**
   * Stops the embedded PostgreSQL, if there is one; the pool is closed by then. One that is being
   * started is waited for: its programs would outlive the application.
   */
  @Override
  public void close() {
    ferme = true;
    if (entame) {
      try {
        serveurEssaye.await(ATTENTE_DU_SERVEUR.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    PostgresEmbarque demarre = postgres;
    if (demarre != null) {
      demarre.close();
    }
  }
}
