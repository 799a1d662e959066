package fr.ctg.app.conventions;

import static fr.ctg.app.outillage.ConventionsDeTest.ADRESSE;
import static fr.ctg.app.outillage.ConventionsDeTest.avec;
import static fr.ctg.app.outillage.ConventionsDeTest.axe;
import static fr.ctg.app.outillage.ConventionsDeTest.commune;
import static fr.ctg.app.outillage.ConventionsDeTest.demande;
import static fr.ctg.app.outillage.ConventionsDeTest.gestionnaire;
import static fr.ctg.app.outillage.ConventionsDeTest.id;
import static fr.ctg.app.outillage.ConventionsDeTest.signee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import fr.ctg.app.outillage.Patience;
import fr.ctg.app.outillage.ServeurDeTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The axes of a signed convention, and its name: by amendment, from a day on. */
@ExtendWith(ServeurDeTest.class)
class AxesParAvenantIT {

  private static final String CAF = "44";

  private String id = "";
  private String accueillir = "";

  @BeforeEach
  void signer() {
    Response signee = signee(CAF, demande(commune(CAF)));
    id = id(signee);
    accueillir = axe(signee);
  }

  private static Map<String, Object> unAxe(
      @Nullable String axe, String libelle, String... thematiques) {
    Map<String, Object> dit = new LinkedHashMap<>();
    if (axe != null) {
      dit.put("id", axe);
    }
    dit.put("libelle", libelle);
    dit.put("thematiques", List.of(thematiques));
    return dit;
  }

  private ValidatableResponse amender(String effet, String membre, Object valeur) {
    return amender(Map.of("dateEffet", effet, "motif", "Décision du comité", membre, valeur));
  }

  private ValidatableResponse amender(Map<String, Object> avenant) {
    return gestionnaire(CAF)
        .header("If-Match", "*")
        .body(avenant)
        .post(ADRESSE + "/" + id + "/avenants")
        .then();
  }

  private ValidatableResponse le(String jour) {
    return gestionnaire(CAF).queryParam("le", jour).get(ADRESSE + "/" + id).then().statusCode(200);
  }

  private Response fiche(@Nullable String axe, String thematique, String debut, String fin) {
    Map<String, Object> fiche =
        Map.of("libelle", "Ouvrir un lieu", "thematique", thematique, "debut", debut, "fin", fin);
    return gestionnaire(CAF)
        .body(axe == null ? fiche : avec(fiche, "axe", axe))
        .post(ADRESSE + "/" + id + "/fiches-action");
  }

  private ValidatableResponse surLaThematique(String thematique, String jour) {
    return gestionnaire(CAF)
        .queryParam("thematique", thematique)
        .queryParam("q", "CTG de")
        .queryParam("le", jour)
        .queryParam("limite", 100)
        .get(ADRESSE)
        .then()
        .statusCode(200);
  }

  @Test
  void axesComeChangeAndGoEachFromItsDayOn() throws Exception {
    Instant avant = Patience.scelle(id);
    String animer =
        amender(
                "2027-03-01",
                "axes",
                List.of(
                    unAxe(null, "Animer", "ANIMATION_VIE_SOCIALE"),
                    unAxe(accueillir, "Accueillir", "PETITE_ENFANCE", "PARENTALITE")))
            .statusCode(201)
            .body("avant.axes.libelle", contains("Accueillir"))
            .body("apres.axes.libelle", contains("Animer", "Accueillir"))
            .body("apres.fin", nullValue())
            .extract()
            .path("apres.axes[0].id");
    // Recorded later, of an earlier day: what it gives of that day, the other one leaves.
    amender("2026-03-01", "axes", List.of(unAxe(accueillir, "Accueillir mieux", "PETITE_ENFANCE")))
        .statusCode(201)
        .body("apres.axes.id", contains(accueillir));
    le("2026-02-28")
        .body("axes.libelle", contains("Accueillir"))
        .body("axes[0].thematiques", contains("PETITE_ENFANCE", "PARENTALITE"));
    le("2026-03-01")
        .body("axes.libelle", contains("Accueillir mieux"))
        .body("axes[0].thematiques", contains("PETITE_ENFANCE"));
    le("2027-03-01").body("axes.id", contains(animer, accueillir));
    surLaThematique("PARENTALITE", "2026-02-28").body("elements.id", hasItem(id));
    assertThat(
            surLaThematique("PARENTALITE", "2026-03-01")
                .extract()
                .<List<String>>path("elements.id"))
        .doesNotContain(id);
    surLaThematique("ANIMATION_VIE_SOCIALE", "2027-03-01")
        .body("elements.id", contains(id))
        .body("elements[0].thematiques", contains("PETITE_ENFANCE", "ANIMATION_VIE_SOCIALE"));
    surLaThematique("ANIMATION_VIE_SOCIALE", "2027-02-28").body("elements", empty());
    amender("2028-01-01", "axes", List.of(unAxe(animer, "Animer", "ANIMATION_VIE_SOCIALE")))
        .statusCode(201);
    le("2028-01-01").body("axes.id", contains(animer));
    Patience.scelle(id);
    gestionnaire(CAF)
        .queryParam("le", "2028-01-01")
        .queryParam("au", avant.toString())
        .get(ADRESSE + "/" + id)
        .then()
        .statusCode(200)
        .body("axes.libelle", contains("Accueillir"));
  }

