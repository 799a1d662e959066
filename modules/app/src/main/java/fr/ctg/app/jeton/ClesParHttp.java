package fr.ctg.app.jeton;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;

/**
 * The keys as the issuer publishes them. Redirections are not followed: the address is the one that
 * was configured, or that the issuer's own document gives.
 */
final class ClesParHttp implements SourceDesCles {

  private static final Duration CONNEXION = Duration.ofSeconds(2);
  private static final Duration REPONSE = Duration.ofSeconds(4);

  /** Far above what an issuer publishes, far below what would hurt. */
  private static final long OCTETS_MAX = 256L * 1024;

  private static final int OK = 200;

  private final ReglagesOidc reglages;
  private final HttpClient client;

  ClesParHttp(ReglagesOidc reglages) {
    this.reglages = reglages;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(CONNEXION)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public JWKSet lire() throws IOException {
    URI adresse = reglages.cles().isPresent() ? reglages.cles().get() : decouvrir();
    try {
      return JWKSet.parse(texte(adresse));
    } catch (ParseException e) {
      throw new IOException(adresse + " ne donne pas un jeu de clés (JWKS) lisible", e);
    }
  }

  private URI decouvrir() throws IOException {
    URI adresse =
        URI.create(
            reglages.emetteur().replaceFirst("/$", "") + "/.well-known/openid-configuration");
    try {
      Map<String, Object> document = JSONObjectUtils.parse(texte(adresse));
      if (!reglages.emetteur().equals(document.get("issuer"))) {
        throw new IOException(adresse + " nomme un autre émetteur que " + reglages.emetteur());
      }
      URI cles = JSONObjectUtils.getURI(document, "jwks_uri");
      if (cles == null || !("https".equals(cles.getScheme()) || "http".equals(cles.getScheme()))) {
        throw new IOException(adresse + " ne dit pas où sont les clés (jwks_uri)");
      }
      return cles;
    } catch (ParseException e) {
      throw new IOException(adresse + " n'est pas un document OpenID Connect lisible", e);
    }
  }

  private String texte(URI adresse) throws IOException {
    HttpResponse<String> reponse = demander(adresse);
    if (reponse.statusCode() != OK) {
      throw new IOException(adresse + " répond " + reponse.statusCode());
    }
    return reponse.body();
  }

  private HttpResponse<String> demander(URI adresse) throws IOException {
    try {
      return client.send(
          HttpRequest.newBuilder(adresse)
              .timeout(REPONSE)
              .header("Accept", "application/json, application/jwk-set+json")
              .build(),
          BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), OCTETS_MAX));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrompu en lisant " + adresse, e);
    } catch (IOException e) {
      // Some of the client's failures have no message of their own.
      throw new IOException(adresse + " ne répond pas (" + e + ")", e);
    }
  }
}
