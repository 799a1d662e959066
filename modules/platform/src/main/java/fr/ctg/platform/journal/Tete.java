package fr.ctg.platform.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A signed head: what the chain was at a position.
 *
 * @param position the last entry, from 1
 * @param empreinte its hash
 * @param instant when it was signed
 * @param cle the name of the key
 * @param signature Ed25519, of {@link #message()}
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Tete(long position, byte[] empreinte, Instant instant, String cle, byte[] signature) {

  /** What is signed: these four lines, in UTF-8, each ended by a line feed. */
  byte[] message() {
    return message(position, empreinte, instant);
  }

  static byte[] message(long position, byte[] empreinte, Instant instant) {
    return ("ctg-tete 1\n"
            + position
            + "\n"
            + HexFormat.of().formatHex(empreinte)
            + "\n"
            + EcritureCanonique.instant(instant)
            + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
