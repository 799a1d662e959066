package fr.ctg.convention.territoire.persistence;

import java.io.IOException;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Loads the vintage 2026 of the reference territories. Flyway runs it in one transaction: a load
 * that is interrupted leaves nothing behind and is done again.
 *
 * <p>Flyway reads version and description from the class's name.
 */
public final class V2__ChargerTerritoires2026 extends BaseJavaMigration {

  private static final int MILLESIME = 2026;
  private static final String SOURCE =
      "INSEE et DGCL, d'après @etalab/decoupage-administratif 6.0.0 ; Caf : données du projet";
  private static final String LICENCE = "Licence Ouverte / Open Licence 2.0 (Etalab)";

  private final JeuTerritorialCsv fichiers = new JeuTerritorialCsv(MILLESIME);

  @Override
  public void migrate(Context context) throws SQLException, IOException {
    new JeuTerritorialCopy(context.getConnection()).ecrire(fichiers.lire(), SOURCE, LICENCE);
  }

  @Override
  public Integer getChecksum() {
    return fichiers.somme();
  }
}
