package fr.ctg.platform.http;

import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import java.io.IOException;
import java.io.InputStream;

/** The body of a request as it came, for those who read it themselves. */
public final class CorpsDeRequete {

  private CorpsDeRequete() {}

  /**
   * The whole body, of which no more is held than it may have.
   *
   * @param octetsMax the most bytes that it may have
   * @throws RequeteRefusee when it has more
   */
  public static byte[] octets(InputStream corps, int octetsMax) throws IOException {
    byte[] octets = corps.readNBytes(octetsMax + 1);
    if (octets.length > octetsMax) {
      throw new RequeteRefusee(
          TypeProbleme.TROP_VOLUMINEUX,
          "Le corps de la requête a plus de " + octetsMax + " octets : c'est le plus permis ici.");
    }
    return octets;
  }
}
