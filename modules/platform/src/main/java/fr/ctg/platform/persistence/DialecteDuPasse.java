package fr.ctg.platform.persistence;

import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.engine.jdbc.env.spi.SchemaNameResolver;

/**
 * PostgreSQL, whose tables are checked against the mappings as the past shows them: that is the one
 * schema in which every table that is named without its own stands, of whichever module it is, with
 * the same columns.
 */
public final class DialecteDuPasse extends PostgreSQLDialect {

  /** The dialect of that server. */
  public DialecteDuPasse(DialectResolutionInfo serveur) {
    super(serveur);
  }

  @Override
  public SchemaNameResolver getSchemaNameResolver() {
    return (connexion, dialecte) -> Chemin.PASSE;
  }
}
