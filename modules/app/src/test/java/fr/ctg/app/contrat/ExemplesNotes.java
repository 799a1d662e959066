package fr.ctg.app.contrat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.ctg.app.droits.Droit;
import fr.ctg.app.droits.TableDesDroits;
import fr.ctg.app.outillage.ApplicationLancee;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Examples of what changes from one database to the next: what needs a token, and lists that are
 * written to. They are noted while the tests run, with {@code -Dctg.exemples=noter}: the first good
 * answer of each operation that has no example yet. {@link ContratIT} then holds them to the
 * contract; what everybody may read stands in {@link ExemplesVivants}.
 */
public final class ExemplesNotes {

  private static final int ELEMENTS = 2;
  private static final String JSON = "application/json";
  private static final Map<String, String> FLUX =
      Map.of("text/csv", ".csv", "application/x-ndjson", ".ndjson");

  /** Public, and written to. */
  private static final Set<String> ECRITES =
      Set.of("listerValeurs", "listerEffets", "listerDifferences");

  private final TableDesDroits droits = TableDesDroits.duProduit();
  private final JsonNode document;

  private ExemplesNotes(JsonNode document) {
    this.document = document;
  }

  /** Those of a running application. */
  public static ExemplesNotes de(URI service) {
    try {
      return new ExemplesNotes(DocumentsDuContrat.de(EcrireLeContrat.servi(service)).servi());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the examples of that operation are noted here. */
  static boolean notee(JsonNode operation) {
    return operation.path("security").findValue(Composants.JETON) != null
        || ECRITES.contains(operation.path("operationId").asText());
  }

  /** Notes that answer, if it is the first good one of its operation. */
  public void noter(FilterableRequestSpecification requete, Response reponse) {
    if (!"noter".equals(System.getProperty("ctg.exemples"))
        || reponse.statusCode() / 100 != 2
        || !reponse.contentType().startsWith(JSON)) {
      return;
    }
    URI adresse = URI.create(requete.getURI());
    JsonNode operation = operation(requete.getURI(), requete.getMethod());
    if (!notee(operation)) {
      return;
    }
    try {
      noter(operation.path("operationId").asText(), adresse, requete, reponse.asString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The operation of the contract that a request is of; a missing node where it is of none. */
  private JsonNode operation(String adresse, String methode) {
    Optional<Droit> droit = droits.trouver(URI.create(adresse).getPath()).droit(methode);
    return droit
        .map(
            d -> document.path("paths").path(d.chemin()).path(d.methode().toLowerCase(Locale.ROOT)))
        .orElse(document.path("rien"));
  }

  /** The example of a header that the contract gives for that answer, if it gives one. */
  public Optional<String> entetePromis(String adresse, String methode, int statut, String nom) {
    return suivi(
            operation(adresse, methode)
                .path("responses")
                .path(Integer.toString(statut))
                .path("headers")
                .path(nom))
        .map(entete -> entete.path("example").asText());
  }

  private Optional<JsonNode> suivi(JsonNode declare) {
    if (declare.isMissingNode()) {
      return Optional.empty();
    }
    return Optional.of(
        declare.has("$ref") ? document.at(declare.get("$ref").asText().substring(1)) : declare);
  }

  private static void noter(
      String operation, URI adresse, FilterableRequestSpecification requete, String corps)
      throws IOException {
    Path dossier = ApplicationLancee.racine().resolve(EcrireLeContrat.EXEMPLES);
    JsonNode lu = ExemplesVivants.LISIBLE.readTree(corps);
    boolean page = lu.path("elements") instanceof ArrayNode;
    if (page && lu.path("elements").isEmpty()
        || Files.exists(dossier.resolve(operation + ".json"))) {
      return;
    }
    Files.writeString(
        dossier.resolve(operation + ".json"),
        ExemplesVivants.LISIBLE.writeValueAsString(page ? raccourcie((ObjectNode) lu) : lu) + "\n");
    String jeton = requete.getHeaders().getValue("Authorization");
    if (page && !operation.startsWith("listerHistorique")) {
      for (Map.Entry<String, String> flux : FLUX.entrySet()) {
        var connexion = (HttpURLConnection) adresse.toURL().openConnection();
        connexion.setRequestProperty("Accept", flux.getKey());
        if (jeton != null) {
          connexion.setRequestProperty("Authorization", jeton);
        }
        String texte =
            new String(connexion.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int lignes = flux.getKey().equals("text/csv") ? ELEMENTS + 1 : ELEMENTS;
        Files.writeString(
            dossier.resolve(operation + flux.getValue()),
            texte.lines().limit(lignes).collect(Collectors.joining("\n", "", "\n")));
      }
    }
  }

  private static JsonNode raccourcie(ObjectNode page) {
    ArrayNode elements = (ArrayNode) page.path("elements");
    while (elements.size() > ELEMENTS) {
      elements.remove(elements.size() - 1);
    }
    return page;
  }
}
