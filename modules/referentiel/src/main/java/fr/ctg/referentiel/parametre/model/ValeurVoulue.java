package fr.ctg.referentiel.parametre.model;

import fr.ctg.shared.Citation;
import fr.ctg.shared.Fondement;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A value of a parameter, to be recorded.
 *
 * @param depuis its first day, possibly past
 * @param valeur the value
 * @param fondement whether the words give it or it is derived from them
 * @param source the words that found it
 * @param motif why it is written
 */
public record ValeurVoulue(
    LocalDate depuis, BigDecimal valeur, Fondement fondement, Citation source, String motif) {

  /** It as a value of that parameter is written. */
  public ValeurVoulue ecrite(DefinitionDeParametre definition) {
    return new ValeurVoulue(depuis, definition.ecrire(valeur), fondement, source, motif);
  }
}
