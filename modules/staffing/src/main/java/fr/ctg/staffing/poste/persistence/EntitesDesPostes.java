package fr.ctg.staffing.poste.persistence;

import java.util.List;

/** The tables of posts, for the module that keeps them; nobody else knows their rows. */
public final class EntitesDesPostes {

  private EntitesDesPostes() {}

  /** Their entity classes. */
  public static List<Class<?>> toutes() {
    return List.of(PosteEntity.class, EtatDePosteEntity.class);
  }
}
