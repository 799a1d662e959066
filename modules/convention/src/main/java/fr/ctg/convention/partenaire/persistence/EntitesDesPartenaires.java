package fr.ctg.convention.partenaire.persistence;

import java.util.List;

/** The tables of partners, for the module that keeps them; nobody else knows their rows. */
public final class EntitesDesPartenaires {

  private EntitesDesPartenaires() {}

  /** Their entity classes. */
  public static List<Class<?>> toutes() {
    return List.of(PartenaireEntity.class);
  }
}
