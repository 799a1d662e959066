package fr.ctg.convention.model;

import java.time.LocalDate;

/**
 * What a convention says as a whole, and its amendments change.
 *
 * @param terme its last day
 * @param perimetreRestreint whether the perimeter was given, rather than that of the signatories
 */
public record Teneur(LocalDate terme, boolean perimetreRestreint) {}
