package fr.ctg.staffing.vacance.application;

import static fr.ctg.platform.journal.ObjetSuivi.libelles;

import fr.ctg.platform.journal.ObjetSuivi.TableSuivie;
import fr.ctg.staffing.poste.application.PartieDePosteSuivie;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How the history of vacancies is told, alone, in that of their post and of the convention. */
@ApplicationScoped
class VacanceSuivie implements PartieDePosteSuivie {

  /** What people call it and its columns. */
  static final TableSuivie TABLE =
      TableSuivie.partie(
          "staffing.vacance",
          "vacance à partir du",
          "debut",
          libelles(
              "debut", "premier jour",
              "fin", "dernier jour",
              "notification", "écrit à la Caf"));

  @Override
  public List<TableSuivie> tables() {
    return List.of(TABLE);
  }
}
