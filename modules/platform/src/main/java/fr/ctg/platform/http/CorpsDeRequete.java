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
   * @throws RequeteRefusee when it has more, or does not come whole
   */
  public static byte[] octets(InputStream corps, int octetsMax) {
    byte[] octets = lire(corps, octetsMax + 1);
    if (octets.length > octetsMax) {
      throw new RequeteRefusee(
          TypeProbleme.TROP_VOLUMINEUX,
          "Le corps de la requête a plus de " + octetsMax + " octets : c'est le plus permis ici.");
    }
    return octets;
  }

  /** The server tells a broken body in many ways; to the caller they are one. */
  private static byte[] lire(InputStream corps, int octetsMax) {
    try {
      return corps.readNBytes(octetsMax);
    } catch (RequeteRefusee refus) {
      throw refus;
    } catch (IOException | RuntimeException e) {
      throw new RequeteRefusee(
          TypeProbleme.REQUETE_REFUSEE,
          "Le corps de la requête n'a pas pu être lu jusqu'à sa fin : vérifiez sa longueur ou son"
              + " découpage en morceaux.");
    }
  }
}
