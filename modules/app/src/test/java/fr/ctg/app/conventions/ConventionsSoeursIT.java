package fr.ctg.app.conventions;

import static fr.ctg.app.outillage.ConventionsDeTest.ADRESSE;
import static fr.ctg.app.outillage.ConventionsDeTest.comme;
import static fr.ctg.app.outillage.ConventionsDeTest.creee;
import static fr.ctg.app.outillage.ConventionsDeTest.gestionnaire;
import static fr.ctg.app.outillage.ConventionsDeTest.id;
import static fr.ctg.app.outillage.ConventionsDeTest.signer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import fr.ctg.app.outillage.Patience;
import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.platform.identite.Role;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An EPCI that two Caf serve signs with each: the conventions name one another. */
@ExtendWith(ServeurDeTest.class)
class ConventionsSoeursIT {

  /** The communes of one EPCI lie in two départements. */
  private static final String EPCI = "200066553";

  private static final String CAF = "34";
  private static final String COMMUNE = "34046";
  private static final String AUTRE_CAF = "81";
  private static final String AUTRE_COMMUNE = "81014";
  private static final String LISTE = "/api/v1/epci/" + EPCI + "/conventions";

  private static final Supplier<RequestSpecification> LA_CAF = () -> gestionnaire(CAF);
  private static final Supplier<RequestSpecification> L_AUTRE = () -> gestionnaire(AUTRE_CAF);
  private static final Supplier<RequestSpecification> CNAF = () -> comme(Role.CNAF, null);
  private static final Supplier<RequestSpecification> L_EPCI =
      () -> comme(Role.COLLECTIVITE, null, EPCI);
  private static final Supplier<RequestSpecification> ETRANGERE = () -> gestionnaire("35");

  private static String siren(String commune) {
    return given().get("/api/v1/territoires/communes/" + commune).path("siren");
  }

  private static Map<String, Object> dite(String libelle, String commune, String... signataires) {
    Map<String, Object> dite = new LinkedHashMap<>();
    dite.put("libelle", libelle);
    dite.put("rang", "PREMIERE");
    dite.put("debut", "2025-01-01");
    dite.put("fin", "2028-12-31");
    dite.put("signataires", List.of(signataires));
    dite.put("perimetre", List.of(commune));
    dite.put("axes", List.of(Map.of("libelle", "Accueillir", "thematiques", List.of("ENFANCE"))));
    return dite;
  }

  private static List<Map<String, Object>> lues(
      Supplier<RequestSpecification> qui, String adresse, Object... parametres) {
    RequestSpecification requete = qui.get();
    for (int i = 0; i < parametres.length; i += 2) {
      requete.queryParam(String.valueOf(parametres[i]), String.valueOf(parametres[i + 1]));
    }
    return requete.get(adresse).then().statusCode(200).extract().path("elements");
  }

  private static List<Object> ids(
      Supplier<RequestSpecification> qui, String adresse, Object... parametres) {
    return lues(qui, adresse, parametres).stream().map(c -> c.get("id")).toList();
  }

  private static void amender(String caf, String id, Map<String, Object> avenant) {
    gestionnaire(caf)
        .header("If-Match", "*")
        .body(avenant)
        .post(ADRESSE + "/" + id + "/avenants")
        .then()
        .statusCode(201);
  }

