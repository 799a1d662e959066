package fr.ctg.platform.evenement;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which members of something are no longer what they were, as its events tell it. */
public final class Changements {

  private Changements() {}

  /** The names of the members that differ, in their order. */
  public static <R extends Record> List<String> entre(R avant, R apres) {
    List<String> changes = new ArrayList<>();
    for (RecordComponent membre : avant.getClass().getRecordComponents()) {
      if (!memes(valeur(membre, avant), valeur(membre, apres))) {
        changes.add(membre.getName());
      }
    }
    return changes;
  }

  /** Whether two values say the same: of numbers, zeros at their ends do not count. */
  private static boolean memes(@Nullable Object avant, @Nullable Object apres) {
    return avant instanceof BigDecimal un && apres instanceof BigDecimal autre
        ? un.compareTo(autre) == 0
        : Objects.equals(avant, apres);
  }

  private static Object valeur(RecordComponent membre, Record de) {
    try {
      return membre.getAccessor().invoke(de);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a module opens its model to the platform", e);
    }
  }
}
