package fr.ctg.referentiel.persistence;

import fr.ctg.platform.persistence.ModulePersistant;
import java.util.List;
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
    return List.of(
        VersionEntity.class,
        ElementEntity.class,
        GroupeEntity.class,
        ThematiqueEntity.class,
        LibelleDePosteEntity.class,
        RegleEntity.class,
        ComplementDeRegleEntity.class);
  }

  @Override
  public List<JavaMigration> migrations() {
    return List.of(new V2__Transcrire_les_sources(), new V36__Relire_les_regles());
  }
}
