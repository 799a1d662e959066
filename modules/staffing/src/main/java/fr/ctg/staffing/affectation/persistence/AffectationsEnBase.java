package fr.ctg.staffing.affectation.persistence;

import fr.ctg.platform.persistence.PartiesEnBase;
import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteCourante;
import fr.ctg.staffing.affectation.model.Affectation;
import fr.ctg.staffing.affectation.model.AffectationsGardees;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.query.SelectionQuery;

/** The assignments in the database. */
@ApplicationScoped
class AffectationsEnBase extends PartiesEnBase<Affectation, AffectationEntity>
    implements AffectationsGardees {

  AffectationsEnBase() {
    super(AffectationEntity.class, AffectationEntity::new);
  }

  @Override
  protected List<Affectation> lues(List<AffectationEntity> lignes) {
    return lignes.stream().map(AffectationEntity::lue).toList();
  }

  @Override
  protected SelectionQuery<AffectationEntity> suite() {
    return Sql.selectionner(
        UniteCourante.session(),
        "from AffectationEntity a where a.tout = :tout and a.id > :apres order by a.id",
        AffectationEntity.class);
  }

  @Override
  protected void ecrire(AffectationEntity ligne, Affectation affectation) {
    ligne.ecrire(affectation);
  }

  @Override
  public List<Affectation> duPoste(UUID poste) {
    return lues(
        Sql.selectionner(
                UniteCourante.session(),
                "from AffectationEntity a where a.tout = :poste order by a.debut, a.id",
                AffectationEntity.class)
            .setParameter("poste", poste)
            .getResultList());
  }

  @Override
  public List<Affectation> deLaConvention(UUID convention) {
    return lues(
        Sql.selectionner(
                UniteCourante.session(),
                "from AffectationEntity a where a.convention = :convention order by a.debut, a.id",
                AffectationEntity.class)
            .setParameter("convention", convention)
            .getResultList());
  }

  @Override
  public List<Affectation> duTitulaire(UUID titulaire) {
    return lues(
        Sql.selectionner(
                UniteCourante.session(),
                "from AffectationEntity a where a.titulaire = :titulaire order by a.debut, a.id",
                AffectationEntity.class)
            .setParameter("titulaire", titulaire)
            .getResultList());
  }
}
