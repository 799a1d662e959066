package fr.ctg.app.contrat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.ctg.app.outillage.ServeurDeTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The served contract keeps the fixed part, {@code contrat/simulation.yaml}, that third parties
 * build on: the simulation accepts and returns exactly that; more optional members are welcome,
 * none may be renamed, retyped or dropped.
 */
@ExtendWith(ServeurDeTest.class)
class ContratFixeIT {

  private static final ObjectMapper YAML = new YAMLMapper();
  private static final String OPERATION = "/paths/~1api~1v1~1simulations/post";
  private static final String DEMANDE = "/requestBody/content/application~1json/schema";
  private static final String REPONSE = "/responses/200/content/application~1json/schema";
  private static final String PROBLEME = "/content/application~1problem+json/schema";

  private static final String REFUS = OPERATION + "/responses/400";

  private static JsonNode fixe;
  private static JsonNode servi;

  private final List<String> ecarts = new ArrayList<>();

  @BeforeAll
  static void lire() throws IOException {
    fixe =
        YAML.readTree(
            Objects.requireNonNull(
                ContratFixeIT.class.getResourceAsStream("/contrat/simulation.yaml")));
    servi = YAML.readTree(RestAssured.given().get("/openapi").asByteArray());
  }

  @Test
  void acceptsWhatIsFixed() {
    comparer("demande", fixe.at(OPERATION + DEMANDE), servi.at(OPERATION + DEMANDE), true);
    assertThat(ecarts).isEmpty();
  }

  @Test
  void returnsWhatIsFixed() {
    comparer("reponse", fixe.at(OPERATION + REPONSE), servi.at(OPERATION + REPONSE), false);
    comparer(
        "probleme",
        suivre(fixe, fixe.at(REFUS)).at(PROBLEME),
        suivre(servi, servi.at(REFUS)).at(PROBLEME),
        false);
    assertThat(ecarts).isEmpty();
  }

  @Test
  void isNamedAsFixed() {
    assertThat(servi.at(OPERATION).path("operationId").asText()).isEqualTo("simuler");
  }

  /** Steps of a computation hold steps: each pair of schemas is compared once. */
  private final Set<String> vus = new TreeSet<>();

  private void comparer(String ici, JsonNode attendu, JsonNode trouve, boolean demande) {
    if (!vus.add(attendu.path("$ref").asText(ici) + " " + trouve.path("$ref").asText(ici))) {
      return;
    }
    JsonNode voulu = suivre(fixe, attendu);
    JsonNode notre = suivre(servi, trouve);
    if (notre.isMissingNode()) {
      ecarts.add(ici + " manque");
      return;
    }
    meme(ici, "type", voulu, notre);
    meme(ici, "format", voulu, notre, "date");
    Set<String> enums = textes(voulu.path("enum"));
    if (!enums.isEmpty() && !enums.equals(textes(notre.path("enum")))) {
      ecarts.add(ici + " : enum " + textes(notre.path("enum")) + " au lieu de " + enums);
    }
    for (String borne : new String[] {"minimum", "maximum", "maxItems", "minItems", "multipleOf"}) {
      if (demande
          && voulu.has(borne)
          && (!notre.has(borne)
              || notre.get(borne).decimalValue().compareTo(voulu.get(borne).decimalValue()) != 0)) {
        ecarts.add(
            ici + " : " + borne + " " + notre.path(borne) + " au lieu de " + voulu.get(borne));
      }
    }
    Set<String> requis = textes(voulu.path("required"));
    Set<String> nosRequis = textes(notre.path("required"));
    if (demande ? !requis.equals(nosRequis) : !nosRequis.containsAll(requis)) {
      ecarts.add(ici + " : required " + nosRequis + " au lieu de " + requis);
    }
    voulu
        .path("properties")
        .properties()
        .forEach(
            p ->
                comparer(
                    ici + "/" + p.getKey(),
                    p.getValue(),
                    notre.path("properties").path(p.getKey()),
                    demande));
    if (voulu.has("items")) {
      comparer(ici + "[]", voulu.get("items"), notre.path("items"), demande);
    }
  }

  private void meme(String ici, String cle, JsonNode voulu, JsonNode notre, String... seulement) {
    String attendu = voulu.path(cle).asText("");
    boolean compte = seulement.length == 0 || List.of(seulement).contains(attendu);
    if (compte && !attendu.isEmpty() && !attendu.equals(notre.path(cle).asText(""))) {
      ecarts.add(ici + " : " + cle + " " + notre.path(cle) + " au lieu de " + attendu);
    }
  }

  /** A schema behind its reference; a description beside it may wrap it in allOf. */
  private static JsonNode suivre(JsonNode document, JsonNode schema) {
    JsonNode lu = schema;
    while (lu.has("$ref") || (lu.path("allOf").size() == 1 && !lu.has("type"))) {
      lu =
          lu.has("$ref")
              ? document.at(lu.get("$ref").asText().substring(1))
              : lu.get("allOf").get(0);
    }
    return lu;
  }

  private static Set<String> textes(JsonNode liste) {
    Set<String> textes = new TreeSet<>();
    liste.forEach(e -> textes.add(e.asText()));
    return textes;
  }
}
