package fr.ctg.platform.ecriture;

import java.util.function.Function;

/**
 * How something is written in requests.
 *
 * @param type the request
 * @param octetsMax the most bytes that it may have
 * @param texte what a request says. Where it has faults, any member of it may be absent
 * @param demande the request that says this: what a correction changes
 */
public record FormeDeDemande<D, T>(
    Class<D> type, int octetsMax, Function<D, T> texte, Function<T, D> demande) {

  /** How something is written that nobody corrects. */
  public FormeDeDemande(Class<D> type, int octetsMax, Function<D, T> texte) {
    this(
        type,
        octetsMax,
        texte,
        dit -> {
          throw new IllegalStateException("a correction of what is only written anew");
        });
  }
}
