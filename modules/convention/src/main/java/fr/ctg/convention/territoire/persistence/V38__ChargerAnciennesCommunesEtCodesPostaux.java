package fr.ctg.convention.territoire.persistence;

import java.io.IOException;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Loads the former communes and the postal codes of the vintage 2026, and has the Caf of Guadeloupe
 * serve Saint-Barthélemy and Saint-Martin. Flyway runs it in one transaction.
 *
 * <p>Flyway reads version and description from the class's name.
 */
public final class V38__ChargerAnciennesCommunesEtCodesPostaux extends BaseJavaMigration {

  private static final int MILLESIME = 2026;

  private final JeuTerritorialCsv fichiers = new JeuTerritorialCsv(MILLESIME);

  @Override
  public void migrate(Context context) throws SQLException, IOException {
    new JeuTerritorialCopy(context.getConnection())
        .completer(
            MILLESIME,
            fichiers.lire().anciennes(),
            fichiers.codesPostaux(),
            fichiers.cafDesDepartements());
  }

  @Override
  public Integer getChecksum() {
    return fichiers.sommeDesComplements();
  }
}
