package fr.ctg.referentiel.model;

import fr.ctg.shared.Citation;
import fr.ctg.shared.Fondement;
import java.time.LocalDate;

/**
 * What a draft says of itself.
 *
 * @param libelle its name
 * @param debut the first day that is meant; its publication says the one that counts
 * @param fondement whether the words give that day or it is read so
 * @param source the words that date it
 */
public record EnteteDeVersion(
    String libelle, LocalDate debut, Fondement fondement, Citation source) {}
