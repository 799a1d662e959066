package fr.ctg.platform.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer that is written whole before it is sent. What it holds is counted as the request's, and
 * the work that writes it ends where nobody waits for it any more.
 */
final class SortieEnMemoire extends OutputStream {

  private static final int SEGMENT = 64 * 1024;

  private final RequeteEnCours requete;
  private final List<byte[]> pleins = new ArrayList<>();
  private byte[] segment = new byte[0];
  private int rempli;

  SortieEnMemoire(RequeteEnCours requete) {
    this.requete = requete;
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] octets, int debut, int nombre) {
    int ecrits = 0;
    while (ecrits < nombre) {
      if (rempli == segment.length) {
        suivant();
      }
      int part = Math.min(nombre - ecrits, segment.length - rempli);
      System.arraycopy(octets, debut + ecrits, segment, rempli, part);
      rempli += part;
      ecrits += part;
    }
  }

  private void suivant() {
    TravailLourd.continuer();
    requete.tenir(SEGMENT);
    if (segment.length > 0) {
      pleins.add(segment);
    }
    segment = new byte[SEGMENT];
    rempli = 0;
  }

  /** All of it, in one piece; it can be taken once. */
  byte[] octets() {
    int taille = pleins.size() * SEGMENT + rempli;
    requete.tenir(taille);
    byte[] tout = new byte[taille];
    int fin = 0;
    for (byte[] plein : pleins) {
      System.arraycopy(plein, 0, tout, fin, SEGMENT);
      fin += SEGMENT;
    }
    System.arraycopy(segment, 0, tout, fin, rempli);
    requete.rendre((long) (pleins.size() + (segment.length > 0 ? 1 : 0)) * SEGMENT);
    pleins.clear();
    segment = new byte[0];
    rempli = 0;
    return tout;
  }
}
