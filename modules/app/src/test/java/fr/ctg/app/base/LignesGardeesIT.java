package fr.ctg.app.base;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.outillage.BaseDeTest;
import fr.ctg.app.outillage.ServeurDeTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the database refuses by itself, tried with plain SQL under the application's role: a
 * transaction that says nobody's name sees nothing but what is public, and no table is left without
 * policies by oversight.
 */
@ExtendWith(ServeurDeTest.class)
class LignesGardeesIT {

  /** What everybody may read, with why. */
  private static final Map<String, String> PUBLIQUES =
      Map.ofEntries(
          Map.entry("convention.millesime", "reference territories"),
          Map.entry("convention.region", "reference territories"),
          Map.entry("convention.departement", "reference territories"),
          Map.entry("convention.caf", "reference territories"),
          Map.entry("convention.epci", "reference territories"),
          Map.entry("convention.commune", "reference territories"),
          Map.entry("convention.commune_ancienne", "reference territories"),
          Map.entry("convention.code_postal", "reference territories"),
          Map.entry("referentiel.version", "published versions are public, drafts are policed"),
          Map.entry("referentiel.element", "published versions are public, drafts are policed"),
          Map.entry("referentiel.groupe", "public"),
          Map.entry("referentiel.thematique", "public"),
          Map.entry("referentiel.libelle_de_poste", "public"),
          Map.entry("referentiel.regle", "public"),
          Map.entry("referentiel.complement_de_regle", "public"),
          Map.entry("referentiel.definition_de_parametre", "public"),
          Map.entry("referentiel.acte_de_version", "publications are public, but for their author"),
          Map.entry("plateforme.evenements_effaces", "one number: how far old events were cleared"),
          Map.entry("referentiel.parametre", "values in force are public"),
          Map.entry("referentiel.effet_local", "effects in force are public"));

  private static final String TABLES =
      """
      SELECT n.nspname || '.' || c.relname AS nom, c.relrowsecurity AS gardee
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p', 'v', 'm')
         AND n.nspname IN ('plateforme', 'referentiel', 'convention', 'staffing', 'funding', 'evaluation')
         AND c.relname <> 'historique_flyway'
         AND has_any_column_privilege(c.oid, 'SELECT')
      """;

  private static Map<String, Boolean> lisibles(Connection connexion) throws SQLException {
    Map<String, Boolean> tables = new TreeMap<>();
    try (var ordre = connexion.createStatement();
        ResultSet lignes = ordre.executeQuery(TABLES)) {
      while (lignes.next()) {
        tables.put(lignes.getString("nom"), lignes.getBoolean("gardee"));
      }
    }
    return tables;
  }

  private static boolean montre(Connection connexion, String table) throws SQLException {
    try (var ordre = connexion.createStatement();
        ResultSet lignes = ordre.executeQuery("SELECT 1 FROM " + table + " LIMIT 1")) {
      return lignes.next();
    }
  }

  @Test
  void everyTableIsPublicByDecisionOrHasPolicies() throws SQLException {
    try (Connection connexion = BaseDeTest.application()) {
      List<String> oubliees = new ArrayList<>();
      lisibles(connexion)
          .forEach(
              (table, gardee) -> {
                if (!gardee && !PUBLIQUES.containsKey(table)) {
                  oubliees.add(table);
                }
              });
      assertThat(oubliees).as("tables without row-level security").isEmpty();
      assertThat(lisibles(connexion).keySet()).containsAll(PUBLIQUES.keySet());
    }
  }

  @Test
  void whoeverSaysNoNameSeesNothing() throws SQLException {
    try (Connection connexion = BaseDeTest.application()) {
      for (String table : lisibles(connexion).keySet()) {
        if (!PUBLIQUES.containsKey(table)) {
          assertThat(montre(connexion, table)).as(table).isFalse();
        }
      }
    }
  }

  /** A name without a role, a role without a scope, and words that are no roles. */
  @Test
  void aNameAloneShowsNothingOfOthers() throws SQLException {
    for (String[] annonce :
        new String[][] {
          {"quelqu'un", "", "", ""},
          {"quelqu'un", "CAF_AUDITEUR,CAF_GESTIONNAIRE", "", ""},
          {"quelqu'un", "COLLECTIVITE", "", ""},
          {"quelqu'un", "ADMIN,cnaf,SYSTEME2", "131", "213105554"},
        }) {
      try (Connection connexion = BaseDeTest.application();
          var identite =
              connexion.prepareStatement(
                  "SELECT set_config('ctg.sujet', ?, true), set_config('ctg.roles', ?, true),"
                      + " set_config('ctg.caf', ?, true), set_config('ctg.sirens', ?, true)")) {
        for (int i = 0; i < annonce.length; i++) {
          identite.setString(i + 1, annonce[i]);
        }
        identite.execute();
        for (String table : lisibles(connexion).keySet()) {
          if (!PUBLIQUES.containsKey(table) && !table.equals("plateforme.evenement")) {
            assertThat(montre(connexion, table)).as("%s, %s", table, annonce[1]).isFalse();
          }
        }
      }
    }
  }

  @Test
  void nothingSaidInOneTransactionIsKnownInTheNext() throws SQLException {
    try (Connection connexion = BaseDeTest.application();
        var ordre = connexion.createStatement()) {
      ordre.execute("SELECT set_config('ctg.roles', 'CNAF', true)");
      assertThat(vrai(connexion, "SELECT plateforme.lit_tout()")).isTrue();
      connexion.commit();
      assertThat(vrai(connexion, "SELECT plateforme.lit_tout()")).isFalse();
      assertThat(vrai(connexion, "SELECT plateforme.sirens_lus() = '{}'")).isTrue();
      assertThat(vrai(connexion, "SELECT plateforme.caf_lue() IS NULL")).isTrue();
    }
  }

  private static boolean vrai(Connection connexion, String question) throws SQLException {
    try (var ordre = connexion.createStatement();
        ResultSet ligne = ordre.executeQuery(question)) {
      ligne.next();
      return ligne.getBoolean(1);
    }
  }

  /** The role of the application owns nothing, bypasses nothing, and is nobody else. */
  @Test
  void theApplicationsRoleIsNoOneSpecial() throws SQLException {
    try (Connection connexion = BaseDeTest.application()) {
      assertThat(
              vrai(
                  connexion,
                  "SELECT NOT (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)"
                      + " FROM pg_roles WHERE rolname = current_user"))
          .isTrue();
      assertThat(
              vrai(
                  connexion,
                  "SELECT NOT EXISTS (SELECT FROM pg_class WHERE relowner ="
                      + " (SELECT oid FROM pg_roles WHERE rolname = current_user))"))
          .isTrue();
      assertThat(
              vrai(
                  connexion,
                  "SELECT NOT EXISTS (SELECT FROM pg_auth_members WHERE member ="
                      + " (SELECT oid FROM pg_roles WHERE rolname = current_user))"))
          .isTrue();
    }
  }

  /** Views read under the rights of whoever asks; there are no materialised ones. */
  @Test
  void noViewEscapesThePolicies() throws SQLException {
    try (Connection connexion = BaseDeTest.owner()) {
      assertThat(
              vrai(
                  connexion,
                  "SELECT NOT EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                      + " WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND (c.relkind = 'm'"
                      + " OR c.relkind = 'v' AND NOT coalesce('security_invoker=true' = ANY (c.reloptions)"
                      + " OR 'security_invoker=on' = ANY (c.reloptions), false)))"))
          .isTrue();
    }
  }
}
