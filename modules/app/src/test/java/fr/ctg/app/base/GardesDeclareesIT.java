package fr.ctg.app.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ctg.app.outillage.BaseDeTest;
import fr.ctg.app.outillage.ServeurDeTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The guards of a Caf's rows are what {@code plateforme.garder} was told, and nothing else. */
@ExtendWith(ServeurDeTest.class)
class GardesDeclareesIT {

  /** Tables with a Caf that are guarded by hand, with why. */
  private static final Map<String, String> A_LA_MAIN =
      Map.of(
          "referentiel.parametre", "all read them; added only, national values by the Cnaf",
          "referentiel.effet_local", "all read them; added only",
          "plateforme.personne", "read by advisers only; written by column");

  private static final String DE_CAF =
      """
      SELECT c.oid::regclass::text FROM pg_attribute a
        JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE a.attname = 'caf' AND NOT a.attisdropped AND c.relkind = 'r' AND c.relrowsecurity
         AND (n.nspname IN (SELECT DISTINCT split_part(nom, '.', 1) FROM plateforme.table_suivie
                             WHERE nom NOT LIKE 'plateforme.%') OR c.relname = 'personne')
         AND n.nspname NOT IN ('versions', 'passe') ORDER BY 1
      """;

  /** Every policy and every right of the tables and of their versions. */
  private static final String GARDES =
      """
      SELECT concat_ws(' ', schemaname, tablename, policyname, permissive, roles, cmd, qual, with_check)
        FROM pg_policies WHERE schemaname NOT IN ('pg_catalog')
      UNION ALL
      SELECT concat_ws(' ', c.oid::regclass, c.relrowsecurity, c.relacl,
                       (SELECT string_agg(a.attname || ' ' || a.attacl::text, ',' ORDER BY a.attnum)
                          FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attacl IS NOT NULL))
        FROM pg_class c
       WHERE c.relname IN (SELECT split_part(nom, '.', 2) FROM plateforme.table_gardee)
       ORDER BY 1
      """;

  private static final String REDECLARER =
      "SELECT plateforme.garder(nom::regclass, actes, colonne, lues::regproc)"
          + " FROM plateforme.table_gardee ORDER BY nom";

  private static List<String> lignes(Statement ordre, String question) throws SQLException {
    List<String> lignes = new ArrayList<>();
    try (ResultSet reponse = ordre.executeQuery(question)) {
      while (reponse.next()) {
        lignes.add(String.valueOf(reponse.getString(1)));
      }
    }
    return lignes;
  }

  @Test
  void everyTableOfACafIsGuardedByDeclarationOrByDecision() throws SQLException {
    try (Connection owner = BaseDeTest.owner();
        Statement ordre = owner.createStatement()) {
      List<String> gardees = lignes(ordre, "SELECT nom FROM plateforme.table_gardee");
      List<String> deCaf = lignes(ordre, DE_CAF);
      assertThat(gardees).contains("convention.convention", "convention.fiche_action");
      assertThat(deCaf).containsAll(A_LA_MAIN.keySet()).containsAll(gardees);
      deCaf.removeAll(gardees);
      assertThat(deCaf).as("not declared").containsExactlyInAnyOrderElementsOf(A_LA_MAIN.keySet());
    }
  }

  /** What was changed beside the declarations would be found here: they are made again. */
  @Test
  void whatIsThereIsWhatIsDeclared() throws SQLException {
    try (Connection owner = BaseDeTest.owner();
        Statement ordre = owner.createStatement()) {
      List<String> avant = lignes(ordre, GARDES);
      lignes(ordre, REDECLARER);
      assertThat(lignes(ordre, GARDES)).isEqualTo(avant).hasSizeGreaterThan(50);
      ordre.execute("GRANT TRUNCATE ON convention.axe TO PUBLIC");
      ordre.execute("DROP POLICY lecture ON convention.avenant");
      ordre.execute("CREATE POLICY suppression ON convention.avenant FOR SELECT USING (true)");
      assertThat(lignes(ordre, GARDES)).as("a test of the test").isNotEqualTo(avant);
      owner.rollback();
    }
  }

  @Test
  void aNewTableIsGuardedByOneCallAndItsPastToo() throws SQLException {
    try (Connection owner = BaseDeTest.owner();
        Statement ordre = owner.createStatement()) {
      ordre.execute(
          "CREATE TABLE convention.essai_garde (id uuid PRIMARY KEY, convention uuid, caf text)");
      ordre.execute("SELECT plateforme.suivre('convention.essai_garde')");
      ordre.execute("SELECT plateforme.garder('convention.essai_garde', '{INSERT,UPDATE}')");
      String acles =
          "SELECT tablename || ' ' || schemaname || ' ' || policyname FROM pg_policies"
              + " WHERE tablename = 'essai_garde' ORDER BY 1";
      assertThat(lignes(ordre, acles))
          .containsExactly(
              "essai_garde convention creation",
              "essai_garde convention lecture",
              "essai_garde convention modification",
              "essai_garde versions lecture");
      ordre.execute(
          "SELECT plateforme.garder('convention.essai_garde', '{DELETE}', 'convention',"
              + " 'convention.lues_par_signature')");
      assertThat(lignes(ordre, acles))
          .containsExactly(
              "essai_garde convention lecture",
              "essai_garde convention suppression",
              "essai_garde versions lecture");
      assertThat(
              lignes(
                  ordre,
                  "SELECT schemaname || ' ' || qual FROM pg_policies"
                      + " WHERE tablename = 'essai_garde' AND policyname = 'lecture' ORDER BY 1"))
          .satisfiesExactly(
              present -> assertThat(present).contains("convention.lues_par_signature()"),
              passe -> assertThat(passe).contains("passe.lues_par_signature()"));
      owner.rollback();
    }
  }

  @Test
  void whatIsOfNoCafCannotBeGuardedAsSuch() throws SQLException {
    try (Connection owner = BaseDeTest.owner();
        Statement ordre = owner.createStatement()) {
      assertThatThrownBy(
              () -> ordre.execute("SELECT plateforme.garder('referentiel.element', '{INSERT}')"))
          .hasMessageContaining("n'a pas de colonne « caf »");
      owner.rollback();
      assertThatThrownBy(
              () -> ordre.execute("SELECT plateforme.garder('convention.axe', '{TRUNCATE}')"))
          .hasMessageContaining("TRUNCATE");
      owner.rollback();
    }
  }
}
