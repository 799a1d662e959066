package fr.ctg.referentiel.source.model;

import fr.ctg.shared.Citation;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A dated value of a parameter as the product ships it, before any Caf sets its own.
 *
 * @param code the stable code, for example {@code forfait-etp}
 * @param depuis the first day of validity; the value holds until the next one of the same code
 * @param portee whether a Caf may have a value of its own
 * @param valeur the value, exact, with the decimals that it was written with
 * @param unite its unit, for example {@code EUR/ETP/an}
 * @param fondement whether the words give the value or it was derived from them
 * @param source the words that found it
 */
public record ParametreDeclare(
    String code,
    LocalDate depuis,
    Portee portee,
    BigDecimal valeur,
    String unite,
    Fondement fondement,
    Citation source) {}
