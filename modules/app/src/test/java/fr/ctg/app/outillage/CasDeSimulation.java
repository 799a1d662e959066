package fr.ctg.app.outillage;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The worked cases of simulations, as requests, and how their answers are read. */
public final class CasDeSimulation {

  /** Where simulations are asked for. */
  public static final String SIMULATIONS = "/api/v1/simulations";

  /** Reads numbers as they are written. */
  public static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final Path CAS =
      ApplicationLancee.racine().resolve("modules/funding/src/test/resources/cas");

  private CasDeSimulation() {}

  /** The files of all of them, in their order. */
  public static Stream<Path> tous() throws IOException {
    try (Stream<Path> fichiers = Files.walk(CAS)) {
      return fichiers.filter(f -> f.toString().endsWith(".json")).sorted().toList().stream();
    }
  }

  /** One of them, by the name of its file. */
  public static JsonNode cas(String fichier) throws IOException {
    return JSON.readTree(CAS.resolve(fichier).toFile());
  }

  /** What one of them asks. */
  public static ObjectNode demande(String fichier) throws IOException {
    return (ObjectNode) cas(fichier).get("demande");
  }

  /** The elements of an array. */
  public static Stream<JsonNode> elements(JsonNode tableau) {
    return StreamSupport.stream(tableau.spliterator(), false);
  }
}
