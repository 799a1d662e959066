package fr.ctg.funding.rules;

import fr.ctg.funding.model.TypeDeDeclaration;
import fr.ctg.shared.Mois;
import fr.ctg.shared.Periode;
import fr.ctg.staffing.FaitsDUneAbsence;
import fr.ctg.staffing.MotifDAbsence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** FIN-ABSENCE: a calendar month wholly covered by sick leave is taken off, looking back only. */
public final class FinAbsence {

  /** The rule's code. */
  public static final String CODE = "FIN-ABSENCE";

  private static final String NON_APPLIQUEE = "la déduction des absences n'est pas appliquée";

  private final boolean deduit;

  /**
   * @param deduit whether months are taken off: not where the rule is switched off, or its effect
   *     lowered so that it only reports
   */
  FinAbsence(boolean deduit) {
    this.deduit = deduit;
  }

  /** The sick leaves that count, contiguous and overlapping ones merged, in their order. */
  List<Periode> conges(List<FaitsDUneAbsence> absences, TypeDeDeclaration declaration) {
    if (!deduit || absences.isEmpty() || declaration == TypeDeDeclaration.PREVISIONNELLE) {
      return List.of();
    }
    return maladies(absences);
  }

  /** All sick leaves, whether they count or not, merged likewise. */
  List<Periode> maladies(List<FaitsDUneAbsence> absences) {
    return absences.isEmpty() ? List.of() : fusionnees(absences, EnumSet.of(MotifDAbsence.MALADIE));
  }

  /**
   * Why leaves that cover that month do not take it off, in French, or {@code null} where none does
   * cover it.
   */
  @Nullable String raisonDeLaGarder(
      Mois mois, List<FaitsDUneAbsence> absences, TypeDeDeclaration declaration) {
    if (retire(mois, maladies(absences))) {
      return "maladie du premier au dernier jour du mois, non déduite : "
          + (deduit && declaration == TypeDeDeclaration.PREVISIONNELLE
              ? "la déclaration est prévisionnelle, et seule la déclaration réelle déduit les"
                  + " absences"
              : NON_APPLIQUEE);
    }
    if (retire(mois, fusionnees(absences, EnumSet.allOf(MotifDAbsence.class)))) {
      return "absence du premier au dernier jour du mois, non déduite : "
          + (deduit
              ? "elle n'est pas tout entière pour maladie, et seule la maladie est déduite"
              : NON_APPLIQUEE);
    }
    return null;
  }

  /** The leaves for those reasons, contiguous and overlapping ones merged, in their order. */
  private static List<Periode> fusionnees(
      List<FaitsDUneAbsence> absences, Set<MotifDAbsence> motifs) {
    List<Periode> parDebut =
        absences.stream()
            .filter(absence -> motifs.contains(absence.motif()))
            .map(FaitsDUneAbsence::periode)
            .sorted(Comparator.comparing(Periode::debut))
            .toList();
    List<Periode> fusionnees = new ArrayList<>(parDebut.size());
    for (Periode absence : parDebut) {
      if (!fusionnees.isEmpty() && fusionnees.getLast().estPoursuiviePar(absence)) {
        fusionnees.add(fusionnees.removeLast().jusquALaFinDe(absence));
      } else {
        fusionnees.add(absence);
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
