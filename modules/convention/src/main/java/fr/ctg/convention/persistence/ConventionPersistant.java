package fr.ctg.convention.persistence;

import fr.ctg.convention.partenaire.persistence.EntitesDesPartenaires;
import fr.ctg.convention.plan.persistence.EntitesDuPlan;
import fr.ctg.convention.territoire.persistence.V2__ChargerTerritoires2026;
import fr.ctg.convention.territoire.persistence.V38__ChargerAnciennesCommunesEtCodesPostaux;
import fr.ctg.platform.persistence.ModulePersistant;
import java.util.List;
import java.util.stream.Stream;
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
    return Stream.of(
            List.of(ConventionEntity.class, SignataireEntity.class),
            EntitesDuPlan.toutes(),
            EntitesDesPartenaires.toutes())
        .<Class<?>>flatMap(List::stream)
        .toList();
  }

  @Override
  public List<JavaMigration> migrations() {
    return List.of(
        new V2__ChargerTerritoires2026(), new V38__ChargerAnciennesCommunesEtCodesPostaux());
  }
}
