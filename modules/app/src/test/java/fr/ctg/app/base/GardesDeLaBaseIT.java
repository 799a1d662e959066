package fr.ctg.app.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ctg.app.outillage.BaseDeTest;
import fr.ctg.app.outillage.ServeurDeTest;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself refuses, whatever the code above forgets. */
@ExtendWith(ServeurDeTest.class)
class GardesDeLaBaseIT {

  private static void refuse(Connection connexion, String sql, String raison) throws SQLException {
    try (var ordre = connexion.createStatement()) {
      assertThatThrownBy(() -> ordre.execute(sql))
          .as(sql)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining(raison);
    } finally {
      connexion.rollback();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE referentiel.element SET texte = 'autre' WHERE code = 'MISSION-1'",
        "DELETE FROM referentiel.element WHERE code = 'VERBE-PILOTAGE-1'",
        "INSERT INTO referentiel.element (version, code, partie, ordre, position, rubrique, texte,"
            + " document, section, portee, fondement) VALUES ('cnaf-2019', 'X', 'SPHERES', 4, 9999,"
            + " 'SPHERE', 'x', 'S1', 's', 'LOCALE', 'TEXTE')",
        "UPDATE referentiel.version SET libelle = 'autre'",
        "UPDATE referentiel.version SET etat = 'BROUILLON'",
        "UPDATE referentiel.version SET fin = '2030-12-31'",
        "DELETE FROM referentiel.version",
        "TRUNCATE referentiel.element CASCADE",
        "TRUNCATE referentiel.version CASCADE"
      })
  void aPublishedVersionNeverChangesNotEvenForItsOwner(String sql) throws SQLException {
    try (Connection owner = BaseDeTest.owner()) {
      refuse(owner, sql, "publiée");
    }
  }

  @Test
  void aPublishedVersionCanBeRepealed() throws SQLException {
    try (Connection owner = BaseDeTest.owner();
        var ordre = owner.createStatement()) {
      assertThat(
              ordre.executeUpdate(
                  "UPDATE referentiel.version SET etat = 'ABROGE', fin = '2030-12-31'"
                      + " WHERE code = 'cnaf-2019'"))
          .isEqualTo(1);
      owner.rollback();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE referentiel.parametre SET valeur = 1",
        "DELETE FROM referentiel.parametre",
        "TRUNCATE referentiel.parametre"
      })
  void valuesOfParametersAreOnlyEverAdded(String sql) throws SQLException {
    try (Connection owner = BaseDeTest.owner()) {
      refuse(owner, sql, "ajoutez-en une");
    }
  }

  @Test
  void noCafHasAValueOfItsOwnForANationalParameter() throws SQLException {
    try (Connection owner = BaseDeTest.owner()) {
      refuse(
          owner,
          "INSERT INTO referentiel.parametre (code, caf, depuis, valeur, unite, portee, fondement,"
              + " document, section, citation) SELECT code, '74', depuis, 1, unite, portee,"
              + " fondement, document, section, citation FROM referentiel.parametre"
              + " WHERE code = 'forfait-etp'",
          "violates check constraint");
    }
  }

  @Test
  void noCafDecidesOnANationalRule() throws SQLException {
    try (Connection owner = BaseDeTest.owner()) {
      refuse(
          owner,
          "INSERT INTO referentiel.effet_local (regle, caf, depuis, effet, motif)"
              + " VALUES ('PROFIL-DIPLOME', '74', '2026-01-01', 'DESACTIVEE', 'essai')",
          "violates foreign key constraint");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE referentiel.version SET etat = 'BROUILLON'",
        "INSERT INTO referentiel.groupe VALUES ('X', 9, 'x', 'S1', 's', 'LOCALE', 'TEXTE')",
        "DELETE FROM referentiel.regle",
        "UPDATE convention.commune SET nom = 'x'",
        "CREATE TABLE referentiel.x (n int)",
        "DROP TABLE referentiel.regle"
      })
  void theApplicationsRoleWritesNoReferenceData(String sql) throws SQLException {
    try (Connection application = BaseDeTest.application();
        var ordre = application.createStatement()) {
      assertThatThrownBy(() -> ordre.execute(sql))
          .isInstanceOf(SQLException.class)
          .hasMessageMatching("(?s).*(permission denied|must be owner).*");
      application.rollback();
    }
  }

  @Test
  void theApplicationsRoleOwnsNothingAndBypassesNothing() throws SQLException {
    try (Connection application = BaseDeTest.application();
        var ordre = application.createStatement();
        var lignes =
            ordre.executeQuery(
                "SELECT (SELECT count(*) FROM pg_class WHERE relowner = r.oid)"
                    + " + (SELECT count(*) FROM pg_namespace WHERE nspowner = r.oid)"
                    + " + (SELECT count(*) FROM pg_proc WHERE proowner = r.oid),"
                    + " r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolcreatedb"
                    + " FROM pg_roles r WHERE rolname = current_user")) {
      lignes.next();
      assertThat(lignes.getLong(1)).isZero();
      assertThat(lignes.getBoolean(2)).isFalse();
    }
  }
}
