package fr.ctg.platform.ecriture;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.ctg.platform.http.RequeteEnCours;
import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Faute;
import fr.ctg.platform.json.JsonDuProduit;
import fr.ctg.platform.probleme.RequeteRefusee;
import java.io.IOException;
import java.util.List;

/**
 * JSON Merge Patch (RFC 7396): what the caller sends replaces member by member what is there;
 * {@code null} takes a member away; a list is replaced whole. The result is then read and validated
 * as any request is, so that a fault of the patch and one that the patch uncovers are told the same
 * way.
 */
public final class Correctif {

  /** The media type of a merge patch. */
  public static final String MEDIA = "application/merge-patch+json";

  /** What a merge patch does, as the contract tells it of the operations that take one. */
  public static final String SENS =
      "JSON Merge Patch (RFC 7396) : ce qui est donné remplace, « null » retire, une liste se"
          + " remplace entière.";

  private static final ObjectMapper JSON = JsonDuProduit.mapper();

  /**
   * Writes what the reader of requests is to judge: numbers as they are, since one that is written
   * out whole may be of any size before it is refused, and characters by their numbers, since half
   * of one cannot be written otherwise.
   */
  private static final ObjectWriter TEL_QUEL =
      JSON.writer()
          .without(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .with(JsonWriteFeature.ESCAPE_NON_ASCII);

  private Correctif() {}

  /**
   * The whole request that the patch makes of what is there.
   *
   * @param presente what is there, in the form of a whole request
   * @param correctif the patch as it came
   * @throws RequeteRefusee 400, when the patch is not a JSON object
   */
  public static byte[] appliquer(Object presente, byte[] correctif) {
    return RequeteEnCours.lire().calculer(correctif.length, () -> corrigee(presente, correctif));
  }

  private static byte[] corrigee(Object presente, byte[] correctif) {
    JsonNode patch = lire(correctif);
    if (!(patch instanceof ObjectNode)) {
      throw illisible("ce n'est pas un objet JSON, comme {\"libelle\": \"…\"}");
    }
    try {
      return TEL_QUEL.writeValueAsBytes(fusionner(JSON.valueToTree(presente), patch));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree that cannot be written as JSON", e);
    }
  }

  private static JsonNode lire(byte[] correctif) {
    try (JsonParser parser = JSON.createParser(correctif)) {
      try {
        return JSON.reader().readTree(parser);
      } catch (NumberFormatException e) {
        throw demesure(parser);
      }
    } catch (IOException e) {
      throw illisible("ce n'est pas du JSON bien formé");
    }
  }

  /** Well formed, and of an exponent that no number of any kind bears. */
  private static RequeteRefusee demesure(JsonParser parser) {
    return RequeteRefusee.pour(
        List.of(
            Faute.a(
                parser.getParsingContext().pathAsPointer().toString(),
                CodeDeFaute.HORS_BORNES,
                "ce nombre est démesuré ; corrigez-le")));
  }

  private static RequeteRefusee illisible(String raison) {
    return RequeteRefusee.pour(
        List.of(
            Faute.a("", CodeDeFaute.JSON_MAL_FORME, "le correctif ne peut être lu : " + raison)));
  }

  private static JsonNode fusionner(JsonNode cible, JsonNode patch) {
    if (!(patch instanceof ObjectNode membres)) {
      return patch;
    }
    ObjectNode resultat =
        cible instanceof ObjectNode objet ? objet : JSON.getNodeFactory().objectNode();
    membres
        .properties()
        .forEach(
            membre -> {
              if (membre.getValue().isNull()) {
                resultat.remove(membre.getKey());
              } else {
                JsonNode ici = resultat.path(membre.getKey());
                resultat.set(membre.getKey(), fusionner(ici, membre.getValue()));
              }
            });
    return resultat;
  }
}
