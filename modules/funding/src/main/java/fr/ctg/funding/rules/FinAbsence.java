package fr.ctg.funding.rules;

import fr.ctg.funding.model.TypeDeDeclaration;
import fr.ctg.shared.Mois;
import fr.ctg.shared.Periode;
import fr.ctg.staffing.Absence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** FIN-ABSENCE: a calendar month wholly covered by sick leave is taken off, looking back only. */
public final class FinAbsence {

  /** The rule's code. */
  public static final String CODE = "FIN-ABSENCE";

  private final boolean deduit;

  /**
   * @param deduit whether months are taken off: not where the rule is switched off, or its effect
   *     lowered so that it only reports
   */
  FinAbsence(boolean deduit) {
    this.deduit = deduit;
  }

  /** The sick leaves that count, contiguous and overlapping ones merged, in their order. */
  List<Periode> conges(List<Absence> absences, TypeDeDeclaration declaration) {
    if (!deduit || absences.isEmpty() || declaration == TypeDeDeclaration.PREVISIONNELLE) {
      return List.of();
    }
    List<Periode> maladies =
        absences.stream()
            .filter(absence -> absence.motif() == Absence.Motif.MALADIE)
            .map(Absence::periode)
            .sorted(Comparator.comparing(Periode::debut))
            .toList();
    List<Periode> fusionnees = new ArrayList<>(maladies.size());
    for (Periode maladie : maladies) {
      if (!fusionnees.isEmpty() && fusionnees.getLast().estPoursuiviePar(maladie)) {
        fusionnees.add(fusionnees.removeLast().jusquALaFinDe(maladie));
      } else {
        fusionnees.add(maladie);
      }
    }
    return fusionnees;
  }

  /** Whether one of those leaves covers that month from its first to its last day. */
  boolean retire(Mois mois, List<Periode> conges) {
    for (Periode conge : conges) {
      if (conge.couvre(mois.periode())) {
        return true;
      }
    }
    return false;
  }
}
