package fr.ctg.evaluation.objectif.persistence;

import java.util.List;

/** The tables of objectives, for the module that keeps them; nobody else knows their rows. */
public final class EntitesDesObjectifs {

  private EntitesDesObjectifs() {}

  /** Their entity classes. */
  public static List<Class<?>> toutes() {
    return List.of(ObjectifEntity.class);
  }
}
