package fr.ctg.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lists, and gives up at the first element that is one too many: it is never bound. */
final class LectureDeListe extends StdDeserializer<List<?>> implements ContextualDeserializer {
  private static final long serialVersionUID = 1L;

  private final JavaType type;
  private final transient Etendue etendue;
  private final transient @Nullable JsonDeserializer<?> element;

  LectureDeListe(JavaType type) {
    this(type, Etendue.LIBRE, null);
  }

  private LectureDeListe(JavaType type, Etendue etendue, @Nullable JsonDeserializer<?> element) {
    super(type);
    this.type = type;
    this.etendue = etendue;
    this.element = element;
  }

  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext contexte, @Nullable BeanProperty propriete)
      throws JsonMappingException {
    return avec(
        Etendue.de(propriete, type),
        contexte.findContextualValueDeserializer(type.getContentType(), propriete));
  }

  /**
   * What the elements may hold is the list's to say: as members they have no place of their own.
   */
  private LectureDeListe avec(Etendue sienne, JsonDeserializer<?> lecture) {
    var desElements =
        switch (lecture) {
          case LectureDeTexte _ -> new LectureDeTexte(sienne.desElements());
          case LectureDeListe liste when liste.element != null ->
              liste.avec(sienne.desElements(), liste.element);
          default -> lecture;
        };
    return new LectureDeListe(type, sienne, desElements);
  }

  @Override
  public List<?> deserialize(JsonParser parser, DeserializationContext contexte)
      throws IOException {
    if (element == null) {
      throw new IllegalStateException("a reader of lists that was not told of what");
    }
    if (!parser.hasToken(JsonToken.START_ARRAY)) {
      throw new ValeurIllisible(
          parser, CodeDeFaute.TYPE, "il faut un tableau, et non " + Trouve.decrire(parser));
    }
    var elements = new ArrayList<@Nullable Object>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (elements.size() == etendue.max()) {
        throw new ValeurIllisible(
            parser, CodeDeFaute.TROP_LONG, "il faut au plus " + etendue.max() + " élément(s)");
      }
      try {
        elements.add(
            parser.hasToken(JsonToken.VALUE_NULL)
                ? element.getNullValue(contexte)
                : element.deserialize(parser, contexte));
      } catch (JsonMappingException refus) {
        refus.prependPath(elements, elements.size());
        throw refus;
      }
    }
    return elements;
  }
}
