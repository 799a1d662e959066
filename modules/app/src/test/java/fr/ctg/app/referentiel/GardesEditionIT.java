package fr.ctg.app.referentiel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ctg.app.outillage.BaseDeTest;
import fr.ctg.app.outillage.ServeurDeTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the database refuses of written values and effects, by plain SQL under the application's
 * role and whatever identity the session tells.
 */
@ExtendWith(ServeurDeTest.class)
class GardesEditionIT {

  private static final String VALEUR =
      "INSERT INTO referentiel.parametre (code, caf, depuis, valeur, unite, portee, fondement,"
          + " document, section, citation, motif) VALUES ('%s', %s, '2090-01-01', %s, '%s', '%s',"
          + " 'TEXTE', 'S1', 's', 'c', %s)";

  private static final String PLANCHER =
      VALEUR.formatted("etp-minimum-pilote", "'%s'", "0.4", "ETP", "LOCALE", "'x'");

  private static final String EFFET =
      "INSERT INTO referentiel.effet_local (regle, caf, depuis, effet, motif)"
          + " VALUES ('%s', '%s', '2090-01-01', 'ALERTE', 'x')";

  private static Connection comme(String roles, String caf) throws SQLException {
    Connection connexion = BaseDeTest.application();
    annoncer(connexion, roles, caf);
    return connexion;
  }

  private static void annoncer(Connection connexion, String roles, String caf) throws SQLException {
    try (var annonce =
        connexion.prepareStatement(
            "SELECT set_config('ctg.sujet', 'essai', true), set_config('ctg.roles', ?, true),"
                + " set_config('ctg.caf', ?, true)")) {
      annonce.setString(1, roles);
      annonce.setString(2, caf);
      annonce.execute();
    }
  }

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
  @CsvSource({
    // An adviser of another Caf, an auditor of the Caf itself, everybody else, nobody.
    "CAF_GESTIONNAIRE,06",
    "CAF_AUDITEUR,07",
    "CNAF,07",
    "COLLECTIVITE,07",
    "SYSTEME,07",
    "'',07"
  })
  void onlyACafsAdviserWritesForThatCaf(String roles, String caf) throws SQLException {
    for (String sql : List.of(PLANCHER.formatted("07"), EFFET.formatted("ETP-PILOTE", "07"))) {
      try (Connection connexion = comme(roles, caf)) {
        refuse(connexion, sql, "row-level security");
      }
    }
  }

