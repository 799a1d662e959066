package fr.ctg.staffing.rules;

import fr.ctg.shared.Ecriture;
import fr.ctg.shared.Etp;
import fr.ctg.shared.Fraction;
import fr.ctg.staffing.Emploi;
import java.math.RoundingMode;

/** What would mend a finding, in the words of the post that it is on. */
final class Remede {

  /** How the part of a message begins that says what would mend it. */
  static final String DEBUT = " Pour y remédier : ";

  /** While the cooperation time is not known for lack of the share of management. */
  static final String DECLARER_LA_PART = DEBUT + "déclarer cette part (de 0 à 1).";

  private Remede() {}

  /**
   * How that post comes to a cooperation time: in hours where it counts in hours, and by less
   * management where a head of service has it.
   *
   * @param minimum the cooperation time to come to, which the post is below
   */
  static String porterLeTemps(PosteExamine examine, Etp minimum) {
    Emploi emploi = examine.emploi();
    if (emploi.etp().equals(examine.etpCooperation())) {
      return "porter son temps à " + emploi.temps().dire(minimum);
    }
    return emploi.etp().compareTo(minimum) < 0
        ? "porter son temps à " + emploi.temps().dire(minimum) + ", management non compris"
        : "ramener sa part de management à "
            + Ecriture.pourcents(
                Fraction.UN.moins(minimum.valeur().divisePar(emploi.etp().valeur())),
                RoundingMode.FLOOR)
            + " de son temps au plus, ou augmenter ce temps";
  }
}
