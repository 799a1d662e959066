package fr.ctg.platform.evenement;

import fr.ctg.platform.identite.Identite;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a node knows of one open stream, besides its place in the history: a few numbers, whatever
 * the reader does. Written by the thread that delivers and by the stream's own.
 */
final class Abonnement {

  private final Identite lecteur;
  private final Filtre filtre;
  private final Optional<Instant> echeance;
  private final long depuis = System.nanoTime();

  private volatile @Nullable Thread fil;
  private volatile long dernierConcerne;

  /**
   * A stream that is about to begin.
   *
   * @param echeance when the reader's token ends
   */
  Abonnement(Identite lecteur, Filtre filtre, Optional<Instant> echeance) {
    this.lecteur = lecteur;
    this.filtre = filtre;
    this.echeance = echeance;
  }

  Identite lecteur() {
    return lecteur;
  }

  Filtre filtre() {
    return filtre;
  }

  Optional<Instant> echeance() {
    return echeance;
  }

  /** Whether the event is for this reader: in its scope, and wanted. */
  boolean concerne(EvenementLu evenement) {
    return filtre.retient(evenement)
        && Perimetre.voit(lecteur, evenement.caf(), evenement.sirens());
  }

  // The thread of the stream

  void commencer() {
    fil = Thread.currentThread();
  }

  boolean commence() {
    return fil != null;
  }

  /** How long ago it was asked for, in nanoseconds. */
  long age() {
    return System.nanoTime() - depuis;
  }

  void reveiller() {
    LockSupport.unpark(fil);
  }

  // What is there for it

  /**
   * The rank in the ring of the last event that may be for this reader. Set before the ring has the
   * event: who reads the ring's head first and this then misses nothing.
   */
  long dernierConcerne() {
    return dernierConcerne;
  }

  void concerneJusqua(long rang) {
    dernierConcerne = rang;
  }
}