  @Test
  void theConventionsOfOneEpciWithTwoCafNameOneAnother() throws Exception {
    String cosignataire = siren(COMMUNE);
    Response ici = creee(CAF, dite("CTG d'ici", COMMUNE, EPCI, cosignataire));
    String une = id(ici);
    signer(CAF, une, ici.header("ETag")).then().statusCode(200);
    Response la = creee(AUTRE_CAF, dite("CTG de là", AUTRE_COMMUNE, EPCI));
    String autre = id(la);
    String soeurs = ADRESSE + "/" + une + "/soeurs";
    String siennes = ADRESSE + "/" + autre + "/soeurs";

    // In preparation it is for its own Caf, the EPCI and the national fund.
    assertThat(lues(LA_CAF, soeurs)).isEmpty();
    assertThat(ids(LA_CAF, LISTE)).containsExactly(une);
    assertThat(ids(L_EPCI, soeurs)).containsExactly(autre);
    assertThat(lues(CNAF, soeurs))
        .singleElement()
        .satisfies(s -> assertThat(s).containsEntry("etat", "EN_PREPARATION"));
    assertThat(ids(L_AUTRE, siennes)).containsExactly(une);
    assertThat(ids(L_AUTRE, LISTE)).containsExactly(une, autre);
    Patience.scelle(une);
    Instant avant = Patience.scelle(autre);

    signer(AUTRE_CAF, autre, la.header("ETag")).then().statusCode(200);
    assertThat(lues(LA_CAF, soeurs))
        .containsExactly(
            Map.of(
                "id",
                autre,
                "caf",
                AUTRE_CAF,
                "libelle",
                "CTG de là",
                "etat",
                "EN_COURS",
                "epci",
                List.of(EPCI)));
    for (var qui : List.of(LA_CAF, L_AUTRE, CNAF, L_EPCI)) {
      assertThat(ids(qui, LISTE)).containsExactly(une, autre);
    }
    Supplier<RequestSpecification> commune = () -> comme(Role.COLLECTIVITE, null, cosignataire);
    assertThat(ids(commune, soeurs)).containsExactly(autre);
    assertThat(ids(commune, LISTE)).containsExactly(une, autre);
    for (var qui : List.of(CNAF, L_EPCI)) {
      assertThat(ids(qui, ADRESSE, "signataire", EPCI)).contains(une, autre);
    }

    // No more than that.
    LA_CAF.get().get(ADRESSE + "/" + autre).then().statusCode(404);
    LA_CAF.get().get(siennes).then().statusCode(404);
    assertThat(ids(LA_CAF, ADRESSE, "signataire", EPCI)).doesNotContain(autre);
    ETRANGERE.get().get(soeurs).then().statusCode(404);
    assertThat(lues(ETRANGERE, LISTE)).isEmpty();
    comme(Role.COLLECTIVITE, null, siren("35288")).get(soeurs).then().statusCode(404);
    CNAF.get().get("/api/v1/epci/" + cosignataire + "/conventions").then().statusCode(404);

    // As of then.
    Patience.scelle(autre);
    assertThat(lues(LA_CAF, soeurs, "au", avant)).isEmpty();
    assertThat(ids(LA_CAF, LISTE, "au", avant)).containsExactly(une);
    assertThat(lues(CNAF, soeurs, "au", avant))
        .singleElement()
        .satisfies(s -> assertThat(s).containsEntry("etat", "EN_PREPARATION"));
    assertThat(ids(L_EPCI, soeurs, "au", avant)).containsExactly(autre);
    assertThat(ids(LA_CAF, soeurs, "au", Instant.now())).containsExactly(autre);
    assertThat(ids(commune, soeurs, "au", Instant.now())).containsExactly(autre);

    LA_CAF
        .get()
        .accept("text/csv")
        .get(soeurs)
        .then()
        .statusCode(200)
        .body(containsString("CTG de là"));
    jours(une, autre);
  }

  /** What a sister is called, what has become of it, and whether it still is one, on a day. */
  private static void jours(String une, String autre) {
    String soeurs = ADRESSE + "/" + une + "/soeurs";
    amender(
        AUTRE_CAF,
        autre,
        Map.of("dateEffet", "2027-01-01", "motif", "Nom.", "libelle", "CTG de là-bas"));
    amender(
        CAF, une, Map.of("dateEffet", "2028-01-01", "motif", "Départ.", "retraits", List.of(EPCI)));
    for (var attendue :
        Map.of(
                "2024-12-31", List.of("CTG de là", "SIGNEE"),
                "2026-12-31", List.of("CTG de là", "EN_COURS"),
                "2027-01-01", List.of("CTG de là-bas", "EN_COURS"))
            .entrySet()) {
      LA_CAF
          .get()
          .queryParam("le", attendue.getKey())
          .get(soeurs)
          .then()
          .statusCode(200)
          .body("elements[0].libelle", equalTo(attendue.getValue().getFirst()))
          .body("elements[0].etat", equalTo(attendue.getValue().getLast()));
    }
    assertThat(lues(LA_CAF, soeurs, "le", "2028-01-01")).as("the EPCI has left").isEmpty();
    assertThat(ids(L_AUTRE, ADRESSE + "/" + autre + "/soeurs", "le", "2028-06-01"))
        .as("it was there in its time")
        .containsExactly(une);
    assertThat(lues(L_EPCI, LISTE, "le", "2029-01-01"))
        .extracting(c -> c.get("etat"))
        .containsExactly("ECHUE", "ECHUE");

    // One that follows does not overlap it in time.
    Map<String, Object> suite = dite("CTG suivante", AUTRE_COMMUNE, EPCI);
    suite.put("rang", "RENOUVELLEMENT");
    suite.put("precedente", autre);
    suite.put("debut", "2029-01-01");
    suite.put("fin", "2032-12-31");
    Response suivante = creee(AUTRE_CAF, suite);
    signer(AUTRE_CAF, id(suivante), suivante.header("ETag")).then().statusCode(200);
    assertThat(ids(LA_CAF, soeurs, "le", "2026-06-01")).containsExactly(autre);
    assertThat(ids(CNAF, LISTE)).containsExactly(une, autre, id(suivante));
  }
}
