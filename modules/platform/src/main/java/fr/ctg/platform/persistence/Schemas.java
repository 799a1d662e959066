package fr.ctg.platform.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The schemas of all modules, brought up to date in the order of the modules. Every migration runs
 * in a transaction of its own, which notes it in the history too: a crash leaves it undone, and not
 * noted, and the next start takes it up again; two starts at once wait for one another on Flyway's
 * lock.
 */
public final class Schemas {

  /** The table of Flyway's own, in each schema. */
  private static final String HISTORIQUE = "historique_flyway";

  private final List<ModulePersistant> modules;

  private Schemas(List<ModulePersistant> modules) {
    this.modules = modules;
  }

  /** The schemas of the modules found on the module path or the class path. */
  public static Schemas desModules() {
    return new Schemas(modulesPersistants());
  }

  static List<ModulePersistant> modulesPersistants() {
    return ServiceLoader.load(ModulePersistant.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparingInt(ModulePersistant::ordre))
        .toList();
  }

  /**
   * Applies what is missing, under the owner's role. Where the same modules have already done so,
   * nothing is looked at but that: Flyway takes a good part of a start to find that nothing is
   * missing.
   *
   * @param proprietaire how the owner reaches the database
   * @param application the application's role, which the migrations grant rights to
   */
  public void migrer(Acces proprietaire, String application) {
    Optional<EmpreinteDesSchemas> empreinte = EmpreinteDesSchemas.de(modules, application);
    if (empreinte.isEmpty()) {
      appliquer(proprietaire, application);
      return;
    }
    try (Connection connexion = source(proprietaire).getConnection()) {
      if (!empreinte.get().notee(connexion, HISTORIQUE)) {
        appliquer(proprietaire, application);
        empreinte.get().noter(connexion);
      }
    } catch (SQLException e) {
      throw new LectureRefusee(e);
    }
  }

  private void appliquer(Acces proprietaire, String application) {
    for (ModulePersistant module : modules) {
      flyway(module, source(proprietaire), application).migrate();
    }
  }

  /**
   * Checks, under the application's role, that nothing is missing.
   *
   * @throws SchemaAbsent when a migration has not been applied
   */
  public void verifier(Acces application) {
    List<String> manquantes = new ArrayList<>();
    for (ModulePersistant module : modules) {
      MigrationInfo[] attente =
          flyway(module, source(application), application.role()).info().pending();
      Arrays.stream(attente)
          .map(info -> module.schema() + " " + info.getVersion() + " " + info.getDescription())
          .forEach(manquantes::add);
    }
    if (!manquantes.isEmpty()) {
      throw new SchemaAbsent(manquantes);
    }
  }

  private static Flyway flyway(ModulePersistant module, DataSource source, String application) {
    FluentConfiguration reglages = Flyway.configure(Schemas.class.getClassLoader());
    // Flyway locks by the session rather than by a transaction, and then does everything on one
    // connection. By default it notes a migration on a second one, which commits a moment after the
    // first: whoever stops it there has a schema whose history does not know what is in it.
    reglages
        .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
        .setTransactionalLock(false);
    return reglages
        .dataSource(source)
        .schemas(module.schema())
        .defaultSchema(module.schema())
        .createSchemas(true)
        .locations("classpath:META-INF/migration/" + module.schema())
        .javaMigrations(module.migrations().toArray(JavaMigration[]::new))
        .placeholders(Map.of("application", application))
        .validateMigrationNaming(true)
        .table(HISTORIQUE)
        .load();
  }

  private static DataSource source(Acces acces) {
    var source = new PGSimpleDataSource();
    source.setUrl(acces.url());
    source.setUser(acces.role());
    source.setPassword(acces.motDePasse());
    source.setApplicationName("ctg-migrations");
    source.setTcpKeepAlive(true);
    source.setLoginTimeout((int) Acces.DELAI_D_OUVERTURE.toSeconds());
    return source;
  }
}
