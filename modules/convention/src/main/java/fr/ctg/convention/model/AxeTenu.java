package fr.ctg.convention.model;

import fr.ctg.shared.Periode;

/**
 * What an axis says, and from when to when.
 *
 * @param axe the axis
 * @param jours its days
 */
public record AxeTenu(Axe axe, Periode jours) {}
