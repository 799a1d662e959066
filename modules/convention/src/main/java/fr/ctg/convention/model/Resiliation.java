package fr.ctg.convention.model;

import java.time.LocalDate;

/**
 * The end of a convention before its last day.
 *
 * @param date the last day that it covers
 * @param motif why
 */
public record Resiliation(LocalDate date, String motif) {}
