package fr.ctg.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.util.ClassUtil;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one kind of scalar and nothing else: no value is coerced into another type.
 *
 * @param <T> what it reads
 */
final class LectureStricte<T> extends StdScalarDeserializer<T> {
  private static final long serialVersionUID = 1L;

  private final String attendu;
  private final transient Conversion<T> conversion;

  /** Reads the parser's current token. */
  @FunctionalInterface
  interface Conversion<T> {
    /**
     * Reads the token if it is of the right type.
     *
     * @throws JetonInattendu when the token is of another type
     * @throws ValeurIllisible when the type is right and the value is not
     */
    T lire(JsonParser parser) throws IOException, JetonInattendu;
  }

  /** The token is of another type than the one expected. */
  static final class JetonInattendu extends Exception {
    private static final long serialVersionUID = 1L;

    JetonInattendu() {
      super(null, null, false, false);
    }
  }

  /**
   * A reader of one type.
   *
   * @param attendu what is expected, in French, with its article
   */
  LectureStricte(Class<?> type, String attendu, Conversion<T> conversion) {
    super(type);
    this.attendu = attendu;
    this.conversion = conversion;
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext contexte) throws IOException {
    try {
      return conversion.lire(parser);
    } catch (JetonInattendu inattendu) {
      throw new ValeurIllisible(
          parser, CodeDeFaute.TYPE, "il faut " + attendu + ", et non " + Trouve.decrire(parser));
    }
  }

  /** What an absent member counts as: only primitives have something. */
  @Override
  @SuppressWarnings("unchecked")
  public @Nullable T getNullValue(DeserializationContext contexte) {
    return handledType().isPrimitive() ? (T) ClassUtil.defaultValue(handledType()) : null;
  }
}
