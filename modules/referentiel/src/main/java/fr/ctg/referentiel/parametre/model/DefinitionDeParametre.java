package fr.ctg.referentiel.parametre.model;

import fr.ctg.shared.Portee;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a value of a parameter may be, whoever writes it.
 *
 * @param code the parameter, for example {@code forfait-etp}
 * @param unite the unit of its values, for example {@code EUR/ETP/an}
 * @param portee whether a Caf may have a value of its own
 * @param minimum the least value
 * @param maximum the greatest value
 * @param decimales the most decimals, zeros at the end not counted
 */
public record DefinitionDeParametre(
    String code,
    String unite,
    Portee portee,
    BigDecimal minimum,
    BigDecimal maximum,
    int decimales) {

  /** Cents, and the floors of working time as the sources write them. */
  private static final int DECIMALES_ECRITES = 2;

  /** Whether a value is within the bounds. */
  public boolean contient(BigDecimal valeur) {
    return valeur.compareTo(minimum) >= 0 && valeur.compareTo(maximum) <= 0;
  }

  /** Whether a value has no more decimals than it may. */
  public boolean exprime(BigDecimal valeur) {
    return valeur.stripTrailingZeros().scale() <= decimales;
  }

  /**
   * A value that has no more decimals than it may, as the sources write one: two decimals at least,
   * or none where none are possible.
   */
  public BigDecimal ecrire(BigDecimal valeur) {
    int utiles = Math.max(valeur.stripTrailingZeros().scale(), 0);
    int ecrites = Math.max(utiles, Math.min(decimales, DECIMALES_ECRITES));
    return valeur.setScale(ecrites, RoundingMode.UNNECESSARY);
  }
}
