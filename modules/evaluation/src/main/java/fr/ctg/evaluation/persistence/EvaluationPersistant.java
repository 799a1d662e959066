package fr.ctg.evaluation.persistence;

import fr.ctg.platform.persistence.ModulePersistant;

/** What evaluations keep in the database. */
public final class EvaluationPersistant implements ModulePersistant {

  @Override
  public int ordre() {
    return 50;
  }

  @Override
  public String schema() {
    return "evaluation";
  }
}
