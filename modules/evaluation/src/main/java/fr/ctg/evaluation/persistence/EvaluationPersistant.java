package fr.ctg.evaluation.persistence;

import fr.ctg.evaluation.objectif.persistence.EntitesDesObjectifs;
import fr.ctg.platform.persistence.ModulePersistant;
import java.util.List;

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

  @Override
  public List<Class<?>> entites() {
    return EntitesDesObjectifs.toutes();
  }
}
