package fr.ctg.staffing.vacance.persistence;

import java.util.List;

/** The table of vacancies, for the module that keeps it; nobody else knows its rows. */
public final class EntitesDesVacances {

  private EntitesDesVacances() {}

  /** Its entity class. */
  public static List<Class<?>> toutes() {
    return List.of(VacanceEntity.class);
  }
}
