package fr.ctg.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;

/**
 * One round of the addresses that matter at the start, so that the ahead-of-time cache knows the
 * classes and methods that they need. Asked for by {@code -Dctg.entrainement=true}; the application
 * ends after it.
 */
final class Entrainement {

  private static final List<String> ADRESSES =
      List.of(
          "/health",
          "/openapi",
          "/api/v1/referentiel/versions/en-vigueur/missions",
          "/api/v1/referentiel/regles",
          "/api/v1/referentiel/parametres",
          "/api/v1/referentiel/recherche?q=evaluation",
          "/api/v1/territoires/communes?q=saint");

  private final String racine;

  Entrainement(int port) {
    this.racine = "http://localhost:" + port;
  }

  /** The contract's own example. */
  private static InputStream simulation() {
    return Objects.requireNonNull(
        Entrainement.class
            .getClassLoader()
            .getResourceAsStream("META-INF/exemples/simuler.demande.json"));
  }

  void parcourir() {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String adresse : ADRESSES) {
        client.send(
            HttpRequest.newBuilder(URI.create(racine + adresse)).build(),
            HttpResponse.BodyHandlers.discarding());
      }
      client.send(
          HttpRequest.newBuilder(URI.create(racine + "/api/v1/simulations"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofInputStream(Entrainement::simulation))
              .build(),
          HttpResponse.BodyHandlers.discarding());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
