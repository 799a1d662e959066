package fr.ctg.app.evenements;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.outillage.BaseDeTest;
import fr.ctg.app.outillage.ServeurDeTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The types of events that the database takes are those that the modules' catalogues have. */
@ExtendWith(ServeurDeTest.class)
class TypesDeclaresIT {

  @Test
  void theDatabaseKnowsTheTypesOfTheCatalogues() throws Exception {
    List<String> declares = new ArrayList<>();
    try (Connection owner = BaseDeTest.owner();
        var ordre = owner.createStatement();
        ResultSet lignes =
            ordre.executeQuery("SELECT nom FROM plateforme.type_d_evenement ORDER BY nom")) {
      while (lignes.next()) {
        declares.add(lignes.getString(1));
      }
    }
    List<String> annonces =
        given()
            .get("/api/v1/evenements/catalogue")
            .then()
            .extract()
            .jsonPath()
            .getList("elements.nom");
    assertThat(declares).containsExactlyInAnyOrderElementsOf(annonces);
  }
}
