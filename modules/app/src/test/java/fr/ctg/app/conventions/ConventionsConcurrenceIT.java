package fr.ctg.app.conventions;

import static fr.ctg.app.outillage.ConventionsDeTest.ADRESSE;
import static fr.ctg.app.outillage.ConventionsDeTest.commune;
import static fr.ctg.app.outillage.ConventionsDeTest.creee;
import static fr.ctg.app.outillage.ConventionsDeTest.demande;
import static fr.ctg.app.outillage.ConventionsDeTest.gestionnaire;
import static fr.ctg.app.outillage.ConventionsDeTest.id;
import static fr.ctg.app.outillage.ConventionsDeTest.signer;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.outillage.BaseDeTest;
import fr.ctg.app.outillage.EmetteurDeTest;
import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.platform.identite.Role;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Many at once: of those who start from one version one wins, and nothing is lost or made twice.
 */
@ExtendWith(ServeurDeTest.class)
@Timeout(120)
class ConventionsConcurrenceIT {

  private static final String CAF = "22";
  private static final int MODIFICATIONS = 200;
  private static final int ENVOIS = 50;
  private static final int TOURS = 24;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String jeton = EmetteurDeTest.jeton(Role.CAF_GESTIONNAIRE, CAF);

  @Test
  void of200ChangesAtOnceExactlyOnePerVersionWins() throws Exception {
    Response creee = creee(CAF, demande(commune(CAF)));
    String adresse = ADRESSE + "/" + id(creee);
    // Each writer starts from the version that it reads, and is content with one try.
    List<Callable<Tentative>> travaux = new ArrayList<>();
    for (int i = 0; i < MODIFICATIONS; i++) {
      String libelle = "Nom " + i;
      travaux.add(
          () -> {
            String marque =
                envoyer(requete(adresse).GET()).headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> reponse =
                envoyer(
                    requete(adresse)
                        .header("If-Match", marque)
                        .header("Content-Type", "application/merge-patch+json")
                        .method(
                            "PATCH",
                            HttpRequest.BodyPublishers.ofString(
                                "{\"libelle\": \"" + libelle + "\"}")));
            return new Tentative(libelle, marque, reponse.statusCode(), reponse.body());
          });
    }
    List<Tentative> tentatives = ensemble(travaux);
    assertThat(tentatives).extracting(Tentative::statut).containsOnly(200, 412);
    List<Tentative> gagnees = tentatives.stream().filter(t -> t.statut() == 200).toList();
    assertThat(gagnees).isNotEmpty();
    assertThat(gagnees.stream().map(Tentative::marque)).doesNotHaveDuplicates();
    // One version a success, none skipped: nothing was lost.
    Response enfin = gestionnaire(CAF).get(adresse);
    assertThat((int) enfin.<Integer>path("version")).isEqualTo(1 + gagnees.size());
    Map<Integer, String> versions = new HashMap<>();
    for (Tentative gagnee : gagnees) {
      int version = io.restassured.path.json.JsonPath.from(gagnee.corps()).getInt("version");
      assertThat(versions.put(version, gagnee.libelle())).as("version %d", version).isNull();
      assertThat(gagnee.corps()).contains("\"libelle\":\"" + gagnee.libelle() + "\"");
    }
    assertThat(enfin.<String>path("libelle")).isEqualTo(versions.get(1 + gagnees.size()));
  }

  @Test
  void whoeverStartsFromTheSameVersionLosesToOne() throws Exception {
    Response creee = creee(CAF, demande(commune(CAF)));
    String adresse = ADRESSE + "/" + id(creee);
    List<Callable<Integer>> travaux = new ArrayList<>();
    for (int i = 0; i < MODIFICATIONS; i++) {
      String corps = "{\"libelle\": \"Nom " + i + "\"}";
      travaux.add(
          () ->
              envoyer(
                      requete(adresse)
                          .header("If-Match", creee.header("ETag"))
                          .header("Content-Type", "application/merge-patch+json")
                          .method("PATCH", HttpRequest.BodyPublishers.ofString(corps)))
                  .statusCode());
    }
    List<Integer> statuts = ensemble(travaux);
    assertThat(statuts.stream().filter(s -> s == 200)).hasSize(1);
    assertThat(statuts.stream().filter(s -> s == 412)).hasSize(MODIFICATIONS - 1);
    assertThat((int) gestionnaire(CAF).get(adresse).<Integer>path("version")).isEqualTo(2);
  }

