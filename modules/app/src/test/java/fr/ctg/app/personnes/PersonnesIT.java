package fr.ctg.app.personnes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ctg.app.outillage.BaseDeTest;
import fr.ctg.app.outillage.EmetteurDeTest;
import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.platform.identite.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person is erased by its Caf, for good; its key is out of everybody else's reach. */
@ExtendWith(ServeurDeTest.class)
class PersonnesIT {

  private static final String CAF = "751";
  private static final String AUTRE = "131";

  private static UUID creer(String caf) throws SQLException {
    UUID id = UUID.randomUUID();
    try (Connection connexion = BaseDeTest.application()) {
      annoncer(connexion, "CAF_GESTIONNAIRE", caf);
      try (var insertion =
          connexion.prepareStatement(
              "INSERT INTO plateforme.personne (id, caf, cle, maitre)"
                  + " VALUES (?, ?, '\\x00', '0123456789abcdef')")) {
        insertion.setObject(1, id);
        insertion.setString(2, caf);
        insertion.executeUpdate();
      }
      connexion.commit();
    }
    return id;
  }

  private static void annoncer(Connection connexion, String role, String caf) throws SQLException {
    try (var annonce =
        connexion.prepareStatement(
            "SELECT set_config('ctg.sujet', 'essai', true), set_config('ctg.roles', ?, true),"
                + " set_config('ctg.caf', ?, true)")) {
      annonce.setString(1, role);
      annonce.setString(2, caf);
      annonce.execute();
    }
  }

  private static boolean cleEnBase(UUID id) throws SQLException {
    try (Connection connexion = BaseDeTest.owner();
        var lecture =
            connexion.prepareStatement(
                "SELECT cle IS NOT NULL FROM plateforme.personne WHERE id = ?")) {
      lecture.setObject(1, id);
      try (var ligne = lecture.executeQuery()) {
        ligne.next();
        return ligne.getBoolean(1);
      }
    }
  }

  private static int effacer(String id, Role role, String caf) {
    return given()
        .header("Authorization", "Bearer " + EmetteurDeTest.jeton(role, caf))
        .delete("/api/v1/personnes/{id}", id)
        .statusCode();
  }

  @Test
  void itsCafErasesItAndErasingAgainChangesNothing() throws SQLException {
    UUID id = creer(CAF);
    assertThat(effacer(id.toString(), Role.CAF_GESTIONNAIRE, CAF)).isEqualTo(204);
    assertThat(cleEnBase(id)).isFalse();
    assertThat(effacer(id.toString(), Role.CAF_GESTIONNAIRE, CAF)).isEqualTo(204);
  }

  @Test
  void nobodyElseDoes() throws SQLException {
    UUID id = creer(CAF);
    assertThat(effacer(id.toString(), Role.CAF_GESTIONNAIRE, AUTRE)).isEqualTo(404);
    assertThat(effacer(id.toString(), Role.CAF_AUDITEUR, CAF)).isEqualTo(403);
    assertThat(effacer(id.toString(), Role.CNAF, CAF)).isEqualTo(403);
    assertThat(given().delete("/api/v1/personnes/{id}", id).statusCode()).isEqualTo(401);
    assertThat(cleEnBase(id)).isTrue();
  }

  @Test
  void whatIsNoPersonIsNotFound() {
    assertThat(effacer(UUID.randomUUID().toString(), Role.CAF_GESTIONNAIRE, CAF)).isEqualTo(404);
    assertThat(effacer("pas-un-uuid", Role.CAF_GESTIONNAIRE, CAF)).isEqualTo(404);
  }

  @Test
  void keysAreNeitherListedNorCountedNorRevived() throws SQLException {
    UUID id = creer(CAF);
    try (Connection connexion = BaseDeTest.application();
        var ordre = connexion.createStatement()) {
      for (String role : new String[] {"CAF_AUDITEUR", "CNAF", "COLLECTIVITE", ""}) {
        annoncer(connexion, role, CAF);
        try (var lignes = ordre.executeQuery("SELECT count(*) FROM plateforme.personne")) {
          lignes.next();
          assertThat(lignes.getLong(1)).as(role).isZero();
        }
      }
      annoncer(connexion, "CAF_GESTIONNAIRE", CAF);
      assertThatThrownBy(
              () ->
                  ordre.execute(
                      "UPDATE plateforme.personne SET cle = '\\x01' WHERE id = '" + id + "'"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("effacée");
    }
    try (Connection connexion = BaseDeTest.application();
        var ordre = connexion.createStatement();
        var lignes =
            ordre.executeQuery(
                "SELECT count(*) FROM plateforme.cles_de(ARRAY['" + id + "']::uuid[])")) {
      lignes.next();
      assertThat(lignes.getLong(1)).as("for nobody").isZero();
    }
  }
}
