package fr.ctg.staffing.titulaire.persistence;

import java.util.List;

/** The tables of holders, for the module that keeps them; nobody else knows their rows. */
public final class EntitesDesTitulaires {

  private EntitesDesTitulaires() {}

  /** Their entity classes. */
  public static List<Class<?>> toutes() {
    return List.of(
        TitulaireEntity.class,
        DiplomeDeTitulaireEntity.class,
        ConcoursDeTitulaireEntity.class,
        FormationDeTitulaireEntity.class);
  }
}
