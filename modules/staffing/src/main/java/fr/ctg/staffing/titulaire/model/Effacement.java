package fr.ctg.staffing.titulaire.model;

import java.time.LocalDate;

/**
 * That a person was erased.
 *
 * @param motif why
 * @param le when
 */
public record Effacement(MotifDEffacement motif, LocalDate le) {}