  @Test
  void fiftyPostsWithOneKeyMakeOneConvention() throws Exception {
    var commune = commune(CAF);
    String cle = UUID.randomUUID().toString();
    String corps =
        """
        {"libelle": "Une seule %s", "rang": "PREMIERE", "debut": "2025-01-01", "fin": "2028-12-31",
         "signataires": ["%s"]}"""
            .formatted(cle, commune.siren());
    List<Callable<HttpResponse<String>>> travaux = new ArrayList<>();
    for (int i = 0; i < ENVOIS; i++) {
      travaux.add(
          () ->
              envoyer(
                  requete(ADRESSE)
                      .header("Idempotency-Key", cle)
                      .header("Content-Type", "application/json")
                      .POST(HttpRequest.BodyPublishers.ofString(corps))));
    }
    List<HttpResponse<String>> reponses = ensemble(travaux);
    assertThat(reponses).extracting(HttpResponse::statusCode).containsOnly(201);
    assertThat(reponses.stream().map(HttpResponse::body).collect(Collectors.toSet())).hasSize(1);
    assertThat(
            reponses.stream()
                .map(r -> r.headers().firstValue("Location").orElseThrow())
                .collect(Collectors.toSet()))
        .hasSize(1);
    gestionnaire(CAF)
        .queryParam("commune", commune.code())
        .get(ADRESSE)
        .then()
        .body("elements.size()", org.hamcrest.Matchers.equalTo(1));
    gestionnaire(CAF)
        .header("Idempotency-Key", cle)
        .body(demande(commune))
        .post(ADRESSE)
        .then()
        .statusCode(409);
  }

