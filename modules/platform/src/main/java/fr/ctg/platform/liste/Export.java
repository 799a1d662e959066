package fr.ctg.platform.liste;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import fr.ctg.platform.http.RequeteEnCours;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.glassfish.jersey.server.ContainerRequest;

/**
 * A whole list as a stream, one row at a time, in constant memory: {@code text/csv}, as {@link Csv}
 * writes it, or {@code application/x-ndjson} (one JSON object a line).
 */
public final class Export {

  /** The media type of newline-delimited JSON. */
  public static final String NDJSON = "application/x-ndjson";

  /** The media type of comma-separated values. */
  public static final String CSV = "text/csv";

  private static final MediaType NDJSON_TYPE = MediaType.valueOf(NDJSON);
  private static final MediaType CSV_TYPE = MediaType.valueOf(CSV);
  private static final List<Variant> FORMES =
      Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV_TYPE, NDJSON_TYPE).add().build();

  /** The one character set in which lists are written. */
  private static final String UTF_8 = "utf-8";

  /** A page of rows read, and a few hundred of them written. */
  private static final long MEMOIRE = 1024L * 1024;

  private Export() {}

  /** Reads all rows, handing each to the consumer as it comes. */
  @FunctionalInterface
  interface Parcours<T> {
    /** Reads them. */
    void lire(Consumer<T> ligne);
  }

  /** Whether the caller wants the whole list as a stream rather than a page. */
  static boolean demande(ContainerRequest requete) {
    return !forme(requete).isCompatible(MediaType.APPLICATION_JSON_TYPE);
  }

  /** Whether that stream is to be comma-separated values. */
  static boolean csvDemande(ContainerRequest requete) {
    return forme(requete).isCompatible(CSV_TYPE);
  }

  /**
   * The whole list as comma-separated values. Who asks for its headers alone is given them at once:
   * no row is read, and no place taken.
   *
   * @param type the type of a row
   * @throws fr.ctg.platform.probleme.RequeteRefusee 429, when too many streams are open; 503, when
   *     there is no memory for one more
   */
  static <T> Response csv(Csv profil, Class<T> type, Parcours<T> parcours) {
    return reponse(CSV_TYPE.withCharset(UTF_8), sortie -> csv(sortie, profil, type, parcours));
  }

  /**
   * The whole list as JSON, an element a line; otherwise as {@link #csv}.
   *
   * @param json how the product writes JSON
   */
  static <T> Response ndjson(Class<T> type, ObjectMapper json, Parcours<T> parcours) {
    return reponse(NDJSON_TYPE, sortie -> ndjson(sortie, type, json, parcours));
  }

  private static Response reponse(MediaType forme, StreamingOutput flux) {
    if (RequeteEnCours.lire().enTetesSeuls()) {
      return Response.ok((StreamingOutput) sortie -> {}, forme).build();
    }
    RequeteEnCours.lire().ouvrirUnFlux(MEMOIRE);
    return Response.ok(flux, forme).build();
  }

  private static MediaType forme(ContainerRequest requete) {
    Variant choisie = requete.selectVariant(FORMES);
    if (choisie == null || !jeuPermis(requete)) {
      throw new NotAcceptableException();
    }
    return choisie.getMediaType();
  }

  /** Who accepts a form in another character set only is told so, rather than given this one. */
  private static boolean jeuPermis(ContainerRequest requete) {
    return requete.getAcceptableMediaTypes().stream()
        .map(voulue -> voulue.getParameters().get(MediaType.CHARSET_PARAMETER))
        .anyMatch(jeu -> jeu == null || jeu.equalsIgnoreCase(UTF_8));
  }

  private static <T> void csv(OutputStream sortie, Csv profil, Class<T> type, Parcours<T> parcours)
      throws IOException {
    sortie.write(profil.debut().getBytes(StandardCharsets.UTF_8));
    new LignesEcrites<T>(profil.pour(type), sortie).ecrire(parcours);
  }

  private static <T> void ndjson(
      OutputStream sortie, Class<T> type, ObjectMapper json, Parcours<T> parcours)
      throws IOException {
    ObjectWriter ecriture =
        json.writerFor(type)
            .withRootValueSeparator("\n")
            .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    if (new LignesEcrites<T>(ecriture, sortie).ecrire(parcours)) {
      sortie.write('\n');
    }
  }
}
