package fr.ctg.app.contrat;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import fr.ctg.app.outillage.ServeurDeTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.MarkdownRender;

/** The contract that is committed is the one that the application serves, and it breaks nobody. */
@ExtendWith(ServeurDeTest.class)
class ContratIT {

  private static final Path RACINE = Path.of("..", "..");
  private static final Path OPENAPI = RACINE.resolve(EcrireLeContrat.OPENAPI);
  private static final String REMEDE = "lancez « ./ctg contrat » et relisez la différence";

  private static final String A_ENREGISTRER =
      "lancez « ./ctg contrat exemples » et relisez la différence";
  private static final int LIGNES_MONTREES = 6;

  private static URI service;
  private static DocumentsDuContrat documents;

  @BeforeAll
  static void readTheContract() throws IOException {
    service = URI.create(RestAssured.baseURI);
    documents = DocumentsDuContrat.de(EcrireLeContrat.servi(service));
  }

  @Test
  void committedFilesAreWhatTheApplicationServes() throws IOException {
    Map<String, String> servis = documents.fichiers();
    Map<String, String> commis = new TreeMap<>();
    try (Stream<Path> fichiers = Files.list(OPENAPI)) {
      for (Path fichier : fichiers.filter(Files::isRegularFile).toList()) {
        commis.put(fichier.getFileName().toString(), Files.readString(fichier));
      }
    }
    assertThat(commis.keySet()).as(REMEDE).isEqualTo(servis.keySet());
    servis.forEach((nom, texte) -> memesLignes(nom, commis.getOrDefault(nom, ""), texte, REMEDE));
  }

  @Test
  void theJsonFormSaysTheSameAsTheYamlForm() throws IOException {
    String json = Appel.lire(service.resolve("/openapi"), "application/json");
    assertThat(DocumentsDuContrat.de(ExemplesVivants.LISIBLE.readTree(json).toString()).fichiers())
        .isEqualTo(documents.fichiers());
  }

  @Test
  void recordedExamplesAreWhatTheApplicationAnswers() throws IOException {
    Path dossier = RACINE.resolve(EcrireLeContrat.EXEMPLES);
    Map<String, String> vivants =
        new ExemplesVivants(service, documents.servi(), dossier).fichiers();
    Map<String, String> enregistres = ExemplesVivants.enregistres(dossier);
    Set<String> notees = operationsNotees();
    enregistres.keySet().removeIf(nom -> notees.contains(nom.substring(0, nom.indexOf('.'))));
    vivants.replaceAll((nom, texte) -> ExemplesVivants.sansInstants(texte));
    enregistres.replaceAll((nom, texte) -> ExemplesVivants.sansInstants(texte));
    assertThat(enregistres.keySet()).as(A_ENREGISTRER).isEqualTo(vivants.keySet());
    vivants.forEach(
        (nom, texte) -> memesLignes(nom, enregistres.getOrDefault(nom, ""), texte, A_ENREGISTRER));
  }

  private static Set<String> operationsNotees() {
    Set<String> notees = new TreeSet<>();
    parcourir(
        (chemin, methode, operation) -> {
          if (ExemplesNotes.notee(operation)) {
            notees.add(operation.path("operationId").asText());
          }
        });
    return notees;
  }

  private interface Visite {
    void voir(String chemin, String methode, JsonNode operation);
  }

  private static void parcourir(Visite visite) {
    documents
        .servi()
        .path("paths")
        .properties()
        .forEach(
            adresse ->
                adresse
                    .getValue()
                    .properties()
                    .forEach(
                        operation ->
                            visite.voir(
                                adresse.getKey(), operation.getKey(), operation.getValue())));
  }

  /** What is protected and has no past of its own: the past itself, and what is going on. */
  private static final Set<String> SANS_PASSE =
      Set.of(
          "/api/v1/audit/journal",
          "/api/v1/audit/journal/tetes",
          "/api/v1/audit/journal/verification",
          "/api/v1/audit/journal/verifications/{id}",
          "/api/v1/evenements");

  @Test
  void whateverIsProtectedIsShownAsItWasAndTellsItsHistory() {
    List<String> sansAu = new ArrayList<>();
    List<String> sansHistorique = new ArrayList<>();
    JsonNode chemins = documents.servi().path("paths");
    parcourir(
        (chemin, methode, operation) -> {
          // A public address asks for nothing: one requirement, which is empty.
          boolean protegee = !operation.path("security").path(0).isEmpty();
          if (!methode.equals("get")
              || !protegee
              || chemin.endsWith("/historique")
              || SANS_PASSE.contains(chemin)) {
            return;
          }
          if (operation.path("parameters").findValuesAsText("name").stream()
              .noneMatch("au"::equals)) {
            sansAu.add(chemin);
          }
          if (chemin.endsWith("}") && !chemins.has(chemin + "/historique")) {
            sansHistorique.add(chemin);
          }
        });
    assertThat(sansAu).as("without « au »").isEmpty();
    assertThat(sansHistorique).as("without « /historique »").isEmpty();
    assertThat(chemins.has("/api/v1/conventions/{id}/historique")).isTrue();
  }

