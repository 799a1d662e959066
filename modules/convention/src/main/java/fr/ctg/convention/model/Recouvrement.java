package fr.ctg.convention.model;

import fr.ctg.shared.Periode;
import java.util.UUID;

/**
 * A commune that another signed convention of the same Caf covers.
 *
 * @param commune its INSEE code
 * @param convention the other convention
 * @param libelle its name
 * @param jours the days on which both would cover the commune
 */
public record Recouvrement(String commune, UUID convention, String libelle, Periode jours) {}
