package fr.ctg.app.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.outillage.BaseDeTest;
import fr.ctg.app.outillage.EmetteurDeTest;
import fr.ctg.app.outillage.Patience;
import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.platform.identite.Role;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The history of an object, told on a version of the job reference. */
@ExtendWith(ServeurDeTest.class)
class HistoriqueIT {

  private static void ecrire(String sujet, String... ordres) throws Exception {
    try (Connection owner = BaseDeTest.owner();
        var annonce =
            owner.prepareStatement(
                "SELECT set_config('ctg.sujet', ?, true), set_config('ctg.roles', 'CNAF', true)");
        var ordre = owner.createStatement()) {
      annonce.setString(1, sujet);
      annonce.execute();
      for (String texte : ordres) {
        ordre.execute(texte);
      }
      owner.commit();
    }
  }

  private static JsonPath historique(String version, String... requete) {
    var demande =
        given().header("Authorization", "Bearer " + EmetteurDeTest.jeton(Role.CNAF, null));
    for (int i = 0; i < requete.length; i += 2) {
      demande.queryParam(requete[i], requete[i + 1]);
    }
    return demande
        .get("/api/v1/referentiel/versions/{version}/historique", version)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void eachChangeHasItsAuthorAndItsWords() throws Exception {
    String version = "essai-" + UUID.randomUUID().toString().substring(0, 8);
    ecrire(
        "autrice",
        "INSERT INTO referentiel.version SELECT '"
            + version
            + "', 'Essai', 'BROUILLON', debut, NULL, fondement, document, section, citation"
            + " FROM referentiel.version WHERE code = 'cnaf-2019'",
        "INSERT INTO referentiel.element (version, code, partie, ordre, position, rubrique, texte,"
            + " document, section, portee, fondement) VALUES ('"
            + version
            + "', 'X-1', 'SPHERES', 1, 1, 'SPHERE', 'avant', 'S1', 's', 'LOCALE', 'TEXTE')");
    try {
      ecrire(
          "relecteur",
          "UPDATE referentiel.element SET texte = 'après' WHERE version = '" + version + "'",
          "UPDATE referentiel.version SET fin = '2030-12-31' WHERE code = '" + version + "'");
      Patience.jusqua(() -> historique(version).getList("elements").size() == 2);
      JsonPath lu = historique(version);
      assertThat(lu.getList("elements.auteur")).isEqualTo(List.of("autrice", "relecteur"));
      assertThat(lu.getList("elements.roles")).containsOnly("CNAF");
      assertThat(lu.<List<String>>get("elements.changements"))
          .isEqualTo(
              List.of(
                  List.of("Création", "Ajout : élément « X-1 »"),
                  List.of(
                      "Élément « X-1 », texte : avant → après", "Fin : rien → 31 décembre 2030")));
      JsonPath premiere = historique(version, "limite", "1");
      assertThat(premiere.getList("elements")).hasSize(1);
      JsonPath suite = historique(version, "limite", "1", "curseur", premiere.getString("suivant"));
      assertThat(suite.getList("elements.auteur")).containsExactly("relecteur");
      assertThat(suite.getString("suivant")).isNull();
    } finally {
      ecrire(
          "menage",
          "DELETE FROM referentiel.element WHERE version = '" + version + "'",
          "DELETE FROM referentiel.version WHERE code = '" + version + "'");
    }
  }

  @Test
  void theCnafAloneReadsWhoWroteAVersion() {
    for (Role role : List.of(Role.COLLECTIVITE, Role.CAF_GESTIONNAIRE, Role.CAF_AUDITEUR)) {
      assertThat(
              given()
                  .header("Authorization", "Bearer " + EmetteurDeTest.jeton(role, "74"))
                  .get("/api/v1/referentiel/versions/cnaf-2019/historique")
                  .statusCode())
          .as(role.name())
          .isEqualTo(403);
    }
  }
}
