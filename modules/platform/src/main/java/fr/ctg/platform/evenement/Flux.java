package fr.ctg.platform.evenement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One stream, from its first message to its last. It knows up to which position its reader has
 * everything, and goes on from there: out of the ring where the ring reaches back so far and its
 * reader's right does not have to be asked for again, else out of the table, a page at a time.
 */
public final class Flux {

  private static final Logger JOURNAL = LoggerFactory.getLogger(Flux.class);

  /** What is written in one go. */
  private static final int OCTETS_PAR_ENVOI = 32 * 1024;

  /** What a stream holds in memory while it has nothing to tell, which is most of the time. */
  static final long MEMOIRE = 8L * 1024;

  private static final int EVENEMENTS_PAR_PAGE = 50;

  /** So that one page of a reader of rare events takes no longer than another's. */
  private static final long POSITIONS_PAR_PAGE = 100_000;

  private static final long HORS_DE_L_ANNEAU = -1;

  private final Diffusion diffusion;
  private final Abonnement abonnement;
  private final OptionalLong apres;
  private final long presente;
  private final long battementNanos;

  private long position;
  private long positionEnvoyee;
  private long rang = HORS_DE_L_ANNEAU;
  private long dernierEnvoi;

  /**
   * @param apres what the reader has asked for
   * @param presente the position to begin from when it has asked for nothing; up to here is the
   *     past
   */
  Flux(
      Diffusion diffusion,
      Abonnement abonnement,
      OptionalLong apres,
      long presente,
      Duration battement) {
    this.diffusion = diffusion;
    this.abonnement = abonnement;
    this.apres = apres;
    this.presente = presente;
    this.position = apres.orElse(presente);
    this.battementNanos = battement.toNanos();
  }

  /**
   * Serves the stream until it ends: with the reader, with its token, or with the application.
   * Returns normally in each of these cases; there is nobody to tell a failure to.
   */
  public void servir(OutputStream sortie) {
    abonnement.commencer();
    try {
      Fin fin = suivre(sortie);
      ecrire(sortie, Trame.fin(fin), positionEnvoyee);
    } catch (IOException | InterruptedException e) {
      JOURNAL.debug("Flux d'évènements terminé par son lecteur", e);
    } catch (RuntimeException e) {
      // The server tells a reader that has gone by exceptions of its own.
      JOURNAL.debug("Flux d'évènements interrompu", e);
    } finally {
      diffusion.fermer(abonnement);
    }
  }

  private Fin suivre(OutputStream sortie) throws IOException, InterruptedException {
    try {
      commencer(sortie);
      while (true) {
        Optional<Fin> fin = diffusion.fin(abonnement);
        if (fin.isPresent()) {
          return fin.get();
        }
        if (rang == HORS_DE_L_ANNEAU) {
          rattraper(sortie);
        } else if (!avancer(sortie)) {
          attendre(sortie);
        }
      }
    } catch (LectureImpossible e) {
      JOURNAL.warn("Les évènements manqués n'ont pas pu être lus : {}", e.getMessage());
      return Fin.INDISPONIBLE;
    }
  }

  private void commencer(OutputStream sortie) throws IOException, InterruptedException {
    ecrire(sortie, Trame.debut(position, apres.isPresent()), position);
    if (position > diffusion.position()) {
      // Told by a node that is ahead of this one, or by another database.
      long presente = lirePositionPresente();
      if (position > presente) {
        reprendreAilleurs(
            sortie,
            presente,
            "Cette position n'a pas encore été atteinte : elle vient d'une autre base. Relisez les"
                + " ressources qui vous intéressent ; le flux reprend de la position présente.");
      }
    }
  }

  private void reprendreAilleurs(OutputStream sortie, long ou, String message) throws IOException {
    ecrire(sortie, Trame.repriseImpossible(position, ou, message), ou);
    position = ou;
  }