  @Test
  void axesAreThoseOfTheConventionAndSomethingChanges() {
    amender(
            "2026-03-01",
            "axes",
            List.of(unAxe(accueillir, "Accueillir", "PETITE_ENFANCE", "PARENTALITE")))
        .statusCode(400)
        .body("erreurs.pointeur", contains("/axes"))
        .body("erreurs.code", contains("SANS_CHANGEMENT"));
    amender("2026-03-01", "axes", List.of(unAxe(id, "Accueillir", "PETITE_ENFANCE")))
        .statusCode(400)
        .body("erreurs.pointeur", contains("/axes/0/id"));
    amender("2026-03-01", "axes", List.of()).statusCode(400);
  }

  @Test
  void anAxisStaysForTheSheetsOnTheirDays() {
    fiche(accueillir, "PARENTALITE", "2026-01-01", "2027-06-30").then().statusCode(201);
    List<Map<String, Object>> autres = List.of(unAxe(null, "Animer", "JEUNESSE"));
    amender("2027-06-30", "axes", autres)
        .statusCode(409)
        .body("erreurs.pointeur", contains("/axes"))
        .body("erreurs.code", contains("AXE_EMPLOYE"))
        .body("erreurs[0].message", containsString("à partir du 30 juin 2027"))
        .body("erreurs[0].message", containsString("« Ouvrir un lieu »"));
    amender("2027-06-30", "axes", List.of(unAxe(accueillir, "Accueillir", "PETITE_ENFANCE")))
        .statusCode(409)
        .body("erreurs.code", contains("THEMATIQUE_EMPLOYEE"));
    amender("2027-07-01", "axes", autres).statusCode(201);
  }

  @Test
  void sheetsStandUnderAnAxisOnItsDaysAlone() {
    String animer =
        amender(
                "2027-03-01",
                "axes",
                List.of(
                    unAxe(accueillir, "Accueillir", "PETITE_ENFANCE", "PARENTALITE"),
                    unAxe(null, "Animer", "JEUNESSE")))
            .statusCode(201)
            .extract()
            .path("apres.axes[1].id");
    fiche(animer, "JEUNESSE", "2027-02-28", "2027-12-31")
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", contains("/axe"))
        .body(
            "erreurs[0].message", containsString("du 1er mars 2027 au 31 décembre 2028 seulement"));
    fiche(animer, "PARENTALITE", "2027-03-01", "2027-12-31")
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", contains("/thematique"));
    fiche(animer, "JEUNESSE", "2027-03-01", "2027-12-31").then().statusCode(201);
    // Nor does a correction take the axis from under it.
    amender(Map.of("dateEffet", "2027-03-01", "motif", "Erreur", "corrige", 1))
        .statusCode(409)
        .body("erreurs.pointeur", contains("/corrige"))
        .body("erreurs.code", contains("AXE_EMPLOYE"));
    // One that repeats the axis means that one.
    amender(
            Map.of(
                "dateEffet",
                "2027-02-01",
                "motif",
                "Erreur de jour",
                "corrige",
                1,
                "axes",
                List.of(
                    unAxe(accueillir, "Accueillir", "PETITE_ENFANCE", "PARENTALITE"),
                    unAxe(null, "Animer", "JEUNESSE"))))
        .statusCode(201)
        .body("apres.axes[1].id", equalTo(animer));
    le("2027-02-01").body("axes.id", contains(accueillir, animer));
  }

  @Test
  void aClericalErrorInTheNameIsCorrectedWithItsReason() throws Exception {
    Instant avant = Patience.scelle(id);
    amender(
            Map.of(
                "dateEffet", "2025-01-01",
                "motif", "Faute de frappe dans le nom",
                "libelle", "Convention de Paimbœuf"))
        .statusCode(201)
        .body("avant.libelle", containsString("CTG de"))
        .body("apres.libelle", equalTo("Convention de Paimbœuf"));
    le("2025-01-01").body("libelle", equalTo("Convention de Paimbœuf"));
    le("2028-01-01").body("libelle", equalTo("Convention de Paimbœuf"));
    gestionnaire(CAF)
        .queryParam("q", "paimboeuf")
        .get(ADRESSE)
        .then()
        .body("elements.id", contains(id));
    Patience.scelle(id);
    gestionnaire(CAF)
        .queryParam("au", avant.toString())
        .get(ADRESSE + "/" + id)
        .then()
        .body("libelle", containsString("CTG de"));
    gestionnaire(CAF)
        .queryParam("q", "paimboeuf")
        .queryParam("au", avant.toString())
        .get(ADRESSE)
        .then()
        .body("elements", empty());
    // From another day on it may have another name.
    amender("2027-01-01", "libelle", "Convention de l'estuaire").statusCode(201);
    le("2026-12-31").body("libelle", equalTo("Convention de Paimbœuf"));
    le("2027-01-01").body("libelle", equalTo("Convention de l'estuaire"));
  }
}
