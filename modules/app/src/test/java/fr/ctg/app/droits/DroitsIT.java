package fr.ctg.app.droits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.outillage.ConventionsDeTest;
import fr.ctg.app.outillage.EmetteurDeTest;
import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.platform.identite.Role;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every line of the table of rights, with every role, inside and outside its scope, and with no
 * token at all. What each line is tried with stands in {@link EssaisDesDroits}; a protected line
 * that has nothing there fails.
 */
@ExtendWith(ServeurDeTest.class)
class DroitsIT {

  private static final String AUTRE_SIREN = "217500016";

  private final TableDesDroits table = TableDesDroits.duProduit();

  /** Whoever calls. */
  private record Appelant(Role role, @Nullable String caf, @Nullable String siren) {
    String jeton() {
      return siren == null
          ? EmetteurDeTest.jeton(role, caf)
          : EmetteurDeTest.jeton(role, caf, siren);
    }
  }

  @Test
  void everyProtectedLineIsTried() {
    Set<String> protegees =
        table.droits().stream()
            .filter(d -> !d.ouvert())
            .map(DroitsIT::nom)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(new TreeSet<>(EssaisDesDroits.TOUS.keySet())).isEqualTo(protegees);
  }

  private static EssaisDesDroits.Essai essaiDe(Droit droit) {
    return Objects.requireNonNull(EssaisDesDroits.TOUS.get(nom(droit)), nom(droit));
  }

  private static String nom(Droit droit) {
    return droit.methode() + " " + droit.chemin();
  }

  @TestFactory
  Stream<DynamicTest> theTableHolds() {
    return table.droits().stream()
        .filter(droit -> !droit.ouvert() && EssaisDesDroits.TOUS.containsKey(nom(droit)))
        .flatMap(
            droit ->
                Stream.concat(
                    Stream.of(
                        DynamicTest.dynamicTest(
                            nom(droit) + " sans jeton", () -> sansJeton(droit))),
                    Stream.of(Role.values()).flatMap(role -> pourLeRole(droit, role))));
  }

  private Stream<DynamicTest> pourLeRole(Droit droit, Role role) {
    EssaisDesDroits.Essai essai = essaiDe(droit);
    String nom = nom(droit) + " " + role;
    return switch (droit.portee(role)) {
      case AUCUNE -> Stream.of(essai(nom + " refusé", droit, role, Attendu.INTERDIT));
      case TOUT, SOI -> Stream.of(essai(nom, droit, role, Attendu.SERVI));
      case CAF, SIREN ->
          essai.aUnDehors()
              ? Stream.of(
                  essai(nom + " chez soi", droit, role, Attendu.SERVI),
                  essai(nom + " ailleurs", droit, role, Attendu.AILLEURS),
                  essai(nom + " sans périmètre", droit, role, Attendu.SANS_PERIMETRE))
              : Stream.of(essai(nom + " chez soi", droit, role, Attendu.SERVI));
      case PUBLIC -> throw new IllegalStateException(nom);
    };
  }

  private enum Attendu {
    SERVI,
    INTERDIT,
    AILLEURS,
    SANS_PERIMETRE
  }

  private DynamicTest essai(String nom, Droit droit, Role role, Attendu attendu) {
    return DynamicTest.dynamicTest(nom, () -> essayer(droit, role, attendu));
  }

  private void essayer(Droit droit, Role role, Attendu attendu) throws Exception {
    EssaisDesDroits.Essai essai = essaiDe(droit);
    EssaisDesDroits.Cible cible = essai.cible().call();
    Appelant appelant =
        switch (attendu) {
          case SERVI, INTERDIT -> chezSoi(droit.portee(role), role, cible);
          case AILLEURS -> new Appelant(role, EssaisDesDroits.AUTRE_CAF, AUTRE_SIREN);
          case SANS_PERIMETRE -> new Appelant(role, null, null);
        };
    if (essai.flux()) {
      assertThat(statutDuFlux(droit, cible, appelant.jeton()))
          .isEqualTo(attendu == Attendu.INTERDIT ? 403 : 200);
      return;
    }
    Response reponse = appeler(droit, cible, appelant.jeton());
    switch (attendu) {
      case INTERDIT -> assertThat(reponse.statusCode()).as(reponse.asString()).isEqualTo(403);
      case SERVI -> {
        if (essai.refusAttendu() != 0) {
          assertThat(reponse.statusCode()).as(reponse.asString()).isEqualTo(essai.refusAttendu());
        } else {
          assertThat(reponse.statusCode()).as(reponse.asString()).isBetween(200, 299);
        }
        if (essai.liste()) {
          assertThat(reponse.asString()).contains(cible.trace());
        }
      }
      case AILLEURS, SANS_PERIMETRE -> {
        if (essai.liste()) {
          assertThat(reponse.statusCode()).as(reponse.asString()).isEqualTo(200);
          assertThat(reponse.asString()).doesNotContain(cible.trace());
        } else {
          assertThat(reponse.statusCode()).as(reponse.asString()).isEqualTo(404);
        }
      }
    }
  }

  private static Appelant chezSoi(PorteeDuDroit portee, Role role, EssaisDesDroits.Cible cible) {
    boolean collectivite = role == Role.COLLECTIVITE;
    return new Appelant(
        role,
        collectivite ? null : role == Role.CNAF ? null : EssaisDesDroits.CAF,
        collectivite ? cible.siren() : null);
  }

  private void sansJeton(Droit droit) throws Exception {
    EssaisDesDroits.Essai essai = essaiDe(droit);
    EssaisDesDroits.Cible cible = essai.cible().call();
    if (essai.flux()) {
      assertThat(statutDuFlux(droit, cible, null)).isEqualTo(401);
    } else {
      Response reponse = appeler(droit, cible, null);
      assertThat(reponse.statusCode()).as(reponse.asString()).isEqualTo(401);
      assertThat(reponse.header("WWW-Authenticate")).startsWith("Bearer");
    }
  }

  private static Response appeler(
      Droit droit, EssaisDesDroits.Cible cible, @Nullable String jeton) {
    RequestSpecification requete = given().header("If-Match", "*");
    if (jeton != null) {
      requete.header("Authorization", "Bearer " + jeton);
    }
    cible.requete().forEach(requete::queryParam);
    if (cible.corps() != null) {
      requete
          .contentType(
              droit.methode().equals("PATCH") ? ConventionsDeTest.CORRECTIF : "application/json")
          .body(cible.corps());
    } else if (droit.methode().equals("POST")) {
      requete.contentType(ContentType.JSON);
    }
    return requete.pathParams(cible.adresse()).request(droit.methode(), droit.chemin());
  }

  /** A stream does not end: only its head is waited for. */
  private static int statutDuFlux(Droit droit, EssaisDesDroits.Cible cible, @Nullable String jeton)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      var demande =
          HttpRequest.newBuilder(URI.create(io.restassured.RestAssured.baseURI + droit.chemin()));
      if (jeton != null) {
        demande.header("Authorization", "Bearer " + jeton);
      }
      HttpResponse<java.io.InputStream> reponse =
          client.send(demande.build(), HttpResponse.BodyHandlers.ofInputStream());
      reponse.body().close();
      client.shutdownNow();
      return reponse.statusCode();
    }
  }
}
