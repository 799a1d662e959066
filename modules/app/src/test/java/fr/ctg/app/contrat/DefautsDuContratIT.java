package fr.ctg.app.contrat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.ctg.app.outillage.ApplicationLancee;
import fr.ctg.app.outillage.ServeurDeTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Generated clients send the defaults that the contract gives. A request with all of them written
 * out gets the answer that it gets without: no default is refused, and none means something else
 * than its absence.
 */
@ExtendWith(ServeurDeTest.class)
class DefautsDuContratIT {

  private static final String DEMANDE = "SimulationDemande";

  @Test
  void everyWorkedCaseMayCarryTheDefaultsOfTheContract() throws IOException {
    JsonNode schemas =
        DocumentsDuContrat.de(EcrireLeContrat.servi(URI.create(RestAssured.baseURI)))
            .servi()
            .at("/components/schemas");
    Path dossier = ApplicationLancee.racine().resolve("modules/funding/src/test/resources/cas");
    List<Path> fichiers;
    try (Stream<Path> tous = Files.walk(dossier)) {
      fichiers = tous.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
    assertThat(fichiers).hasSizeGreaterThanOrEqualTo(18);
    int ajoutes = 0;
    for (Path fichier : fichiers) {
      JsonNode demande = ExemplesVivants.LISIBLE.readTree(fichier.toFile()).get("demande");
      Response sans = simuler(demande);
      JsonNode complete = demande.deepCopy();
      ajoutes += completer(complete, schemas.path(DEMANDE), schemas);
      Response avec = simuler(complete);
      assertThat(avec.statusCode()).as("%s : %s", fichier, avec.asString()).isEqualTo(200);
      assertThat(avec.asString()).as(fichier.toString()).isEqualTo(sans.asString());
    }
    assertThat(ajoutes).as("defaults that were written out").isPositive();
  }

  private static Response simuler(JsonNode demande) {
    return RestAssured.given()
        .contentType("application/json")
        .body(demande.toString())
        .post("/api/v1/simulations");
  }

  /** Writes out what is left to its default, and tells how much that was. */
  private static int completer(JsonNode valeur, JsonNode schema, JsonNode schemas) {
    JsonNode lu = suivre(schema, schemas);
    int ajoutes = 0;
    if (valeur instanceof ObjectNode objet) {
      for (var membre : lu.path("properties").properties()) {
        JsonNode defaut = membre.getValue().path("default");
        if (!objet.has(membre.getKey()) && !defaut.isMissingNode()) {
          objet.set(membre.getKey(), defaut);
          ajoutes++;
        } else if (objet.has(membre.getKey())) {
          ajoutes += completer(objet.get(membre.getKey()), membre.getValue(), schemas);
        }
      }
    }
    if (valeur.isArray()) {
      for (JsonNode element : valeur) {
        ajoutes += completer(element, lu.path("items"), schemas);
      }
    }
    return ajoutes;
  }

  private static JsonNode suivre(JsonNode schema, JsonNode schemas) {
    JsonNode lu = schema;
    while (lu.has("$ref") || lu.path("allOf").size() == 1) {
      String ref = (lu.has("$ref") ? lu : lu.get("allOf").get(0)).path("$ref").asText();
      lu = schemas.path(ref.substring(ref.lastIndexOf('/') + 1));
    }
    return lu;
  }
}
