package fr.ctg.app.outillage;

import static io.restassured.RestAssured.given;

import fr.ctg.platform.identite.Role;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Conventions for tests, each on a commune of its own: signed ones of different tests never meet on
 * one commune.
 */
public final class ConventionsDeTest {

  public static final String ADRESSE = "/api/v1/conventions";
  public static final String CORRECTIF = "application/merge-patch+json;charset=UTF-8";

  private static final Map<String, AtomicInteger> PRISES = new ConcurrentHashMap<>();
  private static final Map<String, List<CommuneDeTest>> COMMUNES = new ConcurrentHashMap<>();

  private ConventionsDeTest() {}

  /** A commune that may sign by itself. */
  public record CommuneDeTest(String code, String siren, String epci) {}

  /** A commune of that Caf that no other test has taken. */
  public static CommuneDeTest commune(String caf) {
    List<CommuneDeTest> toutes = COMMUNES.computeIfAbsent(caf, ConventionsDeTest::communes);
    return toutes.get(PRISES.computeIfAbsent(caf, c -> new AtomicInteger()).getAndIncrement());
  }

  private static List<CommuneDeTest> communes(String caf) {
    List<CommuneDeTest> communes = new ArrayList<>();
    String curseur = null;
    do {
      RequestSpecification demande = given().queryParam("caf", caf).queryParam("limite", 200);
      JsonPath page =
          (curseur == null ? demande : demande.queryParam("curseur", curseur))
              .get("/api/v1/territoires/communes")
              .jsonPath();
      List<Map<String, Object>> lues = page.getList("elements");
      lues.stream()
          .filter(c -> c.get("siren") != null && c.get("epci") != null)
          .map(
              c ->
                  new CommuneDeTest(
                      String.valueOf(c.get("codeInsee")),
                      String.valueOf(c.get("siren")),
                      String.valueOf(c.get("epci"))))
          .forEach(communes::add);
      curseur = page.getString("suivant");
    } while (curseur != null);
    return communes;
  }

  /** Somebody of that role, in that Caf or for those SIREN. */
  public static RequestSpecification comme(Role role, @Nullable String caf, String... sirens) {
    return given().header("Authorization", "Bearer " + EmetteurDeTest.jeton(role, caf, sirens));
  }

  /** An adviser of that Caf. */
  public static RequestSpecification gestionnaire(String caf) {
    return comme(Role.CAF_GESTIONNAIRE, caf).contentType(ContentType.JSON);
  }

  /** What a complete convention says. */
  public static Map<String, Object> demande(CommuneDeTest commune) {
    Map<String, Object> demande = new LinkedHashMap<>();
    demande.put("libelle", "CTG de " + commune.code());
    demande.put("rang", "PREMIERE");
    demande.put("debut", "2025-01-01");
    demande.put("fin", "2028-12-31");
    demande.put("signataires", List.of(commune.siren()));
    demande.put(
        "axes",
        List.of(
            Map.of(
                "libelle", "Accueillir", "thematiques", List.of("PETITE_ENFANCE", "PARENTALITE"))));
    return demande;
  }

  /** One that was just created. */
  public static Response creee(String caf, Map<String, Object> demande) {
    return gestionnaire(caf)
        .body(demande)
        .post(ADRESSE)
        .then()
        .statusCode(201)
        .extract()
        .response();
  }

  /** One that was just signed. */
  public static Response signee(String caf, Map<String, Object> demande) {
    Response creee = creee(caf, demande);
    return signer(caf, id(creee), creee.header("ETag")).then().statusCode(200).extract().response();
  }

  public static Response signer(String caf, String id, String marque) {
    return gestionnaire(caf)
        .header("If-Match", marque)
        .body(Map.of("dateSignature", "2024-12-15"))
        .post(ADRESSE + "/" + id + "/signature");
  }

  /** The identifier of the first axis of a convention. */
  public static String axe(Response convention) {
    return convention.path("axes[0].id");
  }

  /** What is said, with one member more. */
  public static Map<String, Object> avec(Map<String, Object> dit, String membre, Object valeur) {
    Map<String, Object> avec = new LinkedHashMap<>(dit);
    avec.put(membre, valeur);
    return avec;
  }

  public static String id(Response reponse) {
    return reponse.path("id");
  }
}