  @Test
  void ofTwentySignaturesOverOneCommuneOneWins() throws Exception {
    var commune = commune(CAF);
    List<Callable<Integer>> travaux = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Response creee = creee(CAF, demande(commune));
      travaux.add(() -> signer(CAF, id(creee), creee.header("ETag")).statusCode());
    }
    List<Integer> statuts = ensemble(travaux);
    assertThat(statuts.stream().filter(s -> s == 200)).hasSize(1);
    assertThat(statuts.stream().filter(s -> s == 409)).hasSize(19);
  }

  /**
   * Neither is then what it says it is. Each round has a territory of its own; whichever comes
   * first is accepted, and tells the other one its name.
   */
  @Test
  void aFirstConventionAndAnEarlierOneAreNeverBothSigned() throws Exception {
    for (int tour = 0; tour < TOURS; tour++) {
      var commune = commune(CAF);
      Response premiere = creee(CAF, demande(commune));
      Map<String, Object> avant = demande(commune);
      avant.put("debut", "2021-01-01");
      avant.put("fin", "2024-12-31");
      avant.put("rang", tour % 2 == 0 ? "PREMIERE" : "RENOUVELLEMENT");
      if (tour % 2 == 1) {
        avant.put(
            "precedenteExterne",
            Map.of("libelle", "CEJ", "debut", "2017-01-01", "fin", "2020-12-31"));
      }
      Response ancienne = creee(CAF, avant);
      List<Callable<Response>> travaux =
          List.of(
              () -> signer(CAF, id(premiere), premiere.header("ETag")),
              () -> signer(CAF, id(ancienne), ancienne.header("ETag")));
      List<Response> reponses = ensemble(tour % 3 == 0 ? travaux : travaux.reversed());
      assertThat(reponses.stream().map(Response::statusCode))
          .as("%s", reponses.stream().map(Response::asString).toList())
          .containsExactlyInAnyOrder(200, 409);
      Response refusee =
          reponses.stream().filter(r -> r.statusCode() == 409).findFirst().orElseThrow();
      assertThat(refusee.<List<String>>path("erreurs.code"))
          .hasSize(1)
          .containsAnyOf("DEJA_CONVENTIONNE", "PREMIERE_APRES");
      assertThat(refusee.<String>path("erreurs[0].message")).contains("CTG de " + commune.code());
    }
  }

  /**
   * What goes is waited for by whatever is to belong to it, which then has nothing to belong to.
   */
  @Test
  void whatBelongsToSomethingThatGoesMeanwhileIsRefused() throws Exception {
    Response creee = creee(CAF, demande(commune(CAF)));
    String adresse = ADRESSE + "/" + id(creee);
    Callable<HttpResponse<String>> ecriture =
        () -> envoyer(poster(adresse + "/groupes-de-travail", "{\"libelle\": \"Un groupe\"}"));
    try (Connection owner = BaseDeTest.owner();
        var ordres = owner.createStatement();
        var fils = Executors.newVirtualThreadPerTaskExecutor()) {
      ordres.execute("DELETE FROM convention.convention WHERE id = '" + id(creee) + "'");
      Future<HttpResponse<String>> envoi = fils.submit(ecriture);
      attendreQuiAttend(owner);
      owner.commit();
      HttpResponse<String> reponse = envoi.get();
      assertThat(reponse.statusCode()).as(reponse.body()).isEqualTo(404);
      assertThat(reponse.body()).contains("/problemes/introuvable");
    }
    gestionnaire(CAF).get(adresse).then().statusCode(404);
  }

  /** A sheet is held against the convention as it is written, not as it was a moment before. */
  @Test
  void aSheetWaitsForItsConventionThatIsRewrittenMeanwhile() throws Exception {
    Response creee = creee(CAF, demande(commune(CAF)));
    String adresse = ADRESSE + "/" + id(creee);
    String fiche =
        "{\"libelle\": \"Ouvrir un lieu\", \"thematique\": \"PARENTALITE\","
            + " \"debut\": \"2026-03-01\", \"fin\": \"2027-06-30\"}";
    try (Connection owner = BaseDeTest.owner();
        var ordres = owner.createStatement();
        var fils = Executors.newVirtualThreadPerTaskExecutor()) {
      String celle = " WHERE id = '" + id(creee) + "'";
      ordres.execute("SELECT FROM convention.convention" + celle + " FOR UPDATE");
      ordres.execute(
          "UPDATE convention.convention SET version = version + 1, fin = '2026-12-31'" + celle);
      Future<HttpResponse<String>> envoi =
          fils.submit(() -> envoyer(poster(adresse + "/fiches-action", fiche)));
      attendreQuiAttend(owner);
      owner.commit();
      HttpResponse<String> reponse = envoi.get();
      assertThat(reponse.statusCode()).as(reponse.body()).isEqualTo(400);
      assertThat(reponse.body()).contains("/fin", "31 décembre 2026");
    }
  }

  /** What comes to refer to it meanwhile is waited for, and told by its name. */
  @Test
  void oneThatIsRenewedMeanwhileIsNotGivenUp() throws Exception {
    Response premiere = creee(CAF, demande(commune(CAF)));
    Response suivante = creee(CAF, demande(commune(CAF)));
    String adresse = ADRESSE + "/" + id(premiere);
    Callable<HttpResponse<String>> abandon =
        () -> envoyer(requete(adresse).header("If-Match", premiere.header("ETag")).DELETE());
    try (Connection owner = BaseDeTest.owner();
        var ordres = owner.createStatement();
        var fils = Executors.newVirtualThreadPerTaskExecutor()) {
      ordres.execute(
          "UPDATE convention.convention SET version = version + 1, rang = 'RENOUVELLEMENT',"
              + " precedente = '%s' WHERE id = '%s'".formatted(id(premiere), id(suivante)));
      Future<HttpResponse<String>> envoi = fils.submit(abandon);
      attendreQuiAttend(owner);
      owner.commit();
      HttpResponse<String> reponse = envoi.get();
      assertThat(reponse.statusCode()).as(reponse.body()).isEqualTo(409);
      assertThat(reponse.body()).contains("REFERENCEE", suivante.<String>path("libelle"));
    }
    gestionnaire(CAF).get(adresse).then().statusCode(200);
  }

  private HttpRequest.Builder poster(String adresse, String corps) {
    return requete(adresse)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(corps));
  }

  /** Waits until a statement of the application waits for this connection. */
  private static void attendreQuiAttend(Connection owner) throws Exception {
    try (var lecture = owner.createStatement()) {
      boolean attendue = false;
      while (!attendue) {
        try (var lue =
            lecture.executeQuery(
                "SELECT count(*) FROM pg_stat_activity"
                    + " WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))")) {
          lue.next();
          attendue = lue.getInt(1) > 0;
        }
        Thread.sleep(5);
      }
    }
  }

  private record Tentative(String libelle, String marque, int statut, String corps) {}

  private HttpRequest.Builder requete(String adresse) {
    return HttpRequest.newBuilder(URI.create(io.restassured.RestAssured.baseURI + adresse))
        .header("Authorization", "Bearer " + jeton);
  }

  private HttpResponse<String> envoyer(HttpRequest.Builder requete) throws Exception {
    return client.send(requete.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** All at once, as nearly as a machine can. */
  private static <T> List<T> ensemble(List<Callable<T>> travaux) throws Exception {
    var depart = new CountDownLatch(1);
    try (var fils = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> resultats = new ArrayList<>();
      for (Callable<T> travail : travaux) {
        resultats.add(
            fils.submit(
                () -> {
                  depart.await();
                  return travail.call();
                }));
      }
      depart.countDown();
      List<T> faits = new ArrayList<>();
      for (Future<T> resultat : resultats) {
        faits.add(Objects.requireNonNull(resultat.get()));
      }
      return faits;
    }
  }
}
