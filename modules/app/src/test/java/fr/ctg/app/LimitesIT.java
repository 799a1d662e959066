package fr.ctg.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.postgres.AccesDeTest;
import fr.ctg.platform.identite.Role;
import fr.ctg.platform.persistence.Acces;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one bearer may ask for, and how long the database may take: on narrow limits. */
class LimitesIT {

  private static final String CAF = "751";
  private static final int PAR_MINUTE = 5;
  private static final EmetteurDeTest EMETTEUR = EmetteurDeTest.commun();

  @TempDir private static Path dossier;

  private static ApplicationLancee application;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void lancer() throws IOException {
    Map<String, String> environnement = new HashMap<>(EMETTEUR.environnement());
    environnement.put("CTG_DONNEES", dossier.resolve("donnees").toString());
    environnement.put("CTG_DEBIT_SUJET", Integer.toString(PAR_MINUTE));
    environnement.put("CTG_DELAI_REQUETE", "1");
    application =
        ApplicationLancee.lancer(
                dossier.resolve("sorties"), ApplicationLancee.portLibre(), environnement)
            .attendrePrete();
  }

  @AfterAll
  static void arreter() {
    application.close();
  }

  private HttpResponse<String> effacer(String jeton, UUID personne) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(application.adresse() + "/api/v1/personnes/" + personne))
            .header("Authorization", "Bearer " + jeton)
            .DELETE()
            .build(),
        BodyHandlers.ofString());
  }

  private static String jeton(String sujet) {
    return EmetteurDeTest.jeton(sujet, Set.of(Role.CAF_GESTIONNAIRE), CAF, List.of());
  }

  private static int reste(HttpResponse<String> reponse) {
    return Integer.parseInt(reponse.headers().firstValue("RateLimit-Remaining").orElseThrow());
  }

  @Test
  void countsTheRequestsOfABearerWhateverItsTokens() throws Exception {
    String sujet = "pressé-" + UUID.randomUUID();
    HttpResponse<String> derniere = effacer(jeton(sujet), UUID.randomUUID());
    assertThat(derniere.statusCode()).isEqualTo(404);
    assertThat(derniere.headers().firstValue("RateLimit-Limit")).contains("" + PAR_MINUTE);
    assertThat(reste(derniere)).isEqualTo(PAR_MINUTE - 1);
    // Twice as many reach the limit also when the minute turns in between.
    for (int i = 0; i < 2 * PAR_MINUTE && derniere.statusCode() != 429; i++) {
      derniere = effacer(jeton(sujet), UUID.randomUUID());
    }
    assertThat(derniere.statusCode()).isEqualTo(429);
    assertThat(reste(derniere)).isZero();
    assertThat(Integer.parseInt(derniere.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1, 60);
    assertThat(derniere.body()).contains("/problemes/trop-de-requetes").doesNotContain(sujet);
    assertThat(effacer(jeton("autre-" + sujet), UUID.randomUUID()).statusCode()).isEqualTo(404);
    var publique =
        client.send(
            HttpRequest.newBuilder(
                    URI.create(application.adresse() + "/api/v1/referentiel/versions"))
                .header("Authorization", "Bearer " + jeton(sujet))
                .build(),
            BodyHandlers.ofString());
    assertThat(publique.statusCode()).isEqualTo(200);
  }

  @Test
  void givesUpWhatWaitsTooLongForARow() throws Exception {
    UUID personne = UUID.randomUUID();
    Acces acces = AccesDeTest.proprietaire(dossier.resolve("donnees"));
    try (Connection tenante =
        DriverManager.getConnection(acces.url(), acces.role(), acces.motDePasse())) {
      tenante.setAutoCommit(false);
      try (var insertion =
          tenante.prepareStatement(
              "INSERT INTO plateforme.personne (id, caf, cle, maitre)"
                  + " VALUES (?, ?, '\\x00', '0123456789abcdef')")) {
        insertion.setObject(1, personne);
        insertion.setString(2, CAF);
        insertion.executeUpdate();
      }
      tenante.commit();
      verrouiller(tenante, personne);
      var refus = effacer(jeton("patient"), personne);
      assertThat(refus.statusCode()).as(refus.body()).isEqualTo(503);
      assertThat(refus.headers().firstValue("Retry-After")).isPresent();
      assertThat(refus.body()).contains("/problemes/indisponible", "pas répondu à temps");
      tenante.rollback();
    }
    assertThat(effacer(jeton("patient"), personne).statusCode()).isEqualTo(204);
  }

  private static void verrouiller(Connection tenante, UUID personne) throws SQLException {
    try (var verrou =
        tenante.prepareStatement("SELECT 1 FROM plateforme.personne WHERE id = ? FOR UPDATE")) {
      verrou.setObject(1, personne);
      verrou.execute();
    }
  }
}
