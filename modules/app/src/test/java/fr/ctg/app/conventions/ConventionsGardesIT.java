package fr.ctg.app.conventions;

import static fr.ctg.app.outillage.ConventionsDeTest.ADRESSE;
import static fr.ctg.app.outillage.ConventionsDeTest.axe;
import static fr.ctg.app.outillage.ConventionsDeTest.commune;
import static fr.ctg.app.outillage.ConventionsDeTest.creee;
import static fr.ctg.app.outillage.ConventionsDeTest.demande;
import static fr.ctg.app.outillage.ConventionsDeTest.gestionnaire;
import static fr.ctg.app.outillage.ConventionsDeTest.id;
import static fr.ctg.app.outillage.ConventionsDeTest.signee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ctg.app.outillage.BaseDeTest;
import fr.ctg.app.outillage.ConventionsDeTest.CommuneDeTest;
import fr.ctg.app.outillage.ServeurDeTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database refuses by itself of conventions, under the application's own role. */
@ExtendWith(ServeurDeTest.class)
class ConventionsGardesIT {

  private static final String CAF = "56";
  private static final String AUTRE_CAF = "29";

  /** The role of the application, announced as an adviser of a Caf. */
  private static Connection gestionnaireDe(String caf) throws SQLException {
    Connection connexion = BaseDeTest.application();
    try (PreparedStatement annonce =
        connexion.prepareStatement(
            "SELECT set_config('ctg.sujet', 'essai', true),"
                + " set_config('ctg.roles', 'CAF_GESTIONNAIRE', true),"
                + " set_config('ctg.caf', ?, true), set_config('ctg.sirens', '', true)")) {
      annonce.setString(1, caf);
      annonce.execute();
    }
    return connexion;
  }

  private static void refuse(Connection connexion, String sql, String raison) throws SQLException {
    try (var ordre = connexion.createStatement()) {
      assertThatThrownBy(() -> ordre.execute(sql))
          .as(sql)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining(raison);
    }
  }

