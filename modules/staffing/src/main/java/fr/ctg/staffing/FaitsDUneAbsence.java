package fr.ctg.staffing;

import fr.ctg.shared.Periode;

/**
 * What the rules look at of a leave of a holder. No medical reason is ever known.
 *
 * @param motif why, as far as the rules tell reasons apart
 * @param periode its days
 */
public record FaitsDUneAbsence(MotifDAbsence motif, Periode periode) {}
