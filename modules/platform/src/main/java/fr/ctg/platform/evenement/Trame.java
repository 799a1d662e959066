package fr.ctg.platform.evenement;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.ctg.platform.json.JsonDuProduit;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The messages of a stream, written as the HTML standard wants server-sent events. */
final class Trame {

  /** How long a reader waits before it calls again, in milliseconds. */
  private static final int REPRISE_MILLIS = 2_000;

  private static final long SANS_POSITION = -1;

  private Trame() {}

  /** An event; PostgreSQL writes JSON on one line, as a message needs it. */
  static byte[] evenement(
      long position,
      String id,
      String type,
      Instant instant,
      @Nullable String caf,
      String objet,
      String charge) {
    return message(
        position,
        type,
        json -> {
          json.writeStringField("id", id);
          json.writeStringField("type", type);
          json.writeStringField("instant", instant.toString());
          if (caf != null) {
            json.writeStringField("caf", caf);
          }
          json.writeStringField("objet", objet);
          json.writeFieldName("charge");
          json.writeRawValue(charge);
        });
  }

  /** The first message: where the stream begins. */
  static byte[] debut(long position, boolean reprise) {
    byte[] message =
        message(
            position,
            "debut",
            json -> {
              json.writeNumberField("position", position);
              json.writeBooleanField("reprise", reprise);
            });
    return octets("retry: " + REPRISE_MILLIS + "\n" + new String(message, StandardCharsets.UTF_8));
  }

  /**
   * Says that what comes after a position can no longer be told.
   *
   * @param demandee the position that the reader knows
   * @param position the one from which the stream goes on
   */
  static byte[] repriseImpossible(long demandee, long position, String message) {
    return message(
        position,
        "reprise-impossible",
        json -> {
          json.writeNumberField("demandee", demandee);
          json.writeNumberField("premiere", position + 1);
          json.writeStringField("message", message);
        });
  }

  /** The last message; it has no position, since it takes the reader no further. */
  static byte[] fin(Fin fin) {
    return message(
        SANS_POSITION,
        "fin",
        json -> {
          json.writeStringField("raison", fin.name());
          json.writeStringField("message", fin.message());
        });
  }

  /**
   * A sign of life. It carries the position too, when events went by that are not this reader's: a
   * reader of rare events must not come back with an old one.
   */
  static byte[] battement(long position, boolean avance) {
    return octets(avance ? ": battement\nid: " + position + "\n\n" : ": battement\n\n");
  }

  /** What stands in the data of a message. */
  private interface Donnees {
    void ecrire(JsonGenerator json) throws IOException;
  }

  private static byte[] message(long position, String nom, Donnees donnees) {
    var texte = new StringWriter();
    if (position != SANS_POSITION) {
      texte.append("id: ").append(Long.toString(position)).append('\n');
    }
    texte.append("event: ").append(nom).append("\ndata: ");
    try (JsonGenerator json = JsonDuProduit.mapper().createGenerator(texte)) {
      json.writeStartObject();
      donnees.ecrire(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return octets(texte + "\n\n");
  }

  private static byte[] octets(String texte) {
    return texte.getBytes(StandardCharsets.UTF_8);
  }
}
