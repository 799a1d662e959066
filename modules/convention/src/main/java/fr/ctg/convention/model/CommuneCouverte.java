package fr.ctg.convention.model;

import fr.ctg.shared.Periode;

/**
 * A commune that a convention covers, or is to cover.
 *
 * @param commune its INSEE code
 * @param jours on which days
 */
public record CommuneCouverte(String commune, Periode jours) {}
