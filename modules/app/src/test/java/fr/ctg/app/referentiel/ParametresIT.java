package fr.ctg.app.referentiel;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.ctg.app.outillage.BaseDeTest;
import fr.ctg.app.outillage.ServeurDeTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Dated and scoped values: a Caf's own stands before the national one from its first day on, a
 * correction replaces what it corrects for those who know of it, and what was known before can
 * still be asked for.
 */
@ExtendWith(ServeurDeTest.class)
class ParametresIT {

  /** A Caf that no other test asks for. */
  private static final String CAF = "2B";

  private static final String CODE = "etp-minimum-pilote";
  private static final LocalDate PREMIER_JOUR = LocalDate.of(2025, 1, 1);

  /** When the correction was recorded. */
  private static Instant correction;

  @BeforeAll
  static void enregistrer() throws SQLException {
    ajouter("0.45");
    correction = ajouter("0.40");
  }

  /** Adds a value and tells when it was recorded, which is the database's to say. */
  private static Instant ajouter(String valeur) throws SQLException {
    try (Connection owner = BaseDeTest.owner();
        var ordre =
            owner.prepareStatement(
                "INSERT INTO referentiel.parametre (code, caf, depuis, valeur, unite, portee,"
                    + " fondement, document, section, citation) SELECT code, ?, ?, ?,"
                    + " unite, portee, fondement, document, section, citation"
                    + " FROM referentiel.parametre WHERE code = ? AND caf IS NULL AND motif IS NULL"
                    + " RETURNING enregistre_le")) {
      ordre.setString(1, CAF);
      ordre.setObject(2, PREMIER_JOUR);
      ordre.setBigDecimal(3, new BigDecimal(valeur));
      ordre.setString(4, CODE);
      try (var inscrit = ordre.executeQuery()) {
        inscrit.next();
        Instant enregistreLe = inscrit.getObject(1, OffsetDateTime.class).toInstant();
        owner.commit();
        return enregistreLe;
      }
    }
  }

  private static ValidatableResponse lire(String caf, LocalDate date) {
    return given()
        .queryParam("caf", caf)
        .queryParam("date", date.toString())
        .get("/api/v1/referentiel/parametres")
        .then()
        .statusCode(200)
        .rootPath("elements.find { it.code == '" + CODE + "' }");
  }

  @Test
  void aCafsOwnValueStandsFromItsFirstDayOn() {
    lire(CAF, PREMIER_JOUR).body("valeur", equalTo(0.40f)).body("caf", equalTo(CAF));
    lire(CAF, PREMIER_JOUR.plusDays(1)).body("valeur", equalTo(0.40f));
    lire(CAF, PREMIER_JOUR.minusDays(1)).body("valeur", equalTo(0.50f)).body("caf", nullValue());
  }

  @Test
  void itCountsForNoOtherCaf() {
    lire("74", PREMIER_JOUR).body("valeur", equalTo(0.50f)).body("caf", nullValue());
  }

  @Test
  void whatWasKnownBeforeACorrectionCanStillBeAskedFor() {
    connu(correction.minus(1, ChronoUnit.MICROS)).body("valeur", equalTo(0.45f));
    connu(correction).body("valeur", equalTo(0.40f));
  }

  private static ValidatableResponse connu(Instant instant) {
    return given()
        .queryParam("caf", CAF)
        .queryParam("date", PREMIER_JOUR.toString())
        .queryParam("connuLe", instant.toString())
        .get("/api/v1/referentiel/parametres")
        .then()
        .statusCode(200)
        .rootPath("elements.find { it.code == '" + CODE + "' }");
  }

  @Test
  void aMomentThatIsNoneIsRefused() {
    given()
        .queryParam("connuLe", "hier")
        .get("/api/v1/referentiel/parametres")
        .then()
        .statusCode(400)
        .body("erreurs[0].pointeur", equalTo("/connuLe"));
  }

  @Test
  void theSimulationOfThatCafCountsWithItsValue() {
    attendreQueLesCalculsLeSachent();
    simuler(CAF).body("constats.find { it.regle == 'ETP-PILOTE' }.verdict", equalTo("RESPECTEE"));
    simuler("74")
        .body("constats.find { it.regle == 'ETP-PILOTE' }.verdict", equalTo("NON_RESPECTEE"));
  }

  /** A single post just under the national floor, and above the Caf's. */
  private static ValidatableResponse simuler(String caf) {
    return simuler(caf, "0.45");
  }

  private static ValidatableResponse simuler(String caf, String etp) {
    return given()
        .contentType("application/json")
        .body(
            """
            {"caf": "%s", "annee": 2026, "declaration": "PREVISIONNELLE",
             "convention": {"rang": "RENOUVELLEMENT", "debut": "2024-01-01", "fin": "2027-12-31",
               "signataires": ["200000172"]},
             "postes": [{"reference": "P1", "libelle": "DISPOSITIF",
               "employeur": {"nature": "EPCI", "siren": "200000172"}, "position": "AGENT",
               "etp": %s, "ouverture": "2024-01-01", "cle": {"PARENTALITE": 100},
               "origine": {"type": "CREATION"}}]}
            """
                .formatted(caf, etp))
        .post("/api/v1/simulations")
        .then()
        .statusCode(200);
  }

  @Test
  void theRulesThatACafLoweredOrSwitchedOffCountAsItDecided() throws SQLException {
    decider("EQUIPE-LIBELLE", "DESACTIVEE", PREMIER_JOUR);
    decider("ETP-PILOTE", "ALERTE", LocalDate.of(2026, 1, 1));
    decider("VENT-CLE", "DESACTIVEE", LocalDate.of(2026, 1, 2));
    attendreQueLesCalculsLeSachent();
    // Under the floor, but with an alert only: the post is financed.
    simuler("2A", "0.3")
        .body("constats.find { it.regle == 'ETP-PILOTE' }.effet", equalTo("ALERTE"))
        .body("constats.find { it.regle == 'ETP-PILOTE' }.verdict", equalTo("NON_RESPECTEE"))
        .body("montantTotal", equalTo(7200.00f))
        .body("constats.find { it.regle == 'EQUIPE-LIBELLE' }", nullValue())
        // Decided for a later day than the year's first.
        .body("constats.find { it.regle == 'VENT-CLE' }.verdict", equalTo("RESPECTEE"));
    simuler("74", "0.3")
        .body("constats.find { it.regle == 'ETP-PILOTE' }.effet", equalTo("BLOQUANT"))
        .body("montantTotal", equalTo(0.00f))
        .body("constats.find { it.regle == 'EQUIPE-LIBELLE' }.verdict", equalTo("RESPECTEE"));
  }

  /** What was recorded beside the application is known to it after a second. */
  private static void attendreQueLesCalculsLeSachent() {
    LockSupport.parkNanos(Duration.ofMillis(1_100).toNanos());
  }

  private static void decider(String regle, String effet, LocalDate depuis) throws SQLException {
    try (Connection owner = BaseDeTest.owner();
        var ordre =
            owner.prepareStatement(
                "INSERT INTO referentiel.effet_local (regle, caf, depuis, effet, motif)"
                    + " VALUES (?, '2A', ?, ?, 'essai')")) {
      ordre.setString(1, regle);
      ordre.setObject(2, depuis);
      ordre.setString(3, effet);
      ordre.executeUpdate();
      owner.commit();
    }
  }
}