  /** Those that no test can ask for again: they still are what the contract says. */
  @Test
  void notedExamplesKeepToTheContract() {
    OpenApiInteractionValidator contrat =
        OpenApiInteractionValidator.createForSpecificationUrl(service + "/openapi").build();
    List<String> fautes = new ArrayList<>();
    parcourir(
        (chemin, methode, operation) -> {
          for (var reponse : operation.path("responses").properties()) {
            JsonNode exemple =
                reponse.getValue().path("content").path("application/json").path("example");
            if (ExemplesNotes.notee(operation)
                && reponse.getKey().startsWith("2")
                && !exemple.isMissingNode()) {
              ValidationReport rapport =
                  contrat.validateResponse(
                      chemin.replaceAll("\\{[^}]*}", "x"),
                      Request.Method.valueOf(methode.toUpperCase(Locale.ROOT)),
                      SimpleResponse.Builder.status(Integer.parseInt(reponse.getKey()))
                          .withContentType("application/json")
                          .withBody(exemple.toString())
                          .build());
              if (rapport.hasErrors()) {
                fautes.add(operation.path("operationId").asText() + " : " + rapport.getMessages());
              }
            }
          }
        });
    assertThat(fautes).isEmpty();
  }

  @Test
  void nothingBreaksTheClientsOfThePublishedContract() throws IOException {
    ChangedOpenApi changements =
        OpenApiCompare.fromContents(
            Files.readString(OPENAPI.resolve(DocumentsDuContrat.PUBLIE)),
            documents.fichiers().get(DocumentsDuContrat.ENTIER));
    assertThat(changements.isCompatible())
        .as("ces changements rompent la version publiée :%n%s", enClair(changements))
        .isTrue();
  }

  @Test
  void everyOperationIsWholeForItsReaders() {
    List<String> manques = new ArrayList<>();
    documents
        .servi()
        .path("paths")
        .properties()
        .forEach(
            adresse ->
                adresse
                    .getValue()
                    .properties()
                    .forEach(
                        operation -> {
                          String nom = operation.getKey() + " " + adresse.getKey();
                          for (String membre :
                              List.of(
                                  "operationId", "summary", "description", "tags", "security")) {
                            if (operation.getValue().path(membre).isMissingNode()) {
                              manques.add(nom + " : " + membre);
                            }
                          }
                          operation
                              .getValue()
                              .at("/responses/200/content")
                              .properties()
                              .forEach(
                                  forme -> {
                                    if (forme.getValue().path("example").isMissingNode()) {
                                      manques.add(nom + " : exemple en " + forme.getKey());
                                    }
                                  });
                        }));
    assertThat(manques).as(A_ENREGISTRER).isEmpty();
  }

  /** The scan numbers them, and which gets the number changes from run to run. */
  @Test
  void noTwoClassesShareTheNameOfASchema() {
    assertThat(documents.servi().at("/components/schemas").fieldNames())
        .toIterable()
        .as("donnez à chaque classe un nom à elle : @Schema(name = …)")
        .noneMatch(nom -> Character.isDigit(nom.charAt(nom.length() - 1)));
  }

  /** A client sends the defaults that it knows: in a change, they would undo what is there. */
  @Test
  void aChangeHasNoDefaults() {
    List<String> fautes = new ArrayList<>();
    parcourir(
        (chemin, methode, operation) -> {
          String ref =
              operation
                  .at("/requestBody/content/application~1merge-patch+json/schema/$ref")
                  .asText();
          if (!ref.isEmpty()
              && !documents.servi().at(ref.substring(1)).findValues("default").isEmpty()) {
            fautes.add(chemin + " : " + ref);
          }
        });
    assertThat(fautes).isEmpty();
  }

  @Test
  void everyChangeTellsTheTagThatTheNextOneStartsFrom() {
    List<String> sansMarque = new ArrayList<>();
    int[] changements = {0};
    parcourir(
        (chemin, methode, operation) -> {
          JsonNode reussite = operation.at("/responses/200");
          if (operation.path("responses").has("412") && reussite.has("content")) {
            changements[0]++;
            if (!reussite.path("headers").has("ETag")) {
              sansMarque.add(methode + " " + chemin);
            }
          }
        });
    assertThat(sansMarque).isEmpty();
    assertThat(changements[0]).isGreaterThanOrEqualTo(11);
  }

  @Test
  void theEventsOfTheStreamAreEachTiedToTheirSchema() {
    JsonNode evenement = documents.servi().at("/components/schemas/EvenementDiffuse");
    Set<String> types = new TreeSet<>();
    evenement.at("/discriminator/mapping").fieldNames().forEachRemaining(types::add);
    Set<String> servis =
        new TreeSet<>(
            RestAssured.given()
                .get("/api/v1/evenements/catalogue")
                .jsonPath()
                .getList("elements.nom", String.class));
    assertThat(types).isEqualTo(servis);
    evenement
        .at("/discriminator/mapping")
        .properties()
        .forEach(
            type -> {
              JsonNode schema = documents.servi().at(type.getValue().asText().substring(1));
              List<String> admis = new ArrayList<>();
              schema.at("/properties/type/enum").forEach(nom -> admis.add(nom.asText()));
              assertThat(admis).contains(type.getKey());
              assertThat(schema.at("/properties/charge/$ref").asText())
                  .startsWith("#/components/schemas/Charge");
            });
  }

