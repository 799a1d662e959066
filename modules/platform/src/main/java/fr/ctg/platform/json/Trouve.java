package fr.ctg.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** What stands in the document where something else was expected. */
final class Trouve {
  private Trouve() {}

  /** The parser's current token in French, with its article. */
  static String decrire(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT, FIELD_NAME, END_OBJECT -> "un objet";
      case START_ARRAY, END_ARRAY -> "un tableau";
      case VALUE_STRING -> "le texte « " + Texte.abrege(parser.getText()) + " »";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "le nombre " + Texte.abrege(parser.getText());
      case VALUE_TRUE -> "true";
      case VALUE_FALSE -> "false";
      case VALUE_NULL -> "null";
      case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> "autre chose";
    };
  }
}
