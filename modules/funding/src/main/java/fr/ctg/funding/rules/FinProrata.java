package fr.ctg.funding.rules;

import fr.ctg.shared.Fraction;
import fr.ctg.shared.Mois;
import fr.ctg.shared.Periode;
import org.jspecify.annotations.Nullable;

/** FIN-PRORATA: the unit is the calendar month, a twelfth of the year; days are never prorated. */
public final class FinProrata {

  /** The rule's code. */
  public static final String CODE = "FIN-PRORATA";

  /** Whether a month counts: the post is open on at least one day of it. */
  boolean compte(Mois mois, @Nullable Periode ouverture) {
    return ouverture != null && ouverture.touche(mois.periode());
  }

  /**
   * The part of a year's amount that those months make.
   *
   * @param mois how many months are financed, from 0 to 12
   */
  Fraction prorata(Fraction anneePleine, int mois) {
    return anneePleine.fois(Fraction.de(mois, Mois.PAR_AN));
  }
}
