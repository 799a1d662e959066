package fr.ctg.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/**
 * Reads texts: what cannot be stored is refused, then what is longer than its member bears, and
 * only then is anybody's wording looked at more closely. No pattern ever sees a longer text.
 */
final class LectureDeTexte extends StdScalarDeserializer<String> implements ContextualDeserializer {
  private static final long serialVersionUID = 1L;

  private final transient Etendue etendue;

  LectureDeTexte(Etendue etendue) {
    super(String.class);
    this.etendue = etendue;
  }

  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext contexte, BeanProperty propriete) {
    var sienne = Etendue.de(propriete, contexte.constructType(String.class));
    return sienne == Etendue.LIBRE ? this : new LectureDeTexte(sienne);
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext contexte) throws IOException {
    return lire(parser, etendue);
  }

  /**
   * The text that is the parser's current token.
   *
   * @throws ValeurIllisible when it is none, or none that may stand there
   */
  static String lire(JsonParser parser, Etendue etendue) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      throw new ValeurIllisible(
          parser, CodeDeFaute.TYPE, "il faut un texte, et non " + Trouve.decrire(parser));
    }
    var texte = parser.getText();
    if (!Texte.representable(texte)) {
      throw new ValeurIllisible(
          parser,
          CodeDeFaute.FORMAT,
          "le texte contient le caractère U+0000 ou une moitié de caractère (\\ud800 à \\udfff)"
              + " ; retirez-la");
    }
    if (!etendue.redige()) {
      return auPlus(parser, texte, etendue.max());
    }
    var rogne = Texte.rogner(texte);
    if (rogne.length() / Texte.COMPOSITION_MAX > etendue.max()) {
      // Too long whatever becomes of it.
      throw tropLong(parser, rogne, etendue.max());
    }
    if (Texte.surcharge(rogne)) {
      throw new ValeurIllisible(
          parser,
          CodeDeFaute.FORMAT,
          "le texte a plus de "
              + Texte.SIGNES_MAX
              + " signes (accents, par exemple) sur un seul caractère ; retirez-les");
    }
    return auPlus(parser, Texte.epurer(rogne), etendue.max());
  }

  private static String auPlus(JsonParser parser, String texte, int max) throws ValeurIllisible {
    if (texte.length() > max && caracteres(texte) > max) {
      throw tropLong(parser, texte, max);
    }
    return texte;
  }

  private static ValeurIllisible tropLong(JsonParser parser, String texte, int max) {
    return new ValeurIllisible(
        parser,
        CodeDeFaute.TROP_LONG,
        caracteres(texte) + " caractère(s) ; il en faut au plus " + max);
  }

  private static int caracteres(String texte) {
    return texte.codePointCount(0, texte.length());
  }
}
