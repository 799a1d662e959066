package fr.ctg.staffing.affectation.persistence;

import java.util.List;

/** The table of assignments, for the module that keeps it; nobody else knows its rows. */
public final class EntitesDesAffectations {

  private EntitesDesAffectations() {}

  /** Its entity class. */
  public static List<Class<?>> toutes() {
    return List.of(AffectationEntity.class);
  }
}