  @Test
  void problemsAndCodesAreClosedListsWithAPage() {
    JsonNode schemas = documents.servi().at("/components/schemas");
    String page = RestAssured.given().get("/problemes/codes").asString();
    List<String> codes = new ArrayList<>();
    schemas.at("/Erreur/properties/code/enum").forEach(code -> codes.add(code.asText()));
    assertThat(codes).contains("OBLIGATOIRE", "ETAT", "VIDE", "HORS_TERRITOIRE");
    codes.forEach(code -> assertThat(page).contains("<code>" + code + "</code>"));
    List<String> types = new ArrayList<>();
    schemas.at("/Probleme/properties/type/enum").forEach(type -> types.add(type.asText()));
    assertThat(types).isNotEmpty();
    types.forEach(
        type ->
            assertThat(RestAssured.given().get(type).then().statusCode(200).extract().asString())
                .contains("<main>", "href=\"/problemes/\""));
  }

  @Test
  void isReadCompressedAndOnlyWhenItHasChanged() {
    var entiere = given("identity").get("/openapi");
    var compressee = given("gzip").get("/openapi");
    assertThat(compressee.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(compressee.header("Vary")).contains("Accept-Encoding");
    assertThat(Long.parseLong(compressee.header("Content-Length")) * 5)
        .isLessThan(Long.parseLong(entiere.header("Content-Length")));
    for (String marque : List.of(entiere.header("ETag"), compressee.header("ETag"))) {
      given("gzip").header("If-None-Match", marque).get("/openapi").then().statusCode(304);
    }
    given("gzip")
        .header("If-None-Match", entiere.header("ETag"))
        .get("/openapi?format=json")
        .then()
        .statusCode(200)
        .contentType("application/json");
    assertThat(ServeurDeTest.journal()).doesNotContain("Integer approximation");
  }

  private static io.restassured.specification.RequestSpecification given(String codage) {
    return RestAssured.given()
        .config(
            io.restassured.RestAssured.config()
                .decoderConfig(
                    io.restassured.config.DecoderConfig.decoderConfig().noContentDecoders()))
        .header("Accept-Encoding", codage);
  }

  @Test
  void everyValueIsBoundedAndEveryEnumIsAscii() {
    List<String> fautes = new ArrayList<>();
    JsonNode schemas = documents.servi().at("/components/schemas");
    schemas.properties().forEach(s -> controler(s.getKey(), s.getValue(), fautes));
    assertThat(fautes).isEmpty();
  }

  /** Shows the first lines that differ, rather than two whole documents. */
  private static void memesLignes(String nom, String commis, String servi, String remede) {
    List<String> avant = commis.lines().toList();
    List<String> apres = servi.lines().toList();
    int commun = 0;
    while (commun < Math.min(avant.size(), apres.size())
        && avant.get(commun).equals(apres.get(commun))) {
      commun++;
    }
    assertThat(extrait(avant, commun))
        .as("%s, ligne %d : %s", nom, commun + 1, remede)
        .isEqualTo(extrait(apres, commun));
  }

  private static List<String> extrait(List<String> lignes, int depuis) {
    return lignes.subList(depuis, Math.min(lignes.size(), depuis + LIGNES_MONTREES));
  }

  private static void controler(String ou, JsonNode schema, List<String> fautes) {
    String type = schema.path("type").asText();
    if (type.equals("string") && !Stream.of("enum", "maxLength").anyMatch(schema::has)) {
      fautes.add(ou + " : un texte sans longueur");
    }
    if (type.equals("array") && !schema.has("maxItems")) {
      fautes.add(ou + " : une liste sans limite");
    }
    boolean borne = schema.has("minimum") && schema.has("maximum");
    // What a browser holds exactly.
    boolean exact = Math.abs(schema.path("maximum").asLong()) < 1L << 53;
    if (type.equals("integer") && !(borne && exact)) {
      fautes.add(ou + " : un entier sans bornes, ou au-delà de 2^53");
    }
    if (type.equals("object") && !schema.has("properties") && !schema.has("additionalProperties")) {
      fautes.add(ou + " : un objet dont rien n'est dit");
    }
    for (JsonNode valeur : schema.path("enum")) {
      if (!StandardCharsets.US_ASCII.newEncoder().canEncode(valeur.asText()) || valeur.isNull()) {
        fautes.add(ou + " : la valeur " + valeur);
      }
    }
    schema
        .path("properties")
        .properties()
        .forEach(p -> controler(ou + "." + p.getKey(), p.getValue(), fautes));
    if (schema.has("items")) {
      controler(ou + "[]", schema.get("items"), fautes);
    }
  }

  private static String enClair(ChangedOpenApi changements) {
    var octets = new java.io.ByteArrayOutputStream();
    new MarkdownRender()
        .render(changements, new java.io.OutputStreamWriter(octets, StandardCharsets.UTF_8));
    return octets.toString(StandardCharsets.UTF_8);
  }
}
