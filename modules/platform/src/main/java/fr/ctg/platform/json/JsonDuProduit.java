package fr.ctg.platform.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * The one JSON format of the product.
 *
 * <p>Written: camelCase, what is absent is left out, dates and instants as ISO texts, decimals
 * exactly as they are and without exponent.
 *
 * <p>Read: nothing is coerced. A text is no number, a number no text, {@code 1.0} and {@code 1e2}
 * are no integers (OpenAPI 3.0: "a JSON number without a fraction or exponent part"), an empty text
 * is no enumeration value. Unknown members, a member twice, and anything after the document are
 * faults. {@link LectureCollectrice} adds that {@code null} is no value of anything: a member that
 * has nothing to say is left out (Jackson itself cannot refuse it without refusing absence).
 */
public final class JsonDuProduit {
  /** The most bytes that one document may have. */
  public static final int TAILLE_MAXIMALE = 8 * 1024 * 1024;

  /** Requests of this product nest about eight deep. */
  private static final int PROFONDEUR_MAXIMALE = 64;

  private static final int TEXTE_MAXIMAL = 1_000_000;
  private static final int NOMBRE_MAXIMAL = 500;
  private static final int NOM_MAXIMAL = 1_000;

  private static final ObjectMapper MAPPER = creer();

  private JsonDuProduit() {}

  /** The shared mapper. It must not be reconfigured; {@code copy()} it to differ. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  private static ObjectMapper creer() {
    var fabrique =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxDocumentLength(TAILLE_MAXIMALE)
                    .maxNestingDepth(PROFONDEUR_MAXIMALE)
                    .maxStringLength(TEXTE_MAXIMAL)
                    .maxNumberLength(NOMBRE_MAXIMAL)
                    .maxNameLength(NOM_MAXIMAL)
                    .build())
            // The table that names would be shared in gives up, unchecked, where thousands of them
            // have one hash; and such names are easily made.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    var builder =
        JsonMapper.builder(fabrique)
            .addModule(new JavaTimeModule())
            .addModule(new LecturesStrictes())
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .withCoercionConfigDefaults(
                coercions -> {
                  for (var forme : CoercionInputShape.values()) {
                    coercions.setCoercion(forme, CoercionAction.Fail);
                  }
                });
    return builder.build();
  }
}
