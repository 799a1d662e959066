package fr.ctg.platform.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.ctg.platform.identite.Identite;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.ValidationMode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/**
 * The application's own way into the database: a pool of connections under the application's role
 * and the one persistence unit over the entities of all modules. Opened once, when the schemas are
 * up to date.
 */
public final class BaseDeDonnees implements AutoCloseable {

  /** A server that has vanished without a word is given up after that many seconds. */
  private static final String SILENCE_SECONDES = "300";

  /** A connection is opened, password and all, within that many seconds, or given up. */
  private static final String OUVERTURE_SECONDES = "5";

  private final Acces application;

  /** Changes take milliseconds: who has waited this long for a row waits for something stuck. */
  private static final Duration VERROU_MAX = Duration.ofSeconds(10);

  private final HikariDataSource pool;
  private final SessionFactory sessions;
  private final EtatDeLaBase etat;

  private BaseDeDonnees(Acces application, HikariDataSource pool, SessionFactory sessions) {
    this.application = application;
    this.pool = pool;
    this.sessions = sessions;
    this.etat = new EtatDeLaBase(pool);
  }

  /**
   * Opens the pool and builds the persistence unit, checking the mappings against the tables.
   *
   * @param application how the application's role reaches the database
   * @param connexions the most connections that the pool may hold
   * @param delai how long one statement may take; whole seconds, from one on
   */
  public static BaseDeDonnees ouvrir(Acces application, int connexions, Duration delai) {
    var config = new HikariConfig();
    config.setPoolName("ctg");
    config.setJdbcUrl(application.url());
    config.setUsername(application.role());
    config.setPassword(application.motDePasse());
    config.setMaximumPoolSize(connexions);
    config.setMinimumIdle(Math.min(2, connexions));
    config.setAutoCommit(false);
    config.setConnectionTimeout(5_000);
    config.setInitializationFailTimeout(5_000);
    config.addDataSourceProperty("ApplicationName", "ctg");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    // A read-only transaction is begun as one, without a round trip of its own.
    config.addDataSourceProperty("readOnlyMode", "transaction");
    config.addDataSourceProperty("options", delais(delai) + " -c search_path=" + Chemin.present());
    config.addDataSourceProperty("loginTimeout", OUVERTURE_SECONDES);
    // Every statement has been ended by PostgreSQL itself by then, if there still is one.
    config.addDataSourceProperty(
        "socketTimeout", Long.toString(delai.plus(VERROU_MAX).toSeconds()));
    var pool = new HikariDataSource(config);
    try {
      return new BaseDeDonnees(application, pool, unite(pool));
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  /**
   * What PostgreSQL itself ends: a statement that takes longer, a wait for a row that somebody else
   * holds, a transaction that nobody goes on with. None of them keeps a connection or a lock from
   * the others for good, whatever became of the request that began it.
   */
  private static String delais(Duration delai) {
    long requete = delai.toMillis();
    return "-c statement_timeout=%d -c lock_timeout=%d -c idle_in_transaction_session_timeout=%d"
        .formatted(requete, Math.min(requete, VERROU_MAX.toMillis()), 2 * requete);
  }

  private static SessionFactory unite(HikariDataSource pool) {
    PersistenceConfiguration unite =
        new HibernatePersistenceConfiguration("ctg")
            .validationMode(ValidationMode.NONE)
            .properties(
                Map.of(
                    JdbcSettings.JAKARTA_NON_JTA_DATASOURCE,
                    pool,
                    JdbcSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT,
                    true,
                    JdbcSettings.DIALECT,
                    DialecteDuPasse.class,
                    SchemaToolingSettings.HBM2DDL_AUTO,
                    "validate",
                    MappingSettings.JAVA_TIME_USE_DIRECT_JDBC,
                    true,
                    "hibernate.jdbc.time_zone",
                    "UTC",
                    "hibernate.query.fail_on_pagination_over_collection_fetch",
                    true));
    for (ModulePersistant module : Schemas.modulesPersistants()) {
      module.entites().forEach(unite::managedClass);
    }
    return unite.createEntityManagerFactory().unwrap(SessionFactory.class);
  }

  SessionFactory sessions() {
    return sessions;
  }

  /** A connection of the pool, which goes back there when it is closed. */
  Connection connexion() throws SQLException {
    return pool.getConnection();
  }

  /**
   * A new connection outside the pool, under the application's role, for work that keeps it: holds
   * a lock of the session, listens. Autocommit is on. Until it is closed it works for the
   * application itself, as {@code systeme:<usage>}. Whoever opens it closes it before the pool is.
   *
   * @param usage what for, such as {@code scelleur}: PostgreSQL shows it as {@code ctg-<usage>}
   */
  public Connection connexionAPart(String usage) throws SQLException {
    var reglages = new Properties();
    reglages.setProperty("user", application.role());
    reglages.setProperty("password", application.motDePasse());
    reglages.setProperty("ApplicationName", "ctg-" + usage);
    reglages.setProperty("tcpKeepAlive", "true");
    reglages.setProperty("loginTimeout", OUVERTURE_SECONDES);
    reglages.setProperty("socketTimeout", SILENCE_SECONDES);
    Connection connexion = DriverManager.getConnection(application.url(), reglages);
    try {
      IdentiteEnBase.annoncerPourLaSession(connexion, Identite.systeme(usage));
      return connexion;
    } catch (SQLException e) {
      connexion.close();
      throw e;
    }
  }

  /**
   * What keeps the database from serving, if anything. Never takes longer than that to say so.
   *
   * @return nothing when it serves
   */
  public Optional<PanneDeLaBase> panne(Duration delai) {
    return etat.panne(delai);
  }

  /** Takes note of what work on the database failed for: it may be the database's own state. */
  void signaler(Throwable echec) {
    etat.signaler(echec);
  }

  @Override
  public void close() {
    sessions.close();
    pool.close();
  }
}
