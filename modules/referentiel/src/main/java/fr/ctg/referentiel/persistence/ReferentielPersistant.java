package fr.ctg.referentiel.persistence;

import fr.ctg.platform.persistence.ModulePersistant;
import fr.ctg.referentiel.nomenclature.persistence.EntitesDesNomenclatures;
import fr.ctg.referentiel.regle.persistence.EntitesDesRegles;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.migration.JavaMigration;

/** What the référentiel keeps in the database. */
public final class ReferentielPersistant implements ModulePersistant {

  @Override
  public int ordre() {
    return 10;
  }

  @Override
  public String schema() {
    return "referentiel";
  }

  @Override
  public List<Class<?>> entites() {
    return Stream.of(
            List.of(VersionEntity.class, ElementEntity.class),
            EntitesDesNomenclatures.toutes(),
            EntitesDesRegles.toutes())
        .<Class<?>>flatMap(List::stream)
        .toList();
  }

  @Override
  public List<JavaMigration> migrations() {
    return List.of(new V2__Transcrire_les_sources(), new V36__Relire_les_regles());
  }
}
