package fr.ctg.platform.evenement;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Which members of something are no longer what they were, as its events tell it. */
public final class Changements {

  private Changements() {}

  /** The names of the members that differ, in their order. */
  public static <R extends Record> List<String> entre(R avant, R apres) {
    List<String> changes = new ArrayList<>();
    for (RecordComponent membre : avant.getClass().getRecordComponents()) {
      if (!Objects.equals(valeur(membre, avant), valeur(membre, apres))) {
        changes.add(membre.getName());
      }
    }
    return changes;
  }

  private static Object valeur(RecordComponent membre, Record de) {
    try {
      return membre.getAccessor().invoke(de);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a module opens its model to the platform", e);
    }
  }
}
