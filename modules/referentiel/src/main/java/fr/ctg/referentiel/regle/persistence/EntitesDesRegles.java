package fr.ctg.referentiel.regle.persistence;

import java.util.List;

/** The tables of rules, for the module that keeps them; nobody else knows their rows. */
public final class EntitesDesRegles {

  private EntitesDesRegles() {}

  /** Their entity classes. */
  public static List<Class<?>> toutes() {
    return List.of(ComplementDeRegleEntity.class, RegleEntity.class);
  }
}
