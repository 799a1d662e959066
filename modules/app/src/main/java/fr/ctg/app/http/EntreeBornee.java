package fr.ctg.app.http;

import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;

/**
 * What comes in from a connection, of which no part is taken into memory whole unless it is small.
 * The server itself holds any line and any chunk of a body until its end has come: one chunk that
 * announces gigabytes would end the application.
 */
final class EntreeBornee extends DataReader {

  private static final int MORCEAU_MAX = 4 * 1024 * 1024;
  private static final int LIGNE_MAX = 16 * 1024;

  EntreeBornee(DataReader entree, AttenteDEnvoi attente) {
    super(
        () -> {
          int recus = 0;
          attente.commencer();
          try {
            entree.ensureAvailable();
            recus = entree.available();
          } finally {
            attente.finir(recus);
          }
          return entree.readBytes(recus);
        });
  }

  @Override
  public BufferData readBuffer(int octets) {
    if (octets > MORCEAU_MAX) {
      throw new RequeteRefusee(
          TypeProbleme.TROP_VOLUMINEUX,
          "Le corps est envoyé par morceaux de plus de " + MORCEAU_MAX + " octets.");
    }
    return super.readBuffer(octets);
  }

  @Override
  public String readLine() {
    if (findNewLine(LIGNE_MAX) >= LIGNE_MAX) {
      throw new RequeteRefusee(
          TypeProbleme.REQUETE_REFUSEE, "Le corps n'est pas envoyé par morceaux bien formés.");
    }
    return super.readLine();
  }
}
