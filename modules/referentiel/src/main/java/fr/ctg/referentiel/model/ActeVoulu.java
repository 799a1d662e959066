package fr.ctg.referentiel.model;

import java.time.LocalDate;

/**
 * A publication or a repeal, to be done.
 *
 * @param jour of a publication the first day in force, of a repeal the last
 * @param motif why
 */
public record ActeVoulu(LocalDate jour, String motif) {}
