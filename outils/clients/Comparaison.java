import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Compares what a generated client got for each worked case with what the case expects. What is
 * expected must be there, amounts to the cent; of an object, more may be.
 */
public final class Comparaison {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Comparaison() {}

  /** Compares the answers of the second folder with the cases of the first; fails when one differs. */
  public static void main(String[] args) throws IOException {
    Path cas = Path.of(args[0]);
    Path reponses = Path.of(args[1]);
    List<String> ecarts = new ArrayList<>();
    List<Path> fichiers;
    try (Stream<Path> tous = Files.walk(cas)) {
      fichiers = tous.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
    for (Path fichier : fichiers) {
      String nom = cas.relativize(fichier).toString().replace('/', '-');
      Path recue = reponses.resolve(nom);
      if (Files.exists(recue)) {
        comparer(
            nom,
            JSON.readTree(fichier.toFile()).get("attendu"),
            JSON.readTree(recue.toFile()),
            ecarts);
      } else {
        ecarts.add(nom + " : aucune réponse");
      }
    }
    if (!ecarts.isEmpty() || fichiers.isEmpty()) {
      ecarts.stream().limit(20).forEach(System.err::println);
      System.exit(1);
    }
    System.out.println(fichiers.size() + " cas envoyés, réponses attendues");
  }

  private static void comparer(
      String lieu, JsonNode attendu, JsonNode obtenu, List<String> ecarts) {
    if (lieu.endsWith("/constats")) {
      exiger(lieu, constats(attendu).equals(constats(obtenu)), attendu, obtenu, ecarts);
    } else if (attendu.isNumber()) {
      boolean memes =
          obtenu.isNumber() && obtenu.decimalValue().compareTo(attendu.decimalValue()) == 0;
      exiger(lieu, memes, attendu, obtenu, ecarts);
    } else if (attendu.isArray()) {
      exiger(lieu, attendu.size() == obtenu.size(), attendu, obtenu, ecarts);
      for (int i = 0; i < Math.min(attendu.size(), obtenu.size()); i++) {
        comparer(lieu + "/" + i, attendu.get(i), obtenu.get(i), ecarts);
      }
    } else if (attendu.isObject()) {
      attendu
          .properties()
          .forEach(
              m -> comparer(lieu + "/" + m.getKey(), m.getValue(), obtenu.path(m.getKey()), ecarts));
    } else {
      exiger(lieu, attendu.equals(obtenu), attendu, obtenu, ecarts);
    }
  }

  /** Findings are a set: each rule, where, how it is met, what it does. */
  private static Set<String> constats(JsonNode constats) {
    Set<String> ensemble = new TreeSet<>();
    for (JsonNode constat : constats) {
      ensemble.add(
          String.join(
              " ",
              constat.path("regle").asText(),
              constat.path("poste").asText("la convention"),
              constat.path("verdict").asText(),
              constat.path("effet").asText()));
    }
    return ensemble;
  }

  private static void exiger(
      String lieu, boolean vrai, JsonNode attendu, JsonNode obtenu, List<String> ecarts) {
    if (!vrai) {
      ecarts.add(lieu + " : attendu " + attendu + ", obtenu " + obtenu);
    }
  }
}
