package fr.ctg.app.jeton;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of the issuer, read again by themselves, so that it can change them without this service
 * being started again.
 *
 * <ul>
 *   <li>They are good for {@link #FRAICHEUR}; a little before that they are read anew in the
 *       background, after that before the next token is judged. A key that the issuer has taken
 *       back is no longer accepted then.
 *   <li>A token under an unknown key makes them be read at once, for it may be a new one.
 *   <li>Whatever the reason, {@link #REPRISE} lies between two attempts: forged tokens do not
 *       hammer the issuer.
 *   <li>While the issuer does not answer, the last ones are kept for {@link #GARDE}.
 * </ul>
 */
final class ClesDeLEmetteur {

  /** How old the keys get. */
  static final Duration FRAICHEUR = Duration.ofMinutes(5);

  /** From what age on they are read again ahead of need. */
  static final Duration AVANCE = Duration.ofMinutes(4);

  /** How old they get when the issuer cannot be reached. */
  static final Duration GARDE = Duration.ofHours(1);

  /** The least time between two attempts to read them. */
  static final Duration REPRISE = Duration.ofSeconds(10);

  private static final Logger JOURNAL = LoggerFactory.getLogger(ClesDeLEmetteur.class);

  private final SourceDesCles source;
  private final LongSupplier horloge;
  private final ReentrantLock lecture = new ReentrantLock();
  private volatile @Nullable Lues lues;
  private volatile @Nullable Essai dernier;

  /** What was read, and when (nanoseconds of the clock that never goes back). */
  private record Lues(JeuDeCles jeu, long instant) {}

  /** The last attempt: when, and what went wrong if anything did. */
  private record Essai(long instant, @Nullable IOException echec) {}

  /**
   * @param source where they are read
   * @param horloge a clock that never goes back, in nanoseconds
   */
  ClesDeLEmetteur(SourceDesCles source, LongSupplier horloge) {
    this.source = source;
    this.horloge = horloge;
  }

  /**
   * The keys to judge by now. The same object as long as the issuer publishes the same keys.
   *
   * @throws EmetteurInjoignable when there are none, or too old ones
   */
  JeuDeCles courantes() throws EmetteurInjoignable {
    @Nullable Lues connues = lues;
    long age = connues == null ? Long.MAX_VALUE : horloge.getAsLong() - connues.instant();
    if (age >= GARDE.toNanos()) {
      relire(true);
    } else if (age >= AVANCE.toNanos()) {
      @Nullable Essai essai = dernier;
      boolean enPanne = essai != null && essai.echec() != null;
      if (age >= FRAICHEUR.toNanos() && !enPanne) {
        relire(false);
      } else if (permis()) {
        Thread.ofVirtual().name("ctg-cles").start(() -> relire(false));
      }
    }
    return exiger();
  }

  /**
   * The keys, read anew where that is allowed yet: for a token under a key that is not among those.
   *
   * @throws EmetteurInjoignable when there are none, or too old ones
   */
  JeuDeCles nouvelles() throws EmetteurInjoignable {
    relire(true);
    return exiger();
  }

  private JeuDeCles exiger() throws EmetteurInjoignable {
    @Nullable Lues connues = lues;
    if (connues == null || horloge.getAsLong() - connues.instant() >= GARDE.toNanos()) {
      @Nullable Essai essai = dernier;
      @Nullable IOException echec = essai == null ? null : essai.echec();
      throw new EmetteurInjoignable(
          echec == null ? "aucune clé n'a pu être lue" : String.valueOf(echec.getMessage()), echec);
    }
    return connues.jeu();
  }

  private boolean permis() {
    @Nullable Essai essai = dernier;
    return essai == null || horloge.getAsLong() - essai.instant() >= REPRISE.toNanos();
  }

  /**
   * Reads them, unless that was tried a moment ago.
   *
   * @param attendre whether to wait for another thread that is reading them
   */
  private void relire(boolean attendre) {
    if (attendre) {
      lecture.lock();
    } else if (!lecture.tryLock()) {
      return;
    }
    try {
      if (permis()) {
        essayer();
      }
    } finally {
      lecture.unlock();
    }
  }

  private void essayer() {
    long instant = horloge.getAsLong();
    try {
      JeuDeCles jeu = JeuDeCles.de(source.lire());
      if (jeu.vide()) {
        throw new IOException("l'émetteur ne publie aucune clé dont ce service puisse se servir");
      }
      @Nullable Lues avant = lues;
      lues = new Lues(avant != null && avant.jeu().memesCles(jeu) ? avant.jeu() : jeu, instant);
      dernier = new Essai(instant, null);
    } catch (IOException e) {
      JOURNAL.warn("Clés de l'émetteur non lues : {}", e.getMessage());
      dernier = new Essai(instant, e);
    }
  }
}
