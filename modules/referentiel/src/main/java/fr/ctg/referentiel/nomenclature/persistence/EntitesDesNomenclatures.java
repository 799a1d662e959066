package fr.ctg.referentiel.nomenclature.persistence;

import java.util.List;

/** The tables of nomenclatures, for the module that keeps them; nobody else knows their rows. */
public final class EntitesDesNomenclatures {

  private EntitesDesNomenclatures() {}

  /** Their entity classes. */
  public static List<Class<?>> toutes() {
    return List.of(GroupeEntity.class, LibelleDePosteEntity.class, ThematiqueEntity.class);
  }
}
