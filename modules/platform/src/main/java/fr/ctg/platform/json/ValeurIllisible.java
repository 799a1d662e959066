package fr.ctg.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/**
 * A value that its type refuses, with the words for it. It goes through Jackson as Jackson's own.
 */
final class ValeurIllisible extends JsonMappingException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String phrase;

  ValeurIllisible(JsonParser parser, String code, String phrase) {
    super(parser, phrase);
    this.code = code;
    this.phrase = phrase;
  }

  String code() {
    return code;
  }

  String phrase() {
    return phrase;
  }
}
