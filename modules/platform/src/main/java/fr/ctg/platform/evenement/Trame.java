package fr.ctg.platform.evenement;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.ctg.platform.json.JsonDuProduit;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a stream, written as the HTML standard wants server-sent events. Those of a
 * stream itself are put together by hand: what writes JSON keeps buffers for each thread, and every
 * stream has one.
 */
final class Trame {

  /** How long a reader waits before it calls again, in milliseconds. */
  private static final int REPRISE_MILLIS = 2_000;

  private Trame() {}

  /** An event; PostgreSQL writes JSON on one line, as a message needs it. */
  static byte[] evenement(
      long position,
      String id,
      String type,
      Instant instant,
      @Nullable String caf,
      List<String> sujets,
      String charge) {
    var donnees = new StringWriter();
    try (JsonGenerator json = JsonDuProduit.mapper().createGenerator(donnees)) {
      json.writeStartObject();
      json.writeStringField("id", id);
      json.writeStringField("type", type);
      json.writeStringField("instant", instant.toString());
      if (caf != null) {
        json.writeStringField("caf", caf);
      }
      json.writeArrayFieldStart("sujets");
      for (String sujet : sujets) {
        json.writeString(sujet);
      }
      json.writeEndArray();
      json.writeFieldName("charge");
      json.writeRawValue(charge);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return octets("id: " + position + "\nevent: " + type + "\ndata: " + donnees + "\n\n");
  }

  /** The first message: where the stream begins. */
  static byte[] debut(long position, boolean reprise) {
    return octets(
        "retry: %d\nid: %d\nevent: debut\ndata: {\"position\":%d,\"reprise\":%b}\n\n"
            .formatted(REPRISE_MILLIS, position, position, reprise));
  }

  /**
   * Says that what comes after a position can no longer be told.
   *
   * @param demandee the position that the reader knows
   * @param position the one from which the stream goes on
   * @param message the same in words, without quotes or backslashes
   */
  static byte[] repriseImpossible(long demandee, long position, String message) {
    return octets(
        "id: %d\nevent: reprise-impossible\ndata: {\"demandee\":%d,\"premiere\":%d,\"message\":\"%s\"}\n\n"
            .formatted(position, demandee, position + 1, message));
  }

  /** The last message; it has no position, since it takes the reader no further. */
  static byte[] fin(Fin fin) {
    return octets(
        "event: fin\ndata: {\"raison\":\"%s\",\"message\":\"%s\"}\n\n"
            .formatted(fin.name(), fin.message()));
  }

  /**
   * A sign of life. It carries the position too, when events went by that are not this reader's: a
   * reader of rare events must not come back with an old one.
   */
  static byte[] battement(long position, boolean avance) {
    return octets(avance ? ": battement\nid: " + position + "\n\n" : ": battement\n\n");
  }

  private static byte[] octets(String texte) {
    return texte.getBytes(StandardCharsets.UTF_8);
  }
}
