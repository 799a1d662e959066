package fr.ctg.referentiel.parametre.model;

import fr.ctg.shared.Citation;
import fr.ctg.shared.Fondement;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A Caf's own value of a parameter, to be recorded.
 *
 * @param depuis its first day, possibly past
 * @param valeur the value
 * @param motif why it is written
 */
public record ValeurLocale(LocalDate depuis, BigDecimal valeur, String motif) {

  /** It with the words of the national value that it departs from. */
  public ValeurVoulue ecartee(Citation nationale) {
    return new ValeurVoulue(depuis, valeur, Fondement.LECTURE, nationale, motif);
  }
}
