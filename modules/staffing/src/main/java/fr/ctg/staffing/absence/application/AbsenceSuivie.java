package fr.ctg.staffing.absence.application;

import static fr.ctg.platform.journal.ObjetSuivi.libelles;

import fr.ctg.platform.journal.ObjetSuivi.TableSuivie;
import fr.ctg.staffing.MotifDAbsence;
import fr.ctg.staffing.poste.application.PartieDePosteSuivie;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How the history of absences is told, alone, in that of their post and of the convention. */
@ApplicationScoped
class AbsenceSuivie implements PartieDePosteSuivie {

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
