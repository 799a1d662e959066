package fr.ctg.app.contrat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the running application answers to the requests that the contract gives as examples: the
 * path and the mandatory parameters as in their own examples, two elements to a page or of a
 * stream. A request's body is a file of its own, {@code <operationId>.demande.json} or {@code
 * .ndjson}.
 */
final class ExemplesVivants {

  private static final String JSON = "application/json";
  private static final String EVENEMENTS = "text/event-stream";
  private static final Map<String, String> FLUX =
      Map.of("text/csv", ".csv", "application/x-ndjson", ".ndjson");
  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");
  private static final int ELEMENTS = 2;

  static final ObjectMapper LISIBLE =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final URI service;
  private final JsonNode document;
  private final Path demandes;

  /**
   * The examples of a service.
   *
   * @param document its contract
   * @param demandes the folder of the requests' bodies
   */
  ExemplesVivants(URI service, JsonNode document, Path demandes) {
    this.service = service;
    this.document = document;
    this.demandes = demandes;
  }

  /** The text of each example, by the name of its file. */
  Map<String, String> fichiers() throws IOException {
    Map<String, String> fichiers = new TreeMap<>();
    for (var adresse : document.path("paths").properties()) {
      for (var operation : adresse.getValue().properties()) {
        String id = operation.getValue().path("operationId").asText();
        if (ExemplesNotes.notee(operation.getValue())) {
          continue;
        }
        JsonNode formes = operation.getValue().at("/responses/200/content");
        for (Iterator<String> i = formes.fieldNames(); i.hasNext(); ) {
          String forme = i.next();
          if (forme.equals(EVENEMENTS)) {
            continue; // Has no end.
          }
          String texte = appeler(adresse.getKey(), operation.getValue(), id, forme);
          if (forme.equals(JSON)) {
            fichiers.put(id + ".json", LISIBLE.writeValueAsString(LISIBLE.readTree(texte)) + "\n");
          } else if (FLUX.containsKey(forme)) {
            fichiers.put(
                id + FLUX.get(forme),
                texte.lines().limit(lignes(forme)).collect(Collectors.joining("\n", "", "\n")));
          }
        }
      }
    }
    return fichiers;
  }

  /** A table has a line of headings before its elements. */
  private static int lignes(String forme) {
    return forme.equals("text/csv") ? ELEMENTS + 1 : ELEMENTS;
  }

  private String appeler(String chemin, JsonNode operation, String id, String forme)
      throws IOException {
    String adresse = chemin;
    var requete = new StringJoiner("&", "?", "").setEmptyValue("");
    for (JsonNode declare : operation.path("parameters")) {
      JsonNode parametre =
          declare.has("$ref") ? document.at(declare.get("$ref").asText().substring(1)) : declare;
      String nom = parametre.path("name").asText();
      String exemple =
          URLEncoder.encode(parametre.path("example").asText(), StandardCharsets.UTF_8);
      if (parametre.path("in").asText().equals("path")) {
        adresse = adresse.replace("{" + nom + "}", exemple);
      } else if (parametre.path("required").asBoolean() || nom.equals(Composants.LIMITE)) {
        requete.add(nom + "=" + exemple);
      }
    }
    URI complete = service.resolve(adresse + requete);
    if (!operation.has("requestBody")) {
      return Appel.lire(complete, forme);
    }
    String envoyee = operation.at("/requestBody/content").fieldNames().next();
    byte[] corps =
        Files.readAllBytes(demandes.resolve(id + ".demande" + FLUX.getOrDefault(envoyee, ".json")));
    return Appel.envoyer(complete, envoyee, corps, forme);
  }

  /** Those that say what the recorded ones say, when they were recorded left aside. */
  static Map<String, String> memes(Map<String, String> vivants, Path dossier) throws IOException {
    Map<String, String> memes = new TreeMap<>(vivants);
    Map<String, String> enregistres = enregistres(dossier);
    memes
        .entrySet()
        .removeIf(
            e ->
                !sansInstants(e.getValue())
                    .equals(sansInstants(enregistres.getOrDefault(e.getKey(), ""))));
    return memes;
  }

  /** The examples that were recorded, by the name of their file, the requests' bodies left out. */
  static Map<String, String> enregistres(Path dossier) throws IOException {
    Map<String, String> fichiers = new TreeMap<>();
    try (var liste = Files.list(dossier)) {
      for (Path fichier : liste.filter(f -> !f.toString().contains(".demande.")).toList()) {
        fichiers.put(fichier.getFileName().toString(), Files.readString(fichier));
      }
    }
    return fichiers;
  }

  /** A text with its instants masked: they tell when a database was filled. */
  static String sansInstants(String texte) {
    return INSTANT.matcher(texte).replaceAll("<instant>");
  }
}
