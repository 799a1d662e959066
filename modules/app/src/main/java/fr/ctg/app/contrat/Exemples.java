package fr.ctg.app.contrat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.ecriture.Correctif;
import fr.ctg.platform.liste.Export;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The examples of the contract: real answers of the application, recorded by {@code
 * outils/contrat.sh exemples} into {@code META-INF/exemples}, one file for each operation and form.
 */
final class Exemples {

  private static final String DOSSIER = "META-INF/exemples/";

  private final ObjectMapper json =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  /** What the operation answered in that form, if it was recorded. */
  Optional<Object> reponse(String operationId, String forme) {
    return switch (forme) {
      case MediaType.APPLICATION_JSON, Correctif.MEDIA ->
          lu(operationId + ".json").map(this::arbre);
      case Export.CSV -> lu(operationId + ".csv").map(octets -> texte(octets));
      case Export.NDJSON -> lu(operationId + ".ndjson").map(octets -> texte(octets));
      case MediaType.SERVER_SENT_EVENTS -> lu(operationId + ".sse").map(octets -> texte(octets));
      default -> Optional.empty();
    };
  }

  /** What the operation was sent in that form, if that was recorded. */
  Optional<Object> demande(String operationId, String forme) {
    return reponse(operationId + ".demande", forme);
  }

  private static Object texte(byte[] octets) {
    return new String(octets, StandardCharsets.UTF_8);
  }

  private Object arbre(byte[] octets) {
    try {
      return json.readValue(octets, Object.class);
    } catch (IOException e) {
      throw new UncheckedIOException("an example that is not JSON", e);
    }
  }

  private static Optional<byte[]> lu(String fichier) {
    try (InputStream flux =
        Exemples.class.getClassLoader().getResourceAsStream(DOSSIER + fichier)) {
      return flux == null ? Optional.empty() : Optional.of(flux.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(fichier, e);
    }
  }
}
