package fr.ctg.platform.personne;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The JSON of a kept answer: each personal field as its person and its ciphertext. */
final class FormeGardee {

  private final ObjectMapper json;

  FormeGardee(ObjectMapper json) {
    this.json = json;
  }

  /**
   * An answer in that form.
   *
   * @param connues the persons that it names; of others nothing is kept but who they are
   */
  byte[] garder(Object reponse, Map<UUID, PersonneConnue> connues) {
    try {
      return json.writer().withAttribute(ChampPersonnel.GARDE, connues).writeValueAsBytes(reponse);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer that cannot be written as JSON", e);
    }
  }

  /** Whom it names. */
  Set<UUID> nommees(byte[] gardee) throws IOException {
    Set<UUID> nommees = new HashSet<>();
    try (JsonParser lue = json.createParser(gardee)) {
      while (lue.nextToken() != null) {
        if (lue.hasToken(JsonToken.FIELD_NAME)
            && lue.currentName().equals(ChampPersonnel.PERSONNE)) {
          nommees.add(UUID.fromString(lue.nextTextValue()));
        }
      }
    }
    return nommees;
  }

  /**
   * The answer, naming those of them only. Made token by token, so that numbers and texts stay as
   * they were written.
   */
  byte[] rendre(byte[] gardee, Map<UUID, PersonneConnue> connues) throws IOException {
    var rendue = new ByteArrayOutputStream(gardee.length);
    try (JsonParser lue = json.createParser(gardee);
        JsonGenerator suite = json.createGenerator(rendue)) {
      lue.nextToken();
      while (lue.currentToken() != null) {
        if (lue.hasToken(JsonToken.FIELD_NAME)) {
          String membre = lue.currentName();
          lue.nextToken();
          membre(membre, lue, suite, connues);
        } else {
          recopier(lue, suite);
        }
      }
    }
    return rendue.toByteArray();
  }

  /** A member whose name was read, from its value's first token on. */
  private static void membre(
      String nom, JsonParser lue, JsonGenerator suite, Map<UUID, PersonneConnue> connues)
      throws IOException {
    if (!lue.hasToken(JsonToken.START_OBJECT)) {
      suite.writeFieldName(nom);
      recopier(lue, suite);
      return;
    }
    if (lue.nextToken() == JsonToken.FIELD_NAME
        && lue.currentName().equals(ChampPersonnel.PERSONNE)) {
      PersonneConnue connue = connues.get(UUID.fromString(lue.nextTextValue()));
      lue.nextToken();
      String chiffre = lue.nextTextValue();
      lue.nextToken();
      lue.nextToken();
      if (connue != null) {
        suite.writeStringField(nom, connue.dechiffrer(chiffre));
      }
      return;
    }
    suite.writeFieldName(nom);
    suite.writeStartObject();
  }

  /** Writes the present token and goes on to the next. */
  private static void recopier(JsonParser lue, JsonGenerator suite) throws IOException {
    if (lue.currentToken().isNumeric()) {
      suite.writeNumber(lue.getText());
    } else {
      suite.copyCurrentEvent(lue);
    }
    lue.nextToken();
  }
}
