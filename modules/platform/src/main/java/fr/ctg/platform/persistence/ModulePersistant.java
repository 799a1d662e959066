package fr.ctg.platform.persistence;

import java.util.List;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * What a module keeps in the database. Found through {@link java.util.ServiceLoader}; one
 * PostgreSQL schema and one migration history a module.
 */
public interface ModulePersistant {

  /** The module's place in the order of the modules: a schema may refer to those before it. */
  int ordre();

  /**
   * The module's PostgreSQL schema. Its SQL migrations are the resources under {@code
   * META-INF/migration/<schema>}.
   */
  String schema();

  /** The entity classes, possibly none. */
  default List<Class<?>> entites() {
    return List.of();
  }

  /** The migrations that are code, possibly none. */
  default List<JavaMigration> migrations() {
    return List.of();
  }
}
