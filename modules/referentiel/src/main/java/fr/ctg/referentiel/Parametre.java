package fr.ctg.referentiel;

import fr.ctg.shared.Citation;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One dated value of a parameter.
 *
 * @param code the stable code, for example {@code forfait-etp}
 * @param valeur the value, exact
 * @param unite its unit, for example {@code EUR/ETP/an}
 * @param portee whether a Caf may have a value of its own
 * @param caf the Caf whose own value this is, or {@code null} for the national value
 * @param depuis the first day of validity
 * @param jusquA the last day of validity, or {@code null} while it is open
 * @param source the words that found it
 * @param fondement whether the words give the value or it was derived from them
 * @param enregistreLe when the value was recorded
 * @param motif why it was written, or {@code null} for one that came with the product
 */
public record Parametre(
    String code,
    BigDecimal valeur,
    String unite,
    Portee portee,
    @Nullable String caf,
    LocalDate depuis,
    @Nullable LocalDate jusquA,
    Citation source,
    Fondement fondement,
    Instant enregistreLe,
    @Nullable String motif) {

  /** A value that came with the product. */
  public Parametre(
      String code,
      BigDecimal valeur,
      String unite,
      Portee portee,
      @Nullable String caf,
      LocalDate depuis,
      @Nullable LocalDate jusquA,
      Citation source,
      Fondement fondement,
      Instant enregistreLe) {
    this(code, valeur, unite, portee, caf, depuis, jusquA, source, fondement, enregistreLe, null);
  }
}
