package fr.ctg.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.CollectionType;
import fr.ctg.platform.json.LectureStricte.Conversion;
import fr.ctg.platform.json.LectureStricte.JetonInattendu;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How the product reads scalars: by their JSON type alone, within bounds that keep it safe. */
final class LecturesStrictes extends SimpleModule {
  private static final long serialVersionUID = 1L;

  /**
   * No figure of this product has more digits on either side of its decimal point; without a bound
   * {@code 1e999999999} is a short text that takes a gigabyte to write out.
   */
  private static final int CHIFFRES = 30;

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z");
  private static final Pattern UUID_CANONIQUE =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  LecturesStrictes() {
    super("ctg");
    addDeserializer(String.class, new LectureDeTexte(Etendue.LIBRE));
    strict(BigDecimal.class, "un nombre", LecturesStrictes::decimal);
    var entier = "un nombre entier (sans point ni exposant)";
    strict(Integer.class, entier, LecturesStrictes::entier);
    strict(int.class, entier, LecturesStrictes::entier);
    strict(Long.class, entier, LecturesStrictes::entierLong);
    strict(long.class, entier, LecturesStrictes::entierLong);
    strict(Boolean.class, "true ou false", LecturesStrictes::booleen);
    strict(boolean.class, "true ou false", LecturesStrictes::booleen);
    strict(
        LocalDate.class,
        "une date « AAAA-MM-JJ »",
        ecrit(DATE, LocalDate::parse, "une date « AAAA-MM-JJ » qui existe", CodeDeFaute.DATE));
    strict(
        Instant.class,
        "un instant « AAAA-MM-JJTHH:MM:SSZ »",
        ecrit(
            INSTANT,
            Instant::parse,
            "un instant « AAAA-MM-JJTHH:MM:SSZ » (UTC) qui existe",
            CodeDeFaute.DATE));
    strict(
        UUID.class,
        "un identifiant UUID",
        ecrit(
            UUID_CANONIQUE,
            UUID::fromString,
            "un UUID, par exemple 0190a6f0-0000-7000-8000-000000000000",
            CodeDeFaute.FORMAT));
    addKeyDeserializer(String.class, new CleDeTexte());
    setDeserializerModifier(new EnumsParLeurNomEtListesBornees());
  }

  private <T> void strict(Class<?> type, String attendu, Conversion<T> conversion) {
    @SuppressWarnings("unchecked")
    var cible = (Class<T>) type;
    addDeserializer(cible, new LectureStricte<>(type, attendu, conversion));
  }

  private static String texte(JsonParser parser) throws IOException, JetonInattendu {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      throw new JetonInattendu();
    }
    return parser.getText();
  }

  private static BigDecimal decimal(JsonParser parser) throws IOException, JetonInattendu {
    if (!parser.currentToken().isNumeric()) {
      throw new JetonInattendu();
    }
    BigDecimal nombre;
    try {
      nombre = parser.getDecimalValue();
    } catch (StreamReadException | NumberFormatException illisible) {
      throw demesure(parser);
    }
    if (nombre.precision() - (long) nombre.scale() > CHIFFRES || nombre.scale() > CHIFFRES) {
      throw demesure(parser);
    }
    return nombre;
  }

  private static ValeurIllisible demesure(JsonParser parser) throws IOException {
    return new ValeurIllisible(
        parser,
        CodeDeFaute.HORS_BORNES,
        "le nombre "
            + Texte.abrege(parser.getText())
            + " est démesuré ; "
            + CHIFFRES
            + " chiffres au plus de part et d'autre du point");
  }

  private static Integer entier(JsonParser parser) throws IOException, JetonInattendu {
    long valeur = entierLong(parser);
    if (valeur != (int) valeur) {
      throw demesure(parser);
    }
    return (int) valeur;
  }

  private static Long entierLong(JsonParser parser) throws IOException, JetonInattendu {
    if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
      throw new JetonInattendu();
    }
    try {
      return parser.getLongValue();
    } catch (StreamReadException horsBornes) {
      throw demesure(parser);
    }
  }

  private static Boolean booleen(JsonParser parser) throws JetonInattendu {
    if (parser.hasToken(JsonToken.VALUE_TRUE)) {
      return true;
    }
    if (parser.hasToken(JsonToken.VALUE_FALSE)) {
      return false;
    }
    throw new JetonInattendu();
  }

  /** A text of one exact form: the JDK's parsers alone would take more than one. */
  private static <T> Conversion<T> ecrit(
      Pattern forme, Function<String, T> lecture, String attendu, String code) {
    return parser -> {
      var texte = texte(parser);
      if (forme.matcher(texte).matches()) {
        try {
          return lecture.apply(texte);
        } catch (DateTimeException impossible) {
          // Said below, with the value.
        }
      }
      throw new ValeurIllisible(
          parser, code, "« " + Texte.abrege(texte) + " » n'est pas " + attendu);
    };
  }

  /**
   * Enumerations by the names of their constants, never by their position; lists up to their limit.
   */
  private static final class EnumsParLeurNomEtListesBornees extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyCollectionDeserializer(
        DeserializationConfig config,
        CollectionType type,
        BeanDescription description,
        JsonDeserializer<?> deserializer) {
      return List.class.isAssignableFrom(type.getRawClass())
          ? new LectureDeListe(type)
          : deserializer;
    }

    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
        DeserializationConfig config,
        JavaType type,
        BeanDescription description,
        JsonDeserializer<?> deserializer) {
      Map<String, Object> constantes =
          Arrays.stream(type.getRawClass().getEnumConstants())
              .collect(Collectors.toUnmodifiableMap(c -> ((Enum<?>) c).name(), c -> c));
      var admises =
          Arrays.stream(type.getRawClass().getEnumConstants())
              .map(c -> ((Enum<?>) c).name())
              .collect(Collectors.joining(", "));
      return new LectureStricte<Object>(
          type.getRawClass(),
          "un texte parmi " + admises,
          parser -> {
            var nom = texte(parser);
            var constante = constantes.get(nom);
            if (constante == null) {
              throw new ValeurIllisible(
                  parser,
                  CodeDeFaute.VALEUR_INCONNUE,
                  "« " + Texte.abrege(nom) + " » n'est pas admis ; valeurs admises : " + admises);
            }
            return constante;
          });
    }
  }

  /** Keys of maps are texts like any other. */
  private static final class CleDeTexte extends KeyDeserializer {
    @Override
    public Object deserializeKey(String cle, DeserializationContext contexte) throws IOException {
      if (!Texte.representable(cle)) {
        throw new ValeurIllisible(
            contexte.getParser(),
            CodeDeFaute.FORMAT,
            "le nom de ce membre n'est pas représentable");
      }
      return cle;
    }
  }
}
