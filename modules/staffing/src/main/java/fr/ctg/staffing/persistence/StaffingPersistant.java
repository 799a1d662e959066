package fr.ctg.staffing.persistence;

import fr.ctg.platform.persistence.ModulePersistant;
import fr.ctg.staffing.absence.persistence.EntitesDesAbsences;
import fr.ctg.staffing.affectation.persistence.EntitesDesAffectations;
import fr.ctg.staffing.poste.persistence.EntitesDesPostes;
import fr.ctg.staffing.titulaire.persistence.EntitesDesTitulaires;
import fr.ctg.staffing.vacance.persistence.EntitesDesVacances;
import java.util.List;
import java.util.stream.Stream;

/** What staffing keeps in the database. */
public final class StaffingPersistant implements ModulePersistant {

  @Override
  public int ordre() {
    return 40;
  }

  @Override
  public String schema() {
    return "staffing";
  }

  @Override
  public List<Class<?>> entites() {
    return Stream.of(
            EntitesDesPostes.toutes(),
            EntitesDesAbsences.toutes(),
            EntitesDesVacances.toutes(),
            EntitesDesTitulaires.toutes(),
            EntitesDesAffectations.toutes())
        .flatMap(List::stream)
        .toList();
  }
}
