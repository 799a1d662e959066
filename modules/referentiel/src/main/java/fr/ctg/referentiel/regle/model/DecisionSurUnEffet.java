package fr.ctg.referentiel.regle.model;

import java.time.LocalDate;

/**
 * What a Caf decides on the effect of a rule, to be recorded.
 *
 * @param depuis its first day, possibly past
 * @param effet the effect
 * @param motif why
 */
public record DecisionSurUnEffet(LocalDate depuis, EffetLocal effet, String motif) {}
