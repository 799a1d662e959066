package fr.ctg.staffing.vacance.persistence;

import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteCourante;
import fr.ctg.staffing.poste.persistence.PartiesDePostesEnBase;
import fr.ctg.staffing.vacance.model.Vacance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.query.SelectionQuery;

/** The vacancies in the database. */
@ApplicationScoped
class VacancesEnBase extends PartiesDePostesEnBase<Vacance, VacanceEntity> {

  VacancesEnBase() {
    super(VacanceEntity.class, VacanceEntity::new);
  }

  @Override
  protected List<Vacance> lues(List<VacanceEntity> lignes) {
    return lignes.stream().map(VacanceEntity::lue).toList();
  }

  @Override
  protected SelectionQuery<VacanceEntity> suite() {
    return Sql.selectionner(
        UniteCourante.session(),
        "from VacanceEntity v where v.tout = :tout and v.id > :apres order by v.id",
        VacanceEntity.class);
  }

  @Override
  protected SelectionQuery<VacanceEntity> parDebut() {
    return Sql.selectionner(
        UniteCourante.session(),
        "from VacanceEntity v where v.tout = :tout order by v.debut, v.id",
        VacanceEntity.class);
  }

  @Override
  protected SelectionQuery<VacanceEntity> parDebutDansLaConvention() {
    return Sql.selectionner(
        UniteCourante.session(),
        "from VacanceEntity v where v.convention = :convention order by v.debut, v.id",
        VacanceEntity.class);
  }

  @Override
  protected void dire(VacanceEntity ligne, Vacance vacance) {
    ligne.dire(vacance.texte());
  }
}