  private static long compter(Connection connexion, String sql) throws SQLException {
    try (var ordre = connexion.createStatement();
        var ligne = ordre.executeQuery(sql)) {
      ligne.next();
      return ligne.getLong(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "convention",
        "signataire",
        "axe",
        "perimetre",
        "teneur",
        "avenant",
        "partenaire",
        "fiche_action",
        "groupe_de_travail",
        "membre_de_groupe"
      })
  void whereNothingIsAnnouncedNothingIsSeen(String table) throws SQLException {
    planifiee();
    try (Connection application = BaseDeTest.application()) {
      assertThat(compter(application, "SELECT count(*) FROM convention." + table)).isZero();
    }
  }

  @Test
  void anotherCafsRowsAreNeitherReadNorWritten() throws SQLException {
    String id = id(creee(CAF, demande(commune(CAF))));
    try (Connection autre = gestionnaireDe(AUTRE_CAF)) {
      for (String table : List.of("signataire", "axe", "perimetre")) {
        assertThat(
                compter(
                    autre,
                    "SELECT count(*) FROM convention."
                        + table
                        + " WHERE convention = '"
                        + id
                        + "'"))
            .isZero();
      }
      try (var ordre = autre.createStatement()) {
        assertThat(
                ordre.executeUpdate(
                    "UPDATE convention.convention SET version = version + 1, libelle = 'x'"
                        + " WHERE id = '"
                        + id
                        + "'"))
            .isZero();
        assertThat(ordre.executeUpdate("DELETE FROM convention.convention WHERE id = '" + id + "'"))
            .isZero();
      }
    }
    try (Connection autre = gestionnaireDe(AUTRE_CAF)) {
      refuse(
          autre,
          "INSERT INTO convention.signataire (convention, siren, caf, ordre, nature, nom)"
              + " VALUES ('"
              + id
              + "', '213502883', '"
              + CAF
              + "', 9, 'COMMUNE', 'x')",
          "row-level security");
    }
    try (Connection autre = gestionnaireDe(AUTRE_CAF)) {
      // As its own Caf's: the convention is none of that Caf.
      refuse(
          autre,
          "INSERT INTO convention.signataire (convention, siren, caf, ordre, nature, nom)"
              + " VALUES ('"
              + id
              + "', '213502883', '"
              + AUTRE_CAF
              + "', 9, 'COMMUNE', 'x')",
          "foreign key");
    }
  }

  @Test
  void aPerimeterHoldsCommunesOfItsOwnCafAlone() throws SQLException {
    String id = id(creee(CAF, demande(commune(CAF))));
    CommuneDeTest ailleurs = commune(AUTRE_CAF);
    try (Connection gestionnaire = gestionnaireDe(CAF)) {
      refuse(
          gestionnaire,
          "INSERT INTO convention.perimetre (convention, commune, caf, millesime)"
              + " SELECT '"
              + id
              + "', '"
              + ailleurs.code()
              + "', '"
              + CAF
              + "', max(annee)"
              + " FROM convention.millesime",
          "foreign key");
    }
  }

  @Test
  void noTwoSignedConventionsCoverACommuneEvenByPlainSql() throws SQLException {
    CommuneDeTest commune = commune(CAF);
    signee(CAF, demande(commune));
    String seconde = id(creee(CAF, demande(commune)));
    try (Connection gestionnaire = gestionnaireDe(CAF)) {
      refuse(
          gestionnaire,
          "UPDATE convention.convention SET version = version + 1, statut = 'SIGNEE',"
              + " date_signature = '2024-12-15', version_referentiel = 'cnaf-2019'"
              + " WHERE id = '"
              + seconde
              + "'",
          "une_convention_par_commune_et_jour");
    }
  }

  @Test
  void whatIsSignedDoesNotChange() throws SQLException {
    String id = id(signee(CAF, demande(commune(CAF))));
    for (String sql :
        List.of(
            "UPDATE convention.convention SET version = version + 1, libelle = 'x' WHERE id = '%s'",
            "UPDATE convention.convention SET version = version + 1, fin = '2029-12-31'"
                + " WHERE id = '%s'",
            "UPDATE convention.convention SET version = version + 1 WHERE id = '%s'",
            "UPDATE convention.convention SET version = version + 1, avenants = 1 WHERE id = '%s'",
            "UPDATE convention.convention SET version = version + 1, statut = 'EN_PREPARATION',"
                + " date_signature = NULL, version_referentiel = NULL WHERE id = '%s'",
            "DELETE FROM convention.convention WHERE id = '%s'",
            "DELETE FROM convention.signataire WHERE convention = '%s'",
            "UPDATE convention.axe SET libelle = 'x' WHERE convention = '%s'",
            "UPDATE convention.signataire SET fin = fin - 1 WHERE convention = '%s'",
            "DELETE FROM convention.perimetre WHERE convention = '%s'",
            "UPDATE convention.perimetre SET fin = fin - 1 WHERE convention = '%s'",
            "UPDATE convention.teneur SET terme = terme + 1 WHERE convention = '%s'",
            "DELETE FROM convention.teneur WHERE convention = '%s'",
            "INSERT INTO convention.axe (id, convention, ordre, caf, libelle, thematiques)"
                + " VALUES (gen_random_uuid(), '%s', 9, '56', 'x', '{ENFANCE}')")) {
      try (Connection gestionnaire = gestionnaireDe(CAF)) {
        refuse(gestionnaire, sql.formatted(id), "signée");
      }
    }
    try (Connection gestionnaire = gestionnaireDe(CAF)) {
      refuse(
          gestionnaire,
          "UPDATE convention.perimetre SET couvre = false WHERE convention = '" + id + "'",
          "permission denied");
    }
  }

  /** While an amendment is being concluded. */
  @Test
  void whatWasSignedStaysAndNothingHoldsOutsideOfItsDays() throws SQLException {
    String id = id(signee(CAF, demande(commune(CAF))));
    for (Map.Entry<String, String> essai :
        Map.of(
                "DELETE FROM convention.perimetre WHERE convention = '%s'",
                "se garde",
                "DELETE FROM convention.signataire WHERE convention = '%s'",
                "se garde",
                "INSERT INTO convention.signataire (convention, siren, caf, ordre, nature, nom,"
                    + " debut, fin) VALUES ('%s', '213502883', '56', 9, 'COMMUNE', 'x',"
                    + " '2026-01-01', '2026-12-31')",
                "se garde",
                "UPDATE convention.perimetre SET fin = '2030-01-01' WHERE convention = '%s'",
                "hors de ses jours",
                "UPDATE convention.signataire SET debut = '2024-01-01' WHERE convention = '%s'",
                "hors de ses jours")
            .entrySet()) {
      try (Connection gestionnaire = gestionnaireDe(CAF)) {
        executer(
            gestionnaire,
            "INSERT INTO convention.avenant (convention, numero, caf, date_effet, motif,"
                + " changements, avant, apres, enregistre_le) VALUES ('"
                + id
                + "', 1, '56', '2026-02-01', 'x', '{}', '{}', '{}', now())");
        executer(
            gestionnaire,
            "UPDATE convention.convention SET version = version + 1, avenants = 1 WHERE id = '"
                + id
                + "'");
        refuse(gestionnaire, essai.getKey().formatted(id), essai.getValue());
      }
    }
  }

  @Test
  void anAmendmentIsCorrectedOnce() throws SQLException {
    Response signee = signee(CAF, demande(commune(CAF)));
    for (Map<String, Object> avenant :
        List.<Map<String, Object>>of(
            Map.of("dateEffet", "2026-01-01", "motif", "Suite", "fin", "2029-12-31"),
            Map.of("dateEffet", "2026-01-01", "motif", "Erreur", "corrige", 1))) {
      gestionnaire(CAF)
          .header("If-Match", "*")
          .body(avenant)
          .post(ADRESSE + "/" + id(signee) + "/avenants")
          .then()
          .statusCode(201);
    }
    for (Map.Entry<Integer, String> essai :
        Map.of(1, "une_correction", 3, "check constraint", 9, "check constraint").entrySet()) {
      try (Connection gestionnaire = gestionnaireDe(CAF)) {
        refuse(
            gestionnaire,
            "INSERT INTO convention.avenant (convention, numero, caf, date_effet, motif, corrige,"
                + " changements, avant, apres, enregistre_le) VALUES ('"
                + id(signee)
                + "', 3, '56', '2026-02-01', 'x', "
                + essai.getKey()
                + ", '{}', '{}', '{}', now())",
            essai.getValue());
      }
    }
  }

  @Test
  void versionsFollowOneAnother() throws SQLException {
    String id = id(creee(CAF, demande(commune(CAF))));
    try (Connection gestionnaire = gestionnaireDe(CAF)) {
      refuse(
          gestionnaire,
          "UPDATE convention.convention SET libelle = 'x' WHERE id = '" + id + "'",
          "d'une version à la suivante");
    }
  }

  @Test
  void amendmentsAreOnlyEverAdded() throws SQLException {
    Response signee = signee(CAF, demande(commune(CAF)));
    gestionnaire(CAF)
        .header("If-Match", signee.header("ETag"))
        .body(Map.of("dateEffet", "2026-01-01", "motif", "Suite", "fin", "2029-12-31"))
        .post(ADRESSE + "/" + id(signee) + "/avenants")
        .then()
        .statusCode(201);
    String sien = " WHERE convention = '" + id(signee) + "'";
    for (String sql :
        List.of(
            "UPDATE convention.avenant SET motif = 'x'" + sien,
            "DELETE FROM convention.avenant" + sien)) {
      try (Connection gestionnaire = gestionnaireDe(CAF)) {
        refuse(gestionnaire, sql, "permission denied");
      }
      try (Connection owner = BaseDeTest.owner()) {
        refuse(owner, sql, "ne se réécrit pas");
      }
    }
    try (Connection owner = BaseDeTest.owner()) {
      refuse(owner, "TRUNCATE convention.avenant CASCADE", "ne se vide pas");
    }
    try (Connection gestionnaire = gestionnaireDe(CAF)) {
      refuse(
          gestionnaire,
          "INSERT INTO convention.avenant (convention, numero, caf, date_effet, motif,"
              + " changements, avant, apres, enregistre_le) VALUES ('"
              + id(signee)
              + "', 7, '56', '2026-02-01', 'x', '{}',"
              + " '{}', '{}', now())",
          "suit le dernier");
    }
  }

  @Test
  void themesAreThoseOfTheJobReference() throws SQLException {
    String id = id(creee(CAF, demande(commune(CAF))));
    try (Connection gestionnaire = gestionnaireDe(CAF)) {
      refuse(
          gestionnaire,
          "UPDATE convention.axe SET thematiques = '{PECHE}' WHERE convention = '" + id + "'",
          "thématique inconnue");
    }
  }

  private static final List<String> PLAN =
      List.of("fiche_action", "groupe_de_travail", "membre_de_groupe");

  /** A signed convention with a sheet and a working group of one member. */
  private static String planifiee() {
    Response signee = signee(CAF, demande(commune(CAF)));
    String id = id(signee);
    gestionnaire(CAF)
        .body(
            Map.of(
                "libelle", "Fiche",
                "thematique", "PARENTALITE",
                "axe", axe(signee),
                "debut", "2026-03-01",
                "fin", "2027-06-30",
                "responsable", Map.of("nom", "Camille Martin")))
        .post(ADRESSE + "/" + id + "/fiches-action")
        .then()
        .statusCode(201);
    gestionnaire(CAF)
        .body(Map.of("libelle", "Groupe", "membres", List.of(Map.of("nom", "Dominique Petit"))))
        .post(ADRESSE + "/" + id + "/groupes-de-travail")
        .then()
        .statusCode(201);
    return id;
  }

  private static int executer(Connection connexion, String sql) throws SQLException {
    try (var ordre = connexion.createStatement()) {
      return ordre.executeUpdate(sql);
    }
  }

  @Test
  void anotherCafsPlanIsNeitherReadNorWritten() throws SQLException {
    String id = planifiee();
    String sien = " WHERE convention = '" + id + "'";
    for (String table : PLAN) {
      try (Connection notre = gestionnaireDe(CAF);
          Connection autre = gestionnaireDe(AUTRE_CAF)) {
        String compte = "SELECT count(*) FROM convention." + table + sien;
        assertThat(compter(notre, compte)).as(table).isEqualTo(1);
        assertThat(compter(autre, compte)).as(table).isZero();
        assertThat(executer(autre, "DELETE FROM convention." + table + sien)).as(table).isZero();
      }
    }
    for (String table : List.of("fiche_action", "groupe_de_travail")) {
      try (Connection autre = gestionnaireDe(AUTRE_CAF)) {
        assertThat(executer(autre, "UPDATE convention." + table + " SET libelle = 'x'" + sien))
            .as(table)
            .isZero();
      }
      // Neither handed to another Caf, by whoever may write it.
      try (Connection notre = gestionnaireDe(CAF)) {
        refuse(
            notre,
            "UPDATE convention." + table + " SET caf = '" + AUTRE_CAF + "'" + sien,
            "row-level security");
      }
    }
    // Under the convention's Caf it may not be written; under its own there is no such convention.
    for (Map.Entry<String, String> essai :
        Map.of(CAF, "row-level security", AUTRE_CAF, "foreign key").entrySet()) {
      for (String insertion :
          List.of(
              "INSERT INTO convention.fiche_action (id, convention, caf, libelle, thematique,"
                  + " priorites, debut, fin, etat) VALUES (gen_random_uuid(), '%s', '%s', 'x',"
                  + " 'PARENTALITE', '{}', '2026-01-01', '2026-12-31', 'PREVUE')",
              "INSERT INTO convention.groupe_de_travail (id, convention, caf, libelle)"
                  + " VALUES (gen_random_uuid(), '%s', '%s', 'x')")) {
        try (Connection autre = gestionnaireDe(AUTRE_CAF)) {
          refuse(autre, insertion.formatted(id, essai.getKey()), essai.getValue());
        }
      }
    }
  }

  @Test
  void aMemberIsOfAGroupOfItsOwnCaf() throws SQLException {
    String id = planifiee();
    String groupe;
    try (Connection notre = gestionnaireDe(CAF);
        var ordre = notre.createStatement();
        var ligne =
            ordre.executeQuery(
                "SELECT id FROM convention.groupe_de_travail WHERE convention = '" + id + "'")) {
      ligne.next();
      groupe = ligne.getString(1);
    }
    String insertion =
        "INSERT INTO convention.membre_de_groupe (groupe, ordre, convention, caf, organisation)"
            + " VALUES ('%s', 7, '%s', '%s', 'x')";
    try (Connection autre = gestionnaireDe(AUTRE_CAF)) {
      refuse(autre, insertion.formatted(groupe, id, CAF), "row-level security");
    }
    try (Connection autre = gestionnaireDe(AUTRE_CAF)) {
      refuse(autre, insertion.formatted(groupe, id, AUTRE_CAF), "foreign key");
    }
    // As part of another convention of the same Caf, whose readers would then see it.
    String ailleurs = id(creee(CAF, demande(commune(CAF))));
    try (Connection notre = gestionnaireDe(CAF)) {
      refuse(notre, insertion.formatted(groupe, ailleurs, CAF), "foreign key");
    }
  }

  @Test
  void aPlanHoldsWhatItRefersTo() throws SQLException {
    String id = planifiee();
    String sien = " WHERE convention = '" + id + "'";
    for (Map.Entry<String, String> essai :
        Map.of(
                "axe_id = gen_random_uuid()", "foreign key",
                "thematique = 'PECHE'", "foreign key",
                "fin = '2026-02-28'", "check constraint",
                "etat = 'OUBLIEE'", "check constraint",
                "priorites = '{VACANCES}'", "check constraint",
                // A name without a person would be one that nobody can erase.
                "personne = NULL", "check constraint",
                "nom_chiffre = NULL", "check constraint")
            .entrySet()) {
      try (Connection notre = gestionnaireDe(CAF)) {
        refuse(
            notre, "UPDATE convention.fiche_action SET " + essai.getKey() + sien, essai.getValue());
      }
    }
    try (Connection notre = gestionnaireDe(CAF)) {
      refuse(
          notre,
          "UPDATE convention.membre_de_groupe SET organisation = 'x'" + sien,
          "permission denied");
    }
  }

  @Test
  void thePlanOfAnEndedConventionStaysEvenByPlainSql() throws SQLException {
    String id = planifiee();
    gestionnaire(CAF)
        .header("If-Match", gestionnaire(CAF).get(ADRESSE + "/" + id).header("ETag"))
        .body(Map.of("date", "2026-06-30", "motif", "Fusion"))
        .post(ADRESSE + "/" + id + "/resiliation")
        .then()
        .statusCode(200);
    String sien = " WHERE convention = '" + id + "'";
    for (String table : PLAN) {
      try (Connection notre = gestionnaireDe(CAF)) {
        refuse(notre, "DELETE FROM convention." + table + sien, "résiliée");
      }
    }
    for (String sql :
        List.of(
            "UPDATE convention.fiche_action SET libelle = 'x'" + sien,
            "UPDATE convention.groupe_de_travail SET libelle = 'x'" + sien,
            "INSERT INTO convention.groupe_de_travail (id, convention, caf, libelle)"
                + " VALUES (gen_random_uuid(), '"
                + id
                + "', '"
                + CAF
                + "', 'x')")) {
      try (Connection notre = gestionnaireDe(CAF)) {
        refuse(notre, sql, "résiliée");
      }
    }
  }

  @Test
  void aSuiteFollowsOneConventionAndAVersionIsGivenOnceThereIsOne() throws SQLException {
    String id = id(creee(CAF, demande(commune(CAF))));
    String change = "UPDATE convention.convention SET version = version + 1, ";
    String celle = " WHERE id = '" + id + "'";
    String externe =
        "precedente_libelle = 'CTG', precedente_debut = '2020-01-01', precedente_fin = '%s'";
    for (Map.Entry<String, String> essai :
        Map.of(
                externe.formatted("2021-12-31"),
                "une_seule_precedente",
                "rang = 'RENOUVELLEMENT', " + externe.formatted("2019-12-31"),
                "precedente_externe_ordonnee",
                "rang = 'RENOUVELLEMENT', precedente_libelle = 'CTG'",
                "precedente_externe_entiere",
                "version_referentiel = 'cnaf-2019'",
                "version_une_fois_signee",
                "statut = 'SIGNEE', date_signature = '2024-12-15'",
                "sauf avant la première")
            .entrySet()) {
      try (Connection gestionnaire = gestionnaireDe(CAF)) {
        refuse(gestionnaire, change + essai.getKey() + celle, essai.getValue());
      }
    }
  }
}
