package fr.ctg.referentiel.regle.model;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A recorded decision of a Caf on the effect of a rule, in force or not.
 *
 * @param id its number in the database
 */
public record EffetEcrit(
    long id,
    String regle,
    String caf,
    LocalDate depuis,
    EffetLocal effet,
    Instant enregistreLe,
    String motif) {}