  @Test
  void aCafsAdviserDoes() throws SQLException {
    try (Connection connexion = comme("CAF_GESTIONNAIRE", "07");
        var ordre = connexion.createStatement()) {
      assertThat(ordre.executeUpdate(PLANCHER.formatted("07"))).isEqualTo(1);
      assertThat(ordre.executeUpdate(EFFET.formatted("ETP-PILOTE", "07"))).isEqualTo(1);
      connexion.rollback();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CAF_GESTIONNAIRE", "CAF_AUDITEUR", "COLLECTIVITE", "SYSTEME", ""})
  void onlyTheCnafWritesNationalValues(String roles) throws SQLException {
    try (Connection connexion = comme(roles, "07")) {
      refuse(
          connexion,
          VALEUR.formatted("forfait-etp", "NULL", "1", "EUR/ETP/an", "NATIONALE", "'x'"),
          "row-level security");
    }
  }

  @Test
  void nothingIsWrittenWithoutAReason() throws SQLException {
    try (Connection connexion = comme("CNAF", "")) {
      refuse(
          connexion,
          VALEUR.formatted("forfait-etp", "NULL", "1", "EUR/ETP/an", "NATIONALE", "NULL"),
          "row-level security");
    }
    try (Connection connexion = comme("CAF_GESTIONNAIRE", "07")) {
      refuse(connexion, PLANCHER.formatted("07").replace("'x'", "' '"), "check constraint");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "forfait-etp | 1 | ETP | NATIONALE | foreign key",
        "forfait-etp | 1 | EUR/ETP/an | LOCALE | foreign key",
        "etp-minimum-pilote | 1.5 | ETP | LOCALE | n'est pas permise",
        "franchise-vacance-mois | 2.5 | mois | LOCALE | n'est pas permise"
      })
  void aValueIsOneThatTheParameterMayHave(
      String code, String valeur, String unite, String portee, String raison) throws SQLException {
    try (Connection connexion = comme("CNAF", "")) {
      refuse(connexion, VALEUR.formatted(code, "NULL", valeur, unite, portee, "'x'"), raison);
    }
  }

  @Test
  void whatIsNoNumberIsNoValue() throws SQLException {
    try (Connection connexion = comme("CNAF", "")) {
      refuse(
          connexion,
          VALEUR.formatted("etp-minimum-pilote", "NULL", "'NaN'", "ETP", "LOCALE", "'x'"),
          "n'est pas permise");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO referentiel.parametre (code, enregistre_le) VALUES ('x', '2020-01-01')",
        "INSERT INTO referentiel.parametre (code, auteur) VALUES ('x', 'un autre')",
        "INSERT INTO referentiel.effet_local (regle, enregistre_le) VALUES ('x', '2020-01-01')",
        "INSERT INTO referentiel.effet_local (regle, auteur) VALUES ('x', 'un autre')",
        "SELECT auteur FROM referentiel.parametre",
        "SELECT auteur FROM referentiel.effet_local",
        "UPDATE referentiel.parametre SET valeur = 1",
        "UPDATE referentiel.effet_local SET motif = 'autre'",
        "DELETE FROM referentiel.parametre",
        "DELETE FROM referentiel.effet_local",
        "TRUNCATE referentiel.effet_local",
        "UPDATE referentiel.definition_de_parametre SET maximum = 10"
      })
  void neitherTheMomentNorTheAuthorNorThePastIsInTheWritersHand(String sql) throws SQLException {
    try (Connection connexion = comme("CNAF,CAF_GESTIONNAIRE", "07")) {
      refuse(connexion, sql, "permission denied");
    }
  }

  private static final String BROUILLON =
      "INSERT INTO referentiel.version (code, libelle, debut, fondement, document, section,"
          + " citation, modele) VALUES ('%s', 'x', '2090-01-01', 'TEXTE', 'S3', 's', 'c',"
          + " 'cnaf-2019')";

  private static final String TEXTE =
      "INSERT INTO referentiel.element (version, code, partie, ordre, position, rubrique, texte,"
          + " document, section, portee, fondement) VALUES ('%s', 'X', 'SPHERES', 90, 9999,"
          + " 'SPHERE', 'x', 'S1', 's', 'LOCALE', 'TEXTE')";

  private static final String ACTE =
      "INSERT INTO referentiel.acte_de_version (version, acte, jour, motif)"
          + " VALUES ('%s', '%s', '%s', 'x')";

  @Test
  void aDraftIsThereForTheCnafAlone() throws SQLException {
    try (Connection connexion = comme("CNAF", "");
        var ordre = connexion.createStatement()) {
      ordre.execute(BROUILLON.formatted("gardes-a"));
      ordre.execute(TEXTE.formatted("gardes-a"));
      for (String roles :
          List.of("CNAF", "SYSTEME", "CAF_GESTIONNAIRE", "CAF_AUDITEUR", "COLLECTIVITE", "")) {
        annoncer(connexion, roles, "07");
        int vus = roles.equals("CNAF") || roles.equals("SYSTEME") ? 1 : 0;
        for (String sql :
            List.of(
                "SELECT count(*) FROM referentiel.version WHERE code = 'gardes-a'",
                "SELECT count(*) FROM referentiel.element WHERE version = 'gardes-a'")) {
          try (ResultSet lu = ordre.executeQuery(sql)) {
            lu.next();
            assertThat(lu.getInt(1)).as(roles + " " + sql).isEqualTo(vus);
          }
        }
      }
      connexion.rollback();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CAF_GESTIONNAIRE", "CAF_AUDITEUR", "COLLECTIVITE", "SYSTEME", ""})
  void onlyTheCnafDrafts(String roles) throws SQLException {
    for (String sql : List.of(BROUILLON.formatted("gardes-b"), TEXTE.formatted("cnaf-2019"))) {
      try (Connection connexion = comme(roles, "07")) {
        refuse(connexion, sql, "row-level security");
      }
    }
    try (Connection connexion = comme(roles, "07")) {
      refuse(connexion, ACTE.formatted("cnaf-2019", "ABROGATION", "2080-12-31"), "seule la Cnaf");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE referentiel.version SET libelle = 'autre' WHERE code = 'cnaf-2019'",
        "DELETE FROM referentiel.version WHERE code = 'cnaf-2019'",
        "UPDATE referentiel.element SET texte = 'autre' WHERE version = 'cnaf-2019'",
        "DELETE FROM referentiel.element WHERE version = 'cnaf-2019'",
        "INSERT INTO referentiel.element (version, code, partie, ordre, position, rubrique, texte,"
            + " document, section, portee, fondement) VALUES ('cnaf-2019', 'X', 'SPHERES', 90,"
            + " 9999, 'SPHERE', 'x', 'S1', 's', 'LOCALE', 'TEXTE')"
      })
  void whatIsPublishedDoesNotChangeForTheCnafEither(String sql) throws SQLException {
    try (Connection connexion = comme("CNAF", "")) {
      refuse(connexion, sql, "publiée");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE referentiel.version SET etat = 'PUBLIE'",
        "UPDATE referentiel.version SET fin = '2080-12-31'",
        "INSERT INTO referentiel.version (code, etat) VALUES ('x', 'PUBLIE')",
        "UPDATE referentiel.acte_de_version SET jour = '2080-12-31'",
        "DELETE FROM referentiel.acte_de_version",
        "INSERT INTO referentiel.acte_de_version (version, enregistre_le) VALUES ('x', now())",
        "INSERT INTO referentiel.acte_de_version (version, auteur) VALUES ('x', 'un autre')",
        "SELECT auteur FROM referentiel.acte_de_version"
      })
  void theStateOfAVersionIsChangedByActsAlone(String sql) throws SQLException {
    try (Connection connexion = comme("CNAF", "")) {
      refuse(connexion, sql, "permission denied");
    }
  }

  @Test
  void twoVersionsAreNeverInForceOnOneDay() throws SQLException {
    try (Connection connexion = comme("CNAF", "");
        var ordre = connexion.createStatement()) {
      ordre.execute(BROUILLON.formatted("gardes-c"));
      refuse(
          connexion,
          ACTE.formatted("gardes-c", "PUBLICATION", "2080-01-01"),
          "version_seule_en_vigueur");
      annoncer(connexion, "CNAF", "");
      ordre.execute(BROUILLON.formatted("gardes-c"));
      ordre.execute(ACTE.formatted("cnaf-2019", "ABROGATION", "2079-12-31"));
      ordre.execute(ACTE.formatted("gardes-c", "PUBLICATION", "2080-01-01"));
      try (ResultSet lu =
          ordre.executeQuery(
              "SELECT etat, debut FROM referentiel.version WHERE code = 'gardes-c'")) {
        lu.next();
        assertThat(lu.getString(1)).isEqualTo("PUBLIE");
        assertThat(lu.getString(2)).isEqualTo("2080-01-01");
      }
      refuse(connexion, ACTE.formatted("gardes-c", "PUBLICATION", "2081-01-01"), "à l'état PUBLIE");
    }
  }

  @Test
  void theMomentIsTheDatabasesEvenForTheOwner() throws SQLException {
    try (Connection owner = BaseDeTest.owner();
        var ordre = owner.createStatement();
        ResultSet inscrit =
            ordre.executeQuery(
                "INSERT INTO referentiel.effet_local (regle, caf, depuis, effet, motif,"
                    + " enregistre_le, auteur) VALUES ('ETP-PILOTE', '07', '2090-01-01', 'ALERTE',"
                    + " 'x', '2020-01-01', 'un autre') RETURNING enregistre_le, auteur")) {
      inscrit.next();
      assertThat(inscrit.getObject(1, OffsetDateTime.class))
          .isAfter(OffsetDateTime.now().minusMinutes(1));
      assertThat(inscrit.getString(2)).isNull();
      owner.rollback();
    }
  }

  @Test
  void aRecordIsCommittedWithinFiveSecondsOrNotAtAll() throws SQLException {
    try (Connection connexion = comme("CAF_GESTIONNAIRE", "07");
        var ordre = connexion.createStatement()) {
      ordre.executeUpdate(PLANCHER.formatted("07"));
      LockSupport.parkNanos(Duration.ofMillis(5_200).toNanos());
      assertThatThrownBy(connexion::commit)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("cinq secondes");
    }
  }

  /** What was committed earlier was recorded earlier: nothing slips in before what was read. */
  @Test
  void momentsOfALineGrowInTheOrderOfTheCommits() throws Exception {
    List<OffsetDateTime> commis = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      List<Callable<Void>> ecritures = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        ecritures.add(
            () -> {
              ecrireEtNoter(commis);
              return null;
            });
      }
      for (Future<Void> ecriture : threads.invokeAll(ecritures)) {
        ecriture.get();
      }
    }
    assertThat(commis).hasSize(24).doesNotHaveDuplicates().isSorted();
  }

  /** Notes the moment while the line is still locked, so that the notes are in its order. */
  private static void ecrireEtNoter(List<OffsetDateTime> commis) throws SQLException {
    try (Connection connexion = comme("CAF_GESTIONNAIRE", "08");
        var ordre = connexion.createStatement();
        ResultSet inscrit =
            ordre.executeQuery(EFFET.formatted("ETP-PILOTE", "08") + " RETURNING enregistre_le")) {
      inscrit.next();
      synchronized (commis) {
        commis.add(inscrit.getObject(1, OffsetDateTime.class));
      }
      connexion.commit();
    }
  }
}
