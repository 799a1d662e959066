package fr.ctg.app.envois;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.outillage.BaseDeTest;
import fr.ctg.app.outillage.EmetteurDeTest;
import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.platform.ecriture.Ecritures;
import fr.ctg.platform.identite.Role;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A key is that of its subject under its scope, and an answer given again says so. */
@ExtendWith(ServeurDeTest.class)
class PorteeDesClesIT {

  private static final String ADRESSE = "/api/v1/partenaires";
  private static final String CAF = "09";
  private static final String AUTRE_CAF = "11";
  private static final String UNE_TROISIEME = "12";

  private final String sujet = "porteur-" + UUID.randomUUID();
  private final String cle = UUID.randomUUID().toString();
  private final Map<String, Object> partenaire =
      Map.of("siren", "552081317", "nom", "Le même partout", "nature", "AUTRE");

  private Response envoyer(Set<Role> roles, @Nullable String caf, String... sirens) {
    return given()
        .header(
            "Authorization", "Bearer " + EmetteurDeTest.jeton(sujet, roles, caf, List.of(sirens)))
        .header("Idempotency-Key", cle)
        .contentType(ContentType.JSON)
        .body(partenaire)
        .post(ADRESSE);
  }

  @Test
  void whoHasChangedCafAsksForSomethingElse() {
    Set<Role> gestionnaire = Set.of(Role.CAF_GESTIONNAIRE);
    Response la = envoyer(gestionnaire, CAF);
    Response ailleurs = envoyer(gestionnaire, AUTRE_CAF);
    la.then().statusCode(201);
    ailleurs.then().statusCode(201);
    assertThat(ailleurs.<String>path("id")).isNotEqualTo(la.path("id"));
    assertThat(ailleurs.<String>path("caf")).isEqualTo(AUTRE_CAF);
    for (Response premiere : List.of(la, ailleurs)) {
      assertThat(premiere.header(Ecritures.REJEU)).isNull();
    }
    // Back again, the first answer is there; what its address does not admit is no part of its
    // scope.
    Response encore = envoyer(gestionnaire, CAF);
    Response autrement =
        envoyer(
            Set.of(Role.CAF_GESTIONNAIRE, Role.CAF_AUDITEUR, Role.COLLECTIVITE), CAF, "213502883");
    for (Response rejouee : List.of(encore, autrement)) {
      rejouee.then().statusCode(201);
      assertThat(rejouee.header(Ecritures.REJEU)).isEqualTo("true");
      assertThat(rejouee.asString()).isEqualTo(la.asString());
    }
  }

  @Test
  void whoHasLostTheRoleIsGivenNothing() {
    envoyer(Set.of(Role.CAF_GESTIONNAIRE), UNE_TROISIEME).then().statusCode(201);
    for (Role role : List.of(Role.CAF_AUDITEUR, Role.CNAF, Role.COLLECTIVITE)) {
      envoyer(Set.of(role), UNE_TROISIEME, "213502883").then().statusCode(403);
    }
  }

  @Test
  void aKeyOfBeforeScopesStaysTakenAndTellsNothing() throws Exception {
    try (Connection owner = BaseDeTest.owner();
        var insertion =
            owner.prepareStatement(
                "INSERT INTO plateforme.envoi (sujet, cle, portee, empreinte, statut, adresse)"
                    + " VALUES (?, ?, '\\x', '\\x00', 201, '/api/v1/partenaires/x')")) {
      insertion.setString(1, sujet);
      insertion.setString(2, cle);
      insertion.executeUpdate();
      owner.commit();
    }
    Response refusee = envoyer(Set.of(Role.CAF_GESTIONNAIRE), CAF);
    refusee.then().statusCode(409);
    assertThat(refusee.header("Location")).isNull();
    assertThat(refusee.<String>path("detail")).contains("mise à jour");
  }
}
