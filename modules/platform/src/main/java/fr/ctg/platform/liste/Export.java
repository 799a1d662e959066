package fr.ctg.platform.liste;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.util.NameTransformer;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.ctg.platform.http.RequeteEnCours;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A whole list as a stream, one row at a time, in constant memory: {@code text/csv} (RFC 4180, a
 * heading line, UTF-8; what is nested in a row is laid flat, what is a list in it left out) or
 * {@code application/x-ndjson} (one JSON object a line).
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

  private static final CsvMapper TABLEUR =
      CsvMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          // A list has its end near: its rows need not go out one by one.
          .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
          .annotationIntrospector(
              AnnotationIntrospector.pair(new APlat(), new JacksonAnnotationIntrospector()))
          .build();

  /** A page of rows read, and a few hundred of them written. */
  private static final long MEMOIRE = 1024L * 1024;

  private Export() {}

  /** Makes a row flat: the members of an inner record become columns, inner lists are left out. */
  private static final class APlat extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable NameTransformer findUnwrappingNameTransformer(AnnotatedMember membre) {
      return membre.getRawType().isRecord() ? NameTransformer.NOP : null;
    }

    @Override
    public boolean hasIgnoreMarker(AnnotatedMember membre) {
      return Collection.class.isAssignableFrom(membre.getRawType());
    }
  }

  /** Reads all rows, handing each to the consumer as it comes. */
  @FunctionalInterface
  interface Parcours<T> {
    /** Reads them. */
    void lire(Consumer<T> ligne);
  }

  /** Whether the caller wants the whole list as a stream rather than a page. */
  static boolean demande(Request requete) {
    return !forme(requete).isCompatible(MediaType.APPLICATION_JSON_TYPE);
  }

  /** Whether that stream is to be comma-separated values. */
  static boolean csvDemande(Request requete) {
    return forme(requete).isCompatible(CSV_TYPE);
  }

  /**
   * The whole list in the form that the caller asks for. Who asks for its headers alone is given
   * them at once: no row is read, and no place taken.
   *
   * @param type the type of a row
   * @param json how the product writes JSON
   * @throws fr.ctg.platform.probleme.RequeteRefusee 429, when too many streams are open; 503, when
   *     there is no memory for one more
   */
  static <T> Response flux(
      Request requete, Class<T> type, ObjectMapper json, Parcours<T> parcours) {
    MediaType forme = forme(requete);
    if (RequeteEnCours.lire().enTetesSeuls()) {
      return reponse(sortie -> {}, forme);
    }
    RequeteEnCours.lire().ouvrirUnFlux(MEMOIRE);
    StreamingOutput flux =
        forme.isCompatible(CSV_TYPE)
            ? sortie -> csv(sortie, type, parcours)
            : sortie -> ndjson(sortie, type, json, parcours);
    return reponse(flux, forme);
  }

  private static Response reponse(StreamingOutput flux, MediaType forme) {
    return Response.ok(flux, forme.isCompatible(CSV_TYPE) ? CSV_TYPE.withCharset("utf-8") : forme)
        .build();
  }

  private static MediaType forme(Request requete) {
    Variant choisie = requete.selectVariant(FORMES);
    if (choisie == null) {
      throw new NotAcceptableException();
    }
    return choisie.getMediaType();
  }

  private static <T> void csv(OutputStream sortie, Class<T> type, Parcours<T> parcours)
      throws IOException {
    ObjectWriter ecriture =
        TABLEUR.writer(TABLEUR.schemaFor(type).withHeader().withLineSeparator("\r\n"));
    new LignesEcrites<T>(ecriture, sortie).ecrire(parcours);
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
