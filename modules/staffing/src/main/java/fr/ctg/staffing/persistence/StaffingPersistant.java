package fr.ctg.staffing.persistence;

import fr.ctg.platform.persistence.ModulePersistant;
import fr.ctg.staffing.poste.persistence.EntitesDesPostes;
import java.util.List;

/** What staffing keeps in the database. */
public final class StaffingPersistant implements ModulePersistant {

  @Override
  public int ordre() {
    return 40;
  }

  @Override
  public String schema() {
    return "staffing";
  }

  @Override
  public List<Class<?>> entites() {
    return EntitesDesPostes.toutes();
  }
}
