package fr.ctg.evaluation.objectif.persistence;

import fr.ctg.evaluation.objectif.model.Objectif;
import fr.ctg.platform.persistence.PartiesEnBase;
import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteCourante;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.query.SelectionQuery;

/** The objectives in the database. */
@ApplicationScoped
class ObjectifsEnBase extends PartiesEnBase<Objectif, ObjectifEntity> {

  ObjectifsEnBase() {
    super(ObjectifEntity.class, ObjectifEntity::new);
  }

  @Override
  protected List<Objectif> lues(List<ObjectifEntity> lignes) {
    return lignes.stream().map(ObjectifEntity::lue).toList();
  }

  @Override
  protected SelectionQuery<ObjectifEntity> suite() {
    return Sql.selectionner(
        UniteCourante.session(),
        "from ObjectifEntity o where o.tout = :tout and o.id > :apres order by o.id",
        ObjectifEntity.class);
  }

  @Override
  protected void ecrire(ObjectifEntity ligne, Objectif objectif) {
    ligne.ecrire(objectif.texte());
  }
}
