package fr.ctg.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

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

  void parcourir() {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String adresse : ADRESSES) {
        client.send(
            HttpRequest.newBuilder(URI.create(racine + adresse)).build(),
            HttpResponse.BodyHandlers.discarding());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
