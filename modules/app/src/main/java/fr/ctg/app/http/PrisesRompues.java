package fr.ctg.app.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Which connections the system still has, as Linux tells it: a connection that the other side has
 * reset is no longer among them, even while there is something of it to be read, which is what
 * keeps a reader from seeing its end. Elsewhere nothing is known, and the next write tells.
 */
final class PrisesRompues {

  private static final List<Path> TABLES =
      List.of(Path.of("/proc/self/net/tcp"), Path.of("/proc/self/net/tcp6"));

  private static final String ENTIERE = "01";

  /** Closed by the other side only. */
  private static final String A_DEMI = "08";

  private static final int LOCALE = 1;
  private static final int DISTANTE = 2;
  private static final int ETAT = 3;
  private static final int HEXADECIMAL = 16;
  private static final int MOT = 4;

  private PrisesRompues() {}

  /** Whether the system tells. */
  static boolean connues() {
    return Files.isReadable(TABLES.getFirst());
  }

  /**
   * The other sides of the connections that are open at a port.
   *
   * @param entieres those that may still send
   * @param aDemi those that send no more
   */
  record Ouvertes(Set<InetSocketAddress> entieres, Set<InetSocketAddress> aDemi) {}

  /** What is open at that port. */
  static Ouvertes ouvertes(int port) throws IOException {
    var ouvertes = new Ouvertes(new HashSet<>(), new HashSet<>());
    for (Path table : TABLES) {
      if (Files.isReadable(table)) {
        for (String ligne : Files.readAllLines(table, StandardCharsets.US_ASCII)) {
          String[] parties = ligne.strip().split(" +");
          if (parties.length > ETAT && port(parties[LOCALE]) == port) {
            switch (parties[ETAT]) {
              case ENTIERE -> ouvertes.entieres().add(bout(parties[DISTANTE]));
              case A_DEMI -> ouvertes.aDemi().add(bout(parties[DISTANTE]));
              default -> {
                // It has ended, or has not begun.
              }
            }
          }
        }
      }
    }
    return ouvertes;
  }

  private static int port(String bout) {
    return Integer.parseInt(bout.substring(bout.indexOf(':') + 1), HEXADECIMAL);
  }

  /** An address is written as words of four bytes, each in the order of the processor. */
  private static InetSocketAddress bout(String ecrit) throws UnknownHostException {
    byte[] ecrits = HexFormat.of().parseHex(ecrit.substring(0, ecrit.indexOf(':')));
    byte[] adresse = new byte[ecrits.length];
    boolean petitBout = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
    for (int i = 0; i < ecrits.length; i++) {
      int dansLeMot = i % MOT;
      adresse[i] = ecrits[petitBout ? i - dansLeMot + MOT - 1 - dansLeMot : i];
    }
    // An IPv4 address inside an IPv6 one becomes what it is.
    return new InetSocketAddress(InetAddress.getByAddress(adresse), port(ecrit));
  }
}
