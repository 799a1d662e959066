package fr.ctg.staffing.absence.persistence;

import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteCourante;
import fr.ctg.staffing.absence.model.Absence;
import fr.ctg.staffing.poste.persistence.PartiesDePostesEnBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.query.SelectionQuery;

/** The absences in the database. */
@ApplicationScoped
class AbsencesEnBase extends PartiesDePostesEnBase<Absence, AbsenceEntity> {

  AbsencesEnBase() {
    super(AbsenceEntity.class, AbsenceEntity::new);
  }

  @Override
  protected List<Absence> lues(List<AbsenceEntity> lignes) {
    return lignes.stream().map(AbsenceEntity::lue).toList();
  }

  @Override
  protected SelectionQuery<AbsenceEntity> suite() {
    return Sql.selectionner(
        UniteCourante.session(),
        "from AbsenceEntity a where a.tout = :tout and a.id > :apres order by a.id",
        AbsenceEntity.class);
  }

  @Override
  protected SelectionQuery<AbsenceEntity> parDebut() {
    return Sql.selectionner(
        UniteCourante.session(),
        "from AbsenceEntity a where a.tout = :tout order by a.debut, a.id",
        AbsenceEntity.class);
  }

  @Override
  protected SelectionQuery<AbsenceEntity> parDebutDansLaConvention() {
    return Sql.selectionner(
        UniteCourante.session(),
        "from AbsenceEntity a where a.convention = :convention order by a.debut, a.id",
        AbsenceEntity.class);
  }

  @Override
  protected void dire(AbsenceEntity ligne, Absence absence) {
    ligne.dire(absence.texte());
  }
}
