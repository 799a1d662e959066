package fr.ctg.referentiel.persistence;

import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteCourante;
import fr.ctg.referentiel.model.RegistreDesBrouillons;
import fr.ctg.referentiel.model.VersionVue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The drafts in the database. */
@ApplicationScoped
class BrouillonsEnBase implements RegistreDesBrouillons {

  private static final String BROUILLONS = "from VersionEntity v where v.etat = BROUILLON ";

  @Override
  public List<VersionVue> tous() {
    return Sql.selectionner(
            UniteCourante.session(),
            BROUILLONS + "order by v.debut desc, v.code",
            VersionEntity.class)
        .getResultList()
        .stream()
        .map(VersionEntity::vue)
        .toList();
  }

  @Override
  public Optional<VersionVue> trouver(String code) {
    return Sql.selectionner(
            UniteCourante.session(), BROUILLONS + "and v.code = :code", VersionEntity.class)
        .setParameter("code", code)
        .uniqueResultOptional()
        .map(VersionEntity::vue);
  }
}
