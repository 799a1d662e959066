package fr.ctg.platform.liste;

import java.util.Collection;
import java.util.Comparator;
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
public final class ListeOrdonnee<T, P> {

  /** Elements a reading, when the whole list is read. */
  private static final int LOT = 1_000;

  private final Lecture<T, P> lecture;
  private final Function<? super T, P> place;

  private ListeOrdonnee(Lecture<T, P> lecture, Function<? super T, P> place) {
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
      Lecture<T, P> lecture, Function<? super T, P> place) {
    return new ListeOrdonnee<>(lecture, place);
  }

  /** A list in memory. */
  public static <T, P> ListeOrdonnee<T, P> de(
      Collection<T> elements, Function<? super T, P> place, Comparator<? super P> ordre) {
    List<T> tries = elements.stream().sorted(Comparator.comparing(place, ordre)).toList();
    return new ListeOrdonnee<>(
        (apres, limite) ->
            tries.stream()
                .filter(e -> apres == null || ordre.compare(place.apply(e), apres) > 0)
                .limit(limite)
                .toList(),
        place);
  }

  /**
   * A page.
   *
   * @param elements its elements
   * @param suite the place that the next page begins after; none on the last one
   */
  public record Morceau<T, P>(List<T> elements, @Nullable P suite) {}

  /**
   * A page of it.
   *
   * @param apres the place that it begins after; none for the first one
   * @param limite how many elements at most, from 1
   */
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
   * Reads the whole list in constant memory, handing on each element as it comes.
   *
   * <p>Nothing is held open while they are handed on: a reader who takes them slowly keeps no
   * connection from the others, and sees each element once, as it is when its turn comes.
   */
  public void parcourir(Consumer<? super T> suite) {
    List<T> lot = lecture.lire(null, LOT);
    while (!lot.isEmpty()) {
      lot.forEach(suite);
      lot = lot.size() < LOT ? List.of() : lecture.lire(place.apply(lot.getLast()), LOT);
    }
  }
}
