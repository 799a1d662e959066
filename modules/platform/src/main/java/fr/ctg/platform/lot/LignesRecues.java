package fr.ctg.platform.lot;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream, several at a time: those that came together. It never waits for a second
 * line while it has one to give, and holds one line at the most beside those it gives.
 *
 * <p>Lines end with a line feed; the last one may do without. Blank lines are counted and left out.
 */
final class LignesRecues {

  /**
   * A line of the stream.
   *
   * @param numero its number, the first being 1
   * @param octets its content, or {@code null} when it is too long to be read
   */
  record Ligne(long numero, byte @Nullable [] octets) {}

  private static final int TAMPON = 64 * 1024;

  /** The most bytes to give at a time, unless a single line has more. */
  private static final int OCTETS_A_LA_FOIS = 64 * 1024;

  private final InputStream source;
  private final int octetsMax;
  private final int lignesMax;
  private final LongConsumer memoire;
  private int tenus = TAMPON;
  private byte[] tampon = new byte[TAMPON];
  private int debut;
  private int lu;
  private int fin;
  private long numero = 1;
  private boolean tropLongue;
  private boolean epuise;
  private int donnes;

  /**
   * @param octetsMax the most bytes that a line may have, its line feed left aside
   * @param lignesMax the most lines to give at a time
   * @param memoire told how many bytes more it needs for a long line; it may refuse by an exception
   */
  LignesRecues(InputStream source, int octetsMax, int lignesMax, LongConsumer memoire) {
    this.source = source;
    this.octetsMax = octetsMax;
    this.lignesMax = lignesMax;
    this.memoire = memoire;
  }

  /** The next lines, at least one; none at the end of the stream. */
  List<Ligne> suivantes() throws IOException {
    List<Ligne> lignes = new ArrayList<>();
    donnes = 0;
    while (lignes.size() < lignesMax && donnes < OCTETS_A_LA_FOIS) {
      if (lu < fin) {
        chercher(lignes);
      } else if (!lignes.isEmpty() || !recevoir()) {
        break;
      }
    }
    if (lignes.isEmpty() && (debut < fin || tropLongue)) {
      terminer(lignes, fin);
      debut = fin;
    }
    return lignes;
  }

  /** Goes on to the next line feed of what has been received. */
  private void chercher(List<Ligne> lignes) {
    while (lu < fin && tampon[lu] != '\n') {
      lu++;
    }
    if (lu < fin) {
      terminer(lignes, lu);
      lu++;
      debut = lu;
    } else if (fin - debut > octetsMax) {
      // The rest of it is let go as it comes.
      tropLongue = true;
      debut = fin;
    }
  }

  private void terminer(List<Ligne> lignes, int finDeLigne) {
    if (tropLongue || finDeLigne - debut > octetsMax) {
      lignes.add(new Ligne(numero, null));
    } else if (!estBlanche(finDeLigne)) {
      lignes.add(new Ligne(numero, Arrays.copyOfRange(tampon, debut, finDeLigne)));
    }
    donnes += finDeLigne - debut;
    tropLongue = false;
    numero++;
  }

  private boolean estBlanche(int finDeLigne) {
    for (int i = debut; i < finDeLigne; i++) {
      if (tampon[i] != ' ' && tampon[i] != '\t' && tampon[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  /** Receives more, which may take any time; whether there was any. */
  private boolean recevoir() throws IOException {
    if (epuise) {
      return false;
    }
    faireDeLaPlace();
    int recus = source.read(tampon, fin, tampon.length - fin);
    epuise = recus < 0;
    fin += Math.max(recus, 0);
    return !epuise;
  }

  /** Moves the line begun to the front, and doubles the room where it takes up half of it. */
  private void faireDeLaPlace() {
    int entamee = fin - debut;
    byte[] place = tampon;
    if (entamee > tampon.length / 2) {
      // The room, and the line that is taken out of it.
      if (4 * tampon.length > tenus) {
        memoire.accept(4L * tampon.length - tenus);
        tenus = 4 * tampon.length;
      }
      place = new byte[2 * tampon.length];
    }
    if (entamee == 0 && tampon.length > TAMPON) {
      place = new byte[TAMPON];
    }
    System.arraycopy(tampon, debut, place, 0, entamee);
    tampon = place;
    debut = 0;
    lu = entamee;
    fin = entamee;
  }
}
