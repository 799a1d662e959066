package fr.ctg.staffing.absence.application;

import static fr.ctg.platform.journal.ObjetSuivi.libelles;

import fr.ctg.convention.HistoireDesConventions;
import fr.ctg.platform.journal.ObjetSuivi.TableSuivie;
import fr.ctg.staffing.MotifDAbsence;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How the history of absences is told, alone and in that of their convention. */
@ApplicationScoped
class AbsenceSuivie implements HistoireDesConventions.PartieSuivie {

  /** What people call it and its columns. */
  static final TableSuivie TABLE =
      TableSuivie.partie(
              "staffing.absence",
              "absence à partir du",
              "debut",
              libelles("motif", "motif", "debut", "premier jour", "fin", "dernier jour"))
          .disant("motif", MotifDAbsence.class, MotifDAbsence::dit);

  @Override
  public List<TableSuivie> tables() {
    return List.of(TABLE);
  }
}
