package fr.ctg.app.contrat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files of {@code openapi/} as the application would have them: what it serves, whole, and cut
 * into one document for each domain (its tag). Members are sorted, so that a difference between two
 * versions of a file is a difference of the contract; examples keep the order of the answers that
 * they are.
 */
final class DocumentsDuContrat {

  /** The document of the whole contract. */
  static final String ENTIER = "ctg.yaml";

  /** What was published, which later versions must not break. */
  static final String PUBLIE = "publie/v1.yaml";

  private static final ObjectMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .stringQuotingChecker(new Guillemets())
                  .disable(Feature.WRITE_DOC_START_MARKER)
                  .disable(Feature.SPLIT_LINES)
                  .enable(Feature.MINIMIZE_QUOTES)
                  .enable(Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                  .enable(Feature.INDENT_ARRAYS_WITH_INDICATOR)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** What comes first in an object of the document; the rest follows by name. */
  private static final List<String> D_ABORD =
      List.of(
          "openapi",
          "info",
          "servers",
          "tags",
          "security",
          "paths",
          "components",
          "$ref",
          "operationId",
          "name",
          "in",
          "title",
          "type",
          "summary",
          "description");

  /** Under these, an object's members are names of the domain, not words of OpenAPI. */
  private static final Set<String> NOMS =
      Set.of(
          "paths",
          "schemas",
          "properties",
          "responses",
          "parameters",
          "headers",
          "content",
          "securitySchemes");

  private static final Comparator<String> MOTS =
      Comparator.comparingInt((String mot) -> D_ABORD.contains(mot) ? D_ABORD.indexOf(mot) : 99)
          .thenComparing(Comparator.naturalOrder());

  /** Quotes also what some readers of YAML take for a date or a number. */
  private static final class Guillemets extends StringQuotingChecker.Default {

    private static final long serialVersionUID = 1L;

    @Override
    public boolean needToQuoteValue(String texte) {
      return super.needToQuoteValue(texte)
          || (!texte.isEmpty() && Character.isDigit(texte.charAt(0)));
    }
  }

  private final JsonNode servi;

  private DocumentsDuContrat(JsonNode servi) {
    this.servi = servi;
  }

  /** From what {@code /openapi} answers, in YAML. */
  static DocumentsDuContrat de(String openapi) throws JsonProcessingException {
    return new DocumentsDuContrat(YAML.readTree(openapi));
  }

  /** What is served, as a tree. */
  JsonNode servi() {
    return servi;
  }

  /** The text of each file, by its name in {@code openapi/}. */
  Map<String, String> fichiers() throws JsonProcessingException {
    Map<String, String> fichiers = new TreeMap<>();
    fichiers.put(ENTIER, texte(servi));
    for (JsonNode tag : servi.path("tags")) {
      String domaine = tag.path("name").textValue();
      fichiers.put(domaine + ".yaml", texte(domaine(domaine)));
    }
    return fichiers;
  }

  // One domain

  private JsonNode domaine(String tag) {
    ObjectNode document = ((ObjectNode) servi).deepCopy();
    ObjectNode info = (ObjectNode) document.get("info");
    info.put("title", info.path("title").textValue() + " : " + tag);
    garder(document.withArray("tags"), tag);
    for (JsonNode adresse : document.get("paths")) {
      ((ObjectNode) adresse)
          .properties()
          .removeIf(
              e -> e.getValue().has("responses") && !contient(e.getValue().path("tags"), tag));
    }
    ((ObjectNode) document.get("paths"))
        .properties()
        .removeIf(
            e -> e.getValue().properties().stream().noneMatch(o -> o.getValue().has("responses")));
    garderUtiles(document);
    return document;
  }

  private static void garder(ArrayNode tags, String tag) {
    for (int i = tags.size() - 1; i >= 0; i--) {
      if (!tags.get(i).path("name").textValue().equals(tag)) {
        tags.remove(i);
      }
    }
  }

  private static boolean contient(JsonNode liste, String texte) {
    for (JsonNode e : liste) {
      if (e.asText().equals(texte)) {
        return true;
      }
    }
    return false;
  }

  /** Keeps the components that the paths lead to, directly or through other components. */
  private static void garderUtiles(ObjectNode document) {
    ObjectNode composants = (ObjectNode) document.get("components");
    Set<String> utiles = new TreeSet<>();
    List<JsonNode> aVoir = new ArrayList<>(List.of(document.get("paths")));
    while (!aVoir.isEmpty()) {
      JsonNode noeud = aVoir.removeLast();
      for (String ref : noeud.findValuesAsText("$ref")) {
        if (utiles.add(ref)) {
          aVoir.add(document.at(ref.substring(1)));
        }
      }
      for (JsonNode exigences : noeud.findValues("security")) {
        exigences.forEach(
            e ->
                e.fieldNames()
                    .forEachRemaining(
                        schema -> utiles.add("#/components/securitySchemes/" + schema)));
      }
    }
    for (var sorte : composants.properties()) {
      ((ObjectNode) sorte.getValue())
          .properties()
          .removeIf(c -> !utiles.contains("#/components/" + sorte.getKey() + "/" + c.getKey()));
    }
    composants.properties().removeIf(sorte -> sorte.getValue().isEmpty());
  }

  // Order

  private static String texte(JsonNode document) throws JsonProcessingException {
    return YAML.writeValueAsString(trie(document, MOTS));
  }

  private static JsonNode trie(JsonNode noeud, Comparator<String> ordre) {
    if (noeud instanceof ArrayNode liste) {
      ArrayNode triee = YAML.createArrayNode();
      liste.forEach(e -> triee.add(trie(e, MOTS)));
      return triee;
    }
    if (!(noeud instanceof ObjectNode objet)) {
      return noeud;
    }
    Map<String, JsonNode> membres = new TreeMap<>(ordre);
    boolean noms = ordre != MOTS;
    for (var membre : objet.properties()) {
      String mot = membre.getKey();
      JsonNode valeur = membre.getValue();
      if (!noms && mot.equals("example")) {
        membres.put(mot, valeur);
      } else if (!noms && mot.equals("required") && valeur instanceof ArrayNode obligatoires) {
        membres.put(mot, tries(obligatoires));
      } else {
        membres.put(
            mot, trie(valeur, noms || !NOMS.contains(mot) ? MOTS : Comparator.naturalOrder()));
      }
    }
    ObjectNode trie = YAML.createObjectNode();
    membres.forEach(trie::set);
    return trie;
  }

  private static ArrayNode tries(ArrayNode textes) {
    Set<String> tries = new TreeSet<>();
    textes.forEach(t -> tries.add(Objects.requireNonNull(t.textValue())));
    ArrayNode liste = YAML.createArrayNode();
    tries.forEach(liste::add);
    return liste;
  }
}
