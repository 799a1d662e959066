package fr.ctg.staffing.affectation.persistence;

import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteCourante;
import fr.ctg.staffing.affectation.model.Affectation;
import fr.ctg.staffing.affectation.model.AffectationsGardees;
import fr.ctg.staffing.poste.persistence.PartiesDePostesEnBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.query.SelectionQuery;

/** The assignments in the database. */
@ApplicationScoped
class AffectationsEnBase extends PartiesDePostesEnBase<Affectation, AffectationEntity>
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
  protected SelectionQuery<AffectationEntity> parDebut() {
    return Sql.selectionner(
        UniteCourante.session(),
        "from AffectationEntity a where a.tout = :tout order by a.debut, a.id",
        AffectationEntity.class);
  }

  @Override
  protected SelectionQuery<AffectationEntity> parDebutDansLaConvention() {
    return Sql.selectionner(
        UniteCourante.session(),
        "from AffectationEntity a where a.convention = :convention order by a.debut, a.id",
        AffectationEntity.class);
  }

  @Override
  protected void dire(AffectationEntity ligne, Affectation affectation) {
    ligne.dire(affectation.texte());
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
