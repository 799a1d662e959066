package fr.ctg.platform.liste;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list in a total order, read a page at a time.
 *
 * @param <T> its elements
 * @param <P> the place of an element in that order, which no other element has
 */
public final class ListeOrdonnee<T, P> implements Liste<T, P> {

  /** Elements a reading, when the whole list is read. */
  private static final int LOT = 1_000;

  private final Lecture<T, P> lecture;
  private final Function<? super T, ? extends P> place;

  private ListeOrdonnee(Lecture<T, P> lecture, Function<? super T, ? extends P> place) {
    this.lecture = lecture;
    this.place = place;
  }

  /** Reads a list where it is kept. */
  @FunctionalInterface
  public interface Lecture<T, P> {
    /**
     * The elements after a place, in the order of the list.
     *
     * @param apres the place; none for the beginning
     * @param limite how many at most, from 1
     */
    List<T> lire(@Nullable P apres, int limite);
  }

  /** A list that is kept somewhere else. */
  public static <T, P> ListeOrdonnee<T, P> lue(
      Lecture<T, P> lecture, Function<? super T, ? extends P> place) {
    return new ListeOrdonnee<>(lecture, place);
  }

  /** A short list that is held whole, in its order. */
  public static <T, P> ListeOrdonnee<T, P> enMemoire(
      List<T> tous, Function<? super T, ? extends P> place) {
    return new ListeOrdonnee<>(
        (apres, limite) -> {
          int debut = apres == null ? 0 : rangApres(tous, place, apres);
          return tous.subList(debut, (int) Math.min(tous.size(), (long) debut + limite));
        },
        place);
  }

  private static <T, P> int rangApres(
      List<T> tous, Function<? super T, ? extends P> place, P apres) {
    for (int i = 0; i < tous.size(); i++) {
      if (place.apply(tous.get(i)).equals(apres)) {
        return i + 1;
      }
    }
    return tous.size();
  }

  @Override
  public Morceau<T, P> page(@Nullable P apres, int limite) {
    // One more than asked for tells whether a page follows.
    List<T> lus = lecture.lire(apres, limite + 1);
    if (lus.size() <= limite) {
      return new Morceau<>(lus, null);
    }
    List<T> page = lus.subList(0, limite);
    return new Morceau<>(page, place.apply(page.getLast()));
  }

  /**
   * Nothing is held open while they are handed on: a reader who takes them slowly keeps no
   * connection from the others, and sees each element once, as it is when its turn comes.
   */
  @Override
  public void parcourir(Consumer<? super T> suite) {
    List<T> lot = lecture.lire(null, LOT);
    while (!lot.isEmpty()) {
      lot.forEach(suite);
      lot = lot.size() < LOT ? List.of() : lecture.lire(place.apply(lot.getLast()), LOT);
    }
  }
}
