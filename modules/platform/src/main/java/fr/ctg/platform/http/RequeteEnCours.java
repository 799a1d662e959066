package fr.ctg.platform.http;

import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The request that this thread serves, as to what it costs: the time that it may have computed for
 * it, the memory and the place of a stream that it holds. All of it is given back when the request
 * has been served, whatever became of it. Outside of requests nothing is limited, and work is done
 * where it is asked for.
 */
public final class RequeteEnCours {

  /**
   * What a body may have to be read, validated and worked on by the thread that serves the request.
   * It keeps a processor for a millisecond at the most, less than a change of threads is worth.
   */
  private static final int PETIT = 8 * 1024;

  private static final ScopedValue<RequeteEnCours> COURANTE = ScopedValue.newInstance();
  private static final RequeteEnCours AUCUNE = new RequeteEnCours(null, "");

  private final @Nullable Moyens moyens;
  private final String adresse;
  private final List<Runnable> aRendre = new ArrayList<>();
  private final BudgetDeMemoire.@Nullable Part memoire;
  private long echeance;
  private boolean echeanceConnue;
  private boolean enTetesSeuls;
  private boolean abandonnee;
  private boolean interrompue;
  private @Nullable Thread enAttente;

  private RequeteEnCours(@Nullable Moyens moyens, String adresse) {
    this.moyens = moyens;
    this.adresse = adresse;
    this.memoire = moyens == null ? null : moyens.memoire().part();
  }

  /**
   * Serves a request.
   *
   * @param adresse where it comes from
   * @param service what serves it; when it returns, the answer has been sent
   */
  public static void servir(Moyens moyens, String adresse, Runnable service) {
    var requete = new RequeteEnCours(moyens, adresse);
    try {
      ScopedValue.where(COURANTE, requete).run(service);
    } finally {
      requete.fermer();
    }
  }

  /** The one that this thread serves. */
  public static RequeteEnCours lire() {
    return COURANTE.isBound() ? COURANTE.get() : AUCUNE;
  }

  // Time

  /**
   * Computes something, here where it is little, else on the threads that are there for it.
   *
   * @param octets what it is computed from
   * @param travail it must hold no transaction, and wait for nothing
   * @throws RequeteRefusee 503, when all that was computed for the request takes too long
   */
  public <T> T calculer(long octets, Supplier<T> travail) {
    if (moyens == null || octets <= PETIT || TravailLourd.estEnCours()) {
      return travail.get();
    }
    TravailLourd qui = moyens.travail();
    return tantQuAttendue(() -> qui.faire(() -> ici(travail), echeance(qui)));
  }

  private synchronized long echeance(TravailLourd qui) {
    if (!echeanceConnue) {
      echeance = System.nanoTime() + qui.delai();
      echeanceConnue = true;
    }
    return echeance;
  }

  private <T> T ici(Supplier<T> travail) {
    return ScopedValue.where(COURANTE, this).call(travail::get);
  }

  /** Computes the next piece of a stream; it may wait for its turn, and has no time limit. */
  public <T> T calculerUnMorceau(Supplier<T> travail) {
    if (moyens == null || TravailLourd.estEnCours()) {
      return travail.get();
    }
    TravailLourd qui = moyens.travail();
    return tantQuAttendue(() -> qui.faireUnMorceau(() -> ici(travail)));
  }

  /** Who computes the pieces of a stream, several at a time. */
  public Executor calculDesMorceaux() {
    return moyens == null ? Runnable::run : moyens.travail()::confier;
  }

  // Form

  /** It asks for the headers of its answer alone; the framework shows resources a GET. */
  public synchronized void demanderLesEnTetes() {
    enTetesSeuls = true;
  }

  /** Whether it asks for the headers of its answer alone. */
  public synchronized boolean enTetesSeuls() {
    return enTetesSeuls;
  }

  // Presence

  /** Work that waits for others and may be given up. */
  @FunctionalInterface
  public interface Attente<T extends @Nullable Object, E extends Exception> {
    /** Waits for it; an interruption ends the wait. */
    T attendre() throws E;
  }

  /**
   * Nobody waits for the answer any more: what is computed for it, or waits to be, ends, and what
   * would be is refused. What the database does is left to end: an interrupted thread would close
   * its connection.
   */
  public synchronized void abandonner() {
    abandonnee = true;
    if (enAttente != null) {
      interrompue = true;
      enAttente.interrupt();
    }
  }

  /** Whether nobody waits for the answer any more. */
  public synchronized boolean estAbandonnee() {
    return abandonnee;
  }

  /**
   * Waits for something for as long as somebody waits for the answer.
   *
   * @throws RequeteRefusee when nobody does
   */
  public <T extends @Nullable Object, E extends Exception> T tantQuAttendue(Attente<T, E> attente)
      throws E {
    Thread dehors = attendre();
    try {
      return attente.attendre();
    } catch (CancellationException | RequeteRefusee e) {
      throw estAbandonnee() ? partie() : e;
    } finally {
      reprendre(dehors);
    }
  }

  private synchronized @Nullable Thread attendre() {
    if (abandonnee) {
      throw partie();
    }
    Thread dehors = enAttente;
    enAttente = Thread.currentThread();
    return dehors;
  }

  /** The interruption was said to this wait, not to whatever the thread does next. */
  private synchronized void reprendre(@Nullable Thread dehors) {
    enAttente = dehors;
    if (interrompue && dehors == null) {
      interrompue = false;
      Thread.interrupted();
    }
  }

  private static RequeteRefusee partie() {
    return new RequeteRefusee(
        TypeProbleme.INDISPONIBLE,
        "La connexion a été fermée avant la réponse, ou son sens d'envoi, ce que le service ne"
            + " distingue pas : le calcul est abandonné. Gardez-la ouverte jusqu'à la réponse.");
  }

  // Memory

  /**
   * Holds so many bytes more, until the request has been served.
   *
   * @throws RequeteRefusee 503, when they are not free
   */
  public void tenir(long octets) {
    if (memoire != null && !memoire.prendre(octets)) {
      throw new RequeteRefusee(
          TypeProbleme.INDISPONIBLE,
          "Le service n'a plus de mémoire pour les flux et les grandes réponses : réessayez dans"
              + " quelques secondes.");
    }
  }

  /** Gives so many of them back before. */
  public void rendre(long octets) {
    if (memoire != null) {
      memoire.rendre(octets);
    }
  }

  // Streams

  /**
   * Answers by a stream that goes to an end.
   *
   * @param octets what it holds in memory, whatever its length
   * @throws RequeteRefusee 429, when too many are open; 503, when the memory is not free
   */
  public void ouvrirUnFlux(long octets) {
    if (moyens != null) {
      ouvrir(moyens.flux(), octets);
    }
  }

  /**
   * Answers by a stream that has no end of its own.
   *
   * @param octets what it holds in memory
   * @throws RequeteRefusee 429, when too many are open; 503, when the memory is not free
   */
  public void ouvrirUnSuivi(long octets) {
    if (moyens != null) {
      ouvrir(moyens.suivis(), octets);
    }
  }

  private void ouvrir(PlacesDeFlux places, long octets) {
    Runnable rendre = places.prendre(adresse);
    synchronized (this) {
      aRendre.add(rendre);
    }
    tenir(octets);
  }

  private synchronized void fermer() {
    aRendre.forEach(Runnable::run);
    aRendre.clear();
    if (memoire != null) {
      memoire.close();
    }
  }
}
