package fr.ctg.platform.liste;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list in a total order, read a page at a time or from end to end.
 *
 * @param <T> its elements
 * @param <P> the place of an element in that order, which no other element has
 */
public interface Liste<T, P> {

  /**
   * A page.
   *
   * @param elements its elements
   * @param suite the place that the next page begins after; none on the last one
   */
  record Morceau<T, P>(List<T> elements, @Nullable P suite) {}

  /**
   * A page of it.
   *
   * @param apres the place that it begins after; none for the first one
   * @param limite how many elements at most, from 1
   */
  Morceau<T, P> page(@Nullable P apres, int limite);

  /** Reads the whole list in constant memory, handing on each element as it comes. */
  void parcourir(Consumer<? super T> suite);

  /** The same list, each element as something else: as it is shown, say. */
  default <U> Liste<U, P> montree(Function<? super T, ? extends U> element) {
    Liste<T, P> lue = this;
    return new Liste<>() {
      @Override
      public Morceau<U, P> page(@Nullable P apres, int limite) {
        var page = lue.page(apres, limite);
        return new Morceau<>(page.elements().stream().<U>map(element).toList(), page.suite());
      }

      @Override
      public void parcourir(Consumer<? super U> suite) {
        lue.parcourir(e -> suite.accept(element.apply(e)));
      }
    };
  }
}
