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
import java.util.Optional;
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

  private final Configuration configuration;
  private @Nullable PostgresEmbarque postgres;
  private boolean ferme;

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

  private BaseDeDonnees ouvrirEmbarquee() {
    PostgresEmbarque demarre = PostgresEmbarque.demarrer(configuration.donnees());
    synchronized (this) {
      if (ferme) {
        demarre.close();
        throw new IllegalStateException("stopped while starting");
      }
      postgres = demarre;
    }
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
    try (var connexion =
        DriverManager.getConnection(acces.url(), acces.role(), acces.motDePasse())) {
      connexion.isValid(5);
    } catch (SQLException e) {
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

  /** Stops the embedded PostgreSQL, if there is one; the pool is closed by then. */
  @Override
  public synchronized void close() {
    ferme = true;
    if (postgres != null) {
      postgres.close();
      postgres = null;
    }
  }
}
