package fr.ctg.app;

import static fr.ctg.app.ConventionsDeTest.ADRESSE;
import static fr.ctg.app.ConventionsDeTest.CORRECTIF;
import static fr.ctg.app.ConventionsDeTest.comme;
import static fr.ctg.app.ConventionsDeTest.commune;
import static fr.ctg.app.ConventionsDeTest.creee;
import static fr.ctg.app.ConventionsDeTest.demande;
import static fr.ctg.app.ConventionsDeTest.gestionnaire;
import static fr.ctg.app.ConventionsDeTest.id;
import static fr.ctg.app.ConventionsDeTest.signee;
import static fr.ctg.app.ConventionsDeTest.signer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.ctg.platform.identite.Role;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The life of a convention over HTTP: prepared, signed, read by whom it concerns, ended. */
@ExtendWith(ServeurDeTest.class)
class ConventionsIT {

  private static final String CAF = "35";

  @Test
  void aConventionIsPreparedReadAndSigned() {
    var commune = commune(CAF);
    Response creee = creee(CAF, demande(commune));
    assertThat(creee.header("Location")).isEqualTo(ADRESSE + "/" + id(creee));
    assertThat(creee.header("ETag")).isEqualTo("\"1-EN_PREPARATION\"");
    creee
        .then()
        .body("caf", equalTo(CAF))
        .body("etat", equalTo("EN_PREPARATION"))
        .body("perimetre", contains(commune.code()))
        .body("perimetreRestreint", equalTo(false))
        .body("signataires[0].nature", equalTo("COMMUNE"))
        .body("signataires[0].nom", notNullValue())
        .body("axes[0].thematiques", contains("PETITE_ENFANCE", "PARENTALITE"))
        .body("versionReferentiel", nullValue());
    Response lue = gestionnaire(CAF).get(creee.header("Location"));
    assertThat(lue.asString()).isEqualTo(creee.asString());
    assertThat(lue.header("ETag")).isEqualTo(creee.header("ETag"));

    Response signee = signer(CAF, id(creee), creee.header("ETag"));
    signee
        .then()
        .statusCode(200)
        .body("etat", equalTo("EN_COURS"))
        .body("dateSignature", equalTo("2024-12-15"))
        .body("versionReferentiel", equalTo("cnaf-2019"));
    assertThat(signee.header("ETag")).isEqualTo("\"2-EN_COURS\"");
  }

  @Test
  void whatAPatchDoesNotNameStays() {
    var commune = commune(CAF);
    Response creee = creee(CAF, demande(commune));
    Response corrigee =
        comme(Role.CAF_GESTIONNAIRE, CAF)
            .contentType(CORRECTIF)
            .header("If-Match", creee.header("ETag"))
            .body(Map.of("libelle", "Autre nom", "debut", "2026-01-01"))
            .patch(creee.header("Location"));
    corrigee
        .then()
        .statusCode(200)
        .body("libelle", equalTo("Autre nom"))
        .body("debut", equalTo("2026-01-01"))
        .body("fin", equalTo("2028-12-31"))
        .body("perimetre", contains(commune.code()))
        .body("axes[0].libelle", equalTo("Accueillir"))
        .body("version", equalTo(2));
  }

  @Test
  void aListHoldsItsConventions() {
    var commune = commune(CAF);
    Response creee = creee(CAF, demande(commune));
    gestionnaire(CAF)
        .queryParam("commune", commune.code())
        .get(ADRESSE)
        .then()
        .statusCode(200)
        .body("elements.id", contains(id(creee)))
        .body("elements[0].thematiques", contains("PETITE_ENFANCE", "PARENTALITE"));
  }

  @Test
  void aSignatureIsRefusedWithAllThatIsMissing() {
    Map<String, Object> vide = new LinkedHashMap<>();
    vide.put("libelle", "À compléter");
    vide.put("rang", "RENOUVELLEMENT");
    vide.put("debut", "2025-01-01");
    vide.put("fin", "2028-12-31");
    Response creee = creee(CAF, vide);
    creee.then().body("perimetre", empty());
    signer(CAF, id(creee), creee.header("ETag"))
        .then()
        .statusCode(409)
        .body("erreurs.pointeur", hasItems("/signataires", "/perimetre", "/axes", "/precedente"));
  }

  @Test
  void noTwoSignedConventionsCoverOneCommuneOnOneDay() {
    var commune = commune(CAF);
    Response premiere = signee(CAF, demande(commune));
    Response seconde = creee(CAF, demande(commune));
    signer(CAF, id(seconde), seconde.header("ETag"))
        .then()
        .statusCode(409)
        .body("erreurs.code", contains("DEJA_COUVERTE"))
        .body("erreurs[0].pointeur", equalTo("/perimetre/0"))
        .body("erreurs.message", hasItem(containsString(id(premiere))))
        .body("erreurs.message", hasItem(containsString(commune.code())));
  }
}
