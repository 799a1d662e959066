package fr.ctg.convention.persistence;

import fr.ctg.platform.persistence.ModulePersistant;
import java.util.List;
import org.flywaydb.core.api.migration.JavaMigration;

/** What the conventions and their territories keep in the database. */
public final class ConventionPersistant implements ModulePersistant {

  @Override
  public int ordre() {
    return 20;
  }

  @Override
  public String schema() {
    return "convention";
  }

  @Override
  public List<Class<?>> entites() {
    return List.of(
        AxeEntity.class,
        ConventionEntity.class,
        FicheActionEntity.class,
        GroupeDeTravailEntity.class,
        MembreDeGroupeEntity.class,
        PartenaireEntity.class,
        PartieEntity.class,
        IntervenantEntity.class,
        SignataireEntity.class);
  }

  @Override
  public List<JavaMigration> migrations() {
    return List.of(new V2__ChargerTerritoires2026());
  }
}
