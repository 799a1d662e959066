package fr.ctg.app.http;

import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.http.Status;
import java.io.UncheckedIOException;

/**
 * What comes in from a connection, of which no part is taken into memory whole unless it is small
 * or counted. The server itself holds any line and any chunk of a body until its end has come: one
 * chunk that announces gigabytes would end the application. It also takes lines that are not well
 * ended for faults of its own, and does not look at what ends a chunk.
 */
final class EntreeBornee extends DataReader {

  private static final int MORCEAU_MAX = 4 * 1024 * 1024;
  private static final int LIGNE_MAX = 16 * 1024;
  private static final int FIN_DE_LIGNE = 2;

  private final Echange echange;
  private boolean dansUneLigne;
  private boolean finDeMorceau;

  EntreeBornee(DataReader entree, Echange echange) {
    super(
        () -> {
          AttenteDEnvoi attente = echange.attente();
          int recus = 0;
          attente.commencer();
          try {
            echange.guet().attendre();
            recus = entree.available();
          } catch (InsufficientDataAvailableException | UncheckedIOException e) {
            throw echange.parti(e);
          } finally {
            attente.finir(recus);
          }
          return entree.readBytes(recus);
        });
    this.echange = echange;
  }

  @Override
  public BufferData readBuffer(int octets) {
    if (octets > MORCEAU_MAX) {
      throw new RequeteRefusee(
          TypeProbleme.TROP_VOLUMINEUX,
          "Le corps est envoyé par morceaux de plus de " + MORCEAU_MAX + " octets.");
    }
    tenir(octets);
    BufferData lus = super.readBuffer(octets);
    echange.lire(octets);
    finDeMorceau = echange.parMorceaux();
    return lus;
  }

  /** Counts what is read next as it comes. */
  private void tenir(int octets) {
    int tenus = 0;
    int recus = Math.min(available(), octets);
    while (true) {
      if (!echange.tenir(recus - tenus)) {
        throw new RequeteRefusee(
            TypeProbleme.INDISPONIBLE,
            "Trop de corps de requêtes sont en cours de réception : celui-ci n'a plus de place.");
      }
      if (recus == octets) {
        return;
      }
      tenus = recus;
      pullData();
      recus = Math.min(available(), octets);
    }
  }

  @Override
  public void skip(int octets) {
    if (finDeMorceau && octets == FIN_DE_LIGNE) {
      finDeMorceau = false;
      if (!startsWithNewLine()) {
        throw malDecoupe();
      }
    }
    super.skip(octets);
  }

  @Override
  public String readLine() {
    dansUneLigne = true;
    try {
      if (findNewLine(LIGNE_MAX) >= LIGNE_MAX) {
        throw malDecoupe();
      }
      String ligne = super.readLine();
      echange.ligneDeMorceau(ligne);
      return ligne;
    } finally {
      dansUneLigne = false;
    }
  }

  private static RequeteRefusee malDecoupe() {
    return new RequeteRefusee(
        TypeProbleme.REQUETE_REFUSEE, "Le corps n'est pas envoyé par morceaux bien formés.");
  }

  @Override
  public int findNewLine(int auPlus) {
    if (!dansUneLigne && echange.etape() != Echange.Etape.EN_TETES) {
      finDeMorceau = false;
      echange.suivante();
    }
    try {
      return pasTropLoin(super.findNewLine(auPlus), auPlus);
    } catch (IncorrectNewLineException e) {
      throw DemandeRefusee.malFormee("Une ligne ne finit pas par CR LF.");
    }
  }

  @Override
  public int findOrNewLine(byte cherche, int auPlus) {
    try {
      return pasTropLoin(super.findOrNewLine(cherche, auPlus), auPlus);
    } catch (IncorrectNewLineException e) {
      throw DemandeRefusee.malFormee("Une ligne ne finit pas par CR LF.");
    }
  }

  private int pasTropLoin(int trouve, int auPlus) {
    if (trouve == auPlus && echange.etape() == Echange.Etape.EN_TETES) {
      throw DemandeRefusee.avec(
          Status.create(431), "Les en-têtes de la requête dépassent, ensemble, la taille permise.");
    }
    return trouve;
  }

  /**
   * Lets the rest of a refused request go by, so that who is still sending it reads the answer:
   * closing on unread bytes would take it back.
   *
   * @param auPlus the most bytes
   */
  void laisserPasser(long auPlus) {
    finDeMorceau = false;
    long passes = 0;
    while (passes < auPlus) {
      ensureAvailable();
      int recus = available();
      super.skip(recus);
      passes += recus;
    }
  }
}