  /** Reads a page of the table, unless the ring has all that is missing. */
  private void rattraper(OutputStream sortie) throws IOException, InterruptedException {
    // Everything up to here was committed before the page is read.
    long connue = diffusion.position();
    OptionalLong entree = parLAnneau() ? diffusion.entrer(position) : OptionalLong.empty();
    if (entree.isPresent()) {
      rang = entree.getAsLong();
      return;
    }
    long jusqua = Math.min(connue, position + POSITIONS_PAR_PAGE);
    LectureDesEvenements.Page page = lirePage(jusqua);
    if (page.effacesJusqua() > position) {
      reprendreAilleurs(
          sortie,
          page.effacesJusqua(),
          "Des évènements après cette position ne sont plus conservés. Relisez les ressources qui"
              + " vous intéressent ; le flux reprend du premier évènement conservé.");
      return;
    }
    var envoi = new ByteArrayOutputStream();
    for (EvenementLu evenement : page.evenements()) {
      envoi.write(evenement.trame());
      position = evenement.position();
    }
    envoyer(sortie, envoi);
    if (page.evenements().size() < EVENEMENTS_PAR_PAGE) {
      position = jusqua;
    }
  }

  /**
   * Whether the ring may serve what comes next. Whoever sees events by a relation needed it when
   * they happened and needs it now: of what happened before the stream began, the database alone
   * can tell.
   */
  private boolean parLAnneau() {
    return position >= presente || !Perimetre.parRelation(abonnement.lecteur());
  }

  /**
   * Takes what the ring has for this reader.
   *
   * @return whether there was anything
   */
  private boolean avancer(OutputStream sortie) throws IOException {
    Anneau anneau = diffusion.anneau();
    Anneau.Tete tete = anneau.tete();
    if (tete.rang() == rang) {
      return false;
    }
    if (abonnement.dernierConcerne() <= rang) {
      // All that went by since was for others.
      rang = tete.rang();
      position = Math.max(position, tete.position());
      return false;
    }
    var envoi = new ByteArrayOutputStream();
    while (rang < tete.rang() && envoi.size() < OCTETS_PAR_ENVOI) {
      @Nullable EvenementLu evenement = anneau.lire(rang + 1);
      if (evenement == null) {
        rang = HORS_DE_L_ANNEAU;
        break;
      }
      rang++;
      // One that a node ahead of this one has already told is passed over.
      if (evenement.position() > position) {
        position = evenement.position();
        if (abonnement.concerne(evenement)) {
          envoi.write(evenement.trame());
        }
      }
    }
    envoyer(sortie, envoi);
    return true;
  }

  private void attendre(OutputStream sortie) throws IOException, InterruptedException {
    long reste = dernierEnvoi + battementNanos - System.nanoTime();
    if (reste <= 0) {
      ecrire(sortie, Trame.battement(position, position > positionEnvoyee), position);
      return;
    }
    LockSupport.parkNanos(this, Math.min(reste, diffusion.reste(abonnement)));
    if (Thread.interrupted()) {
      throw new InterruptedException("the server wants its thread back");
    }
  }

  private void envoyer(OutputStream sortie, ByteArrayOutputStream envoi) throws IOException {
    if (envoi.size() > 0) {
      ecrire(sortie, envoi.toByteArray(), position);
    }
  }

  private void ecrire(OutputStream sortie, byte[] octets, long jusqua) throws IOException {
    sortie.write(octets);
    sortie.flush();
    positionEnvoyee = jusqua;
    dernierEnvoi = System.nanoTime();
  }

  // The table

  /** The table could not be read. */
  private static final class LectureImpossible extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LectureImpossible(RuntimeException cause) {
      super(cause.getMessage(), cause);
    }
  }

  private LectureDesEvenements.Page lirePage(long jusqua) throws InterruptedException {
    try {
      return diffusion.lire(abonnement, position, jusqua, EVENEMENTS_PAR_PAGE);
    } catch (RuntimeException e) {
      throw new LectureImpossible(e);
    }
  }

  private long lirePositionPresente() throws InterruptedException {
    try {
      return diffusion.positionPresente();
    } catch (RuntimeException e) {
      throw new LectureImpossible(e);
    }
  }
}
