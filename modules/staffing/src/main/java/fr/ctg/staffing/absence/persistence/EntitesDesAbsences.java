package fr.ctg.staffing.absence.persistence;

import java.util.List;

/** The table of absences, for the module that keeps it; nobody else knows its rows. */
public final class EntitesDesAbsences {

  private EntitesDesAbsences() {}

  /** Its entity class. */
  public static List<Class<?>> toutes() {
    return List.of(AbsenceEntity.class);
  }
}
