package fr.ctg.app.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.app.emetteur.DemandeDeJeton;
import fr.ctg.app.emetteur.EmetteurLocal;
import fr.ctg.app.emetteur.JetonDonne;
import fr.ctg.app.emetteur.Utilisateur;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import fr.ctg.platform.validation.LecteurDeRequete;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The addresses of the local issuer: its discovery document and keys, its users, tokens, and a page
 * that shows them. No part of the API. Every one of them lets only callers of this very machine in
 * ({@link AppelLocal}).
 */
final class RoutesDeLEmetteur implements HttpService {

  private static final String JSON = "application/json";
  private static final Header NE_PAS_GARDER =
      HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store");
  private static final int OCTETS_MAX = 16 * 1024;

  private final Supplier<Optional<EmetteurLocal>> emetteur;
  private final ObjectMapper json;
  private final LecteurDeRequete lecteur;
  private final RefusDuServeur refus;
  private final AppelLocal appels;

  /** What an address answers, the issuer being open. */
  private interface Reponse {
    void donner(EmetteurLocal emetteur, ServerRequest requete, ServerResponse reponse);
  }

  RoutesDeLEmetteur(
      Supplier<Optional<EmetteurLocal>> emetteur,
      ObjectMapper json,
      LecteurDeRequete lecteur,
      RefusDuServeur refus,
      AppelLocal appels) {
    this.appels = appels;
    this.emetteur = emetteur;
    this.json = json;
    this.lecteur = lecteur;
    this.refus = refus;
  }

  @Override
  public void routing(HttpRules routes) {
    routes
        .get("/", fichier("index.html", "text/html; charset=utf-8"))
        .get("/openapi.json", fichier("openapi.json", JSON))
        .get("/emetteur.js", fichier("emetteur.js", "text/javascript; charset=utf-8"))
        .get("/.well-known/openid-configuration", seulement(this::decrire))
        .get("/jwks", seulement((local, q, r) -> donner(r, local.cles().toJSONObject())))
        .get(
            "/utilisateurs",
            seulement((local, q, r) -> donner(r, Map.of("elements", Utilisateur.DEMONSTRATION))))
        .post("/jeton", seulement(this::emettre));
  }

  private void decrire(EmetteurLocal local, ServerRequest requete, ServerResponse reponse) {
    donner(
        reponse,
        Map.of(
            "issuer", local.nom(),
            "jwks_uri", local.nom() + "/jwks",
            "token_endpoint", local.nom() + "/jeton",
            "response_types_supported", List.of("token"),
            "subject_types_supported", List.of("public"),
            "id_token_signing_alg_values_supported", List.of("ES256")));
  }

  private void emettre(EmetteurLocal local, ServerRequest requete, ServerResponse reponse) {
    // Asks for a preflight, which a page of another origin does not pass.
    if (requete.headers().contentType().filter(type -> type.text().startsWith(JSON)).isEmpty()) {
      reponse.header(HeaderNames.ACCEPT, JSON);
      refus.repondre(
          requete,
          reponse,
          TypeProbleme.FORMAT_NON_PRIS_EN_CHARGE,
          "Donnez la demande en JSON, avec « Content-Type: application/json ».");
      return;
    }
    DemandeDeJeton demande = lecteur.lire(corps(requete), DemandeDeJeton.class);
    String jeton = local.jeton(Utilisateur.de(demande.role(), demande.caf(), demande.sirens()));
    donner(reponse, new JetonDonne(jeton, "Bearer", EmetteurLocal.DUREE.toSeconds()));
  }

  private static byte[] corps(ServerRequest requete) {
    try (InputStream corps = requete.content().inputStream()) {
      byte[] octets = corps.readNBytes(OCTETS_MAX + 1);
      if (octets.length > OCTETS_MAX) {
        throw new RequeteRefusee(
            TypeProbleme.TROP_VOLUMINEUX,
            "La demande d'un jeton a au plus " + OCTETS_MAX + " octets.");
      }
      return octets;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void donner(ServerResponse reponse, Object valeur) {
    try {
      reponse.header(HeaderNames.CONTENT_TYPE, JSON);
      reponse.header(NE_PAS_GARDER);
      reponse.send(json.writeValueAsBytes(valeur));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what is answered is always JSON", e);
    }
  }

  private Handler fichier(String nom, String type) {
    byte[] contenu = ressource("META-INF/emetteur/" + nom);
    return seulement(
        (local, requete, reponse) -> {
          reponse.header(HeaderNames.CONTENT_TYPE, type);
          reponse.send(contenu);
        });
  }

  private static byte[] ressource(String nom) {
    try (InputStream contenu =
        Objects.requireNonNull(
            RoutesDeLEmetteur.class.getClassLoader().getResourceAsStream(nom), nom)) {
      return contenu.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers callers of this machine only, and only once the issuer is open. */
  private Handler seulement(Reponse suite) {
    return (requete, reponse) -> {
      Optional<String> motif = appels.motifDeRefus(requete);
      if (motif.isPresent()) {
        refus.repondre(requete, reponse, TypeProbleme.INTERDIT, motif.get());
        return;
      }
      Optional<EmetteurLocal> local = emetteur.get();
      if (local.isEmpty()) {
        refus.repondre(
            requete,
            reponse,
            TypeProbleme.INDISPONIBLE,
            "L'émetteur local s'ouvre : réessayez dans quelques secondes.");
        return;
      }
      try {
        suite.donner(local.get(), requete, reponse);
      } catch (RequeteRefusee e) {
        refus.repondre(requete, reponse, e);
      }
    };
  }
}
