package fr.ctg.convention.plan.persistence;

import java.util.List;

/** The tables of action plans, for the module that keeps them; nobody else knows their rows. */
public final class EntitesDuPlan {

  private EntitesDuPlan() {}

  /** Their entity classes. */
  public static List<Class<?>> toutes() {
    return List.of(
        FicheActionEntity.class,
        GroupeDeTravailEntity.class,
        IntervenantEntity.class,
        MembreDeGroupeEntity.class);
  }
}
