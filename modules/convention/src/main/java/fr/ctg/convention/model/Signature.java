package fr.ctg.convention.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The signature of a convention, as it is asked for.
 *
 * @param convention the convention, in preparation
 * @param date the day of the signature
 * @param jour today
 * @param precedente the convention that it renews, if it names one
 * @param versionReferentiel the version of the job reference in force on the day of the signature
 * @param recouvrements the communes of its perimeter that other signed conventions cover
 * @param anterieures the signed conventions that covered communes of its perimeter before it begins
 * @param premieresApres the signed conventions that begin after it and were signed as the first
 *     ones of communes of its perimeter
 * @param avantToutReferentiel whether it is signed before the first version of the job reference
 */
public record Signature(
    Convention convention,
    LocalDate date,
    LocalDate jour,
    @Nullable Convention precedente,
    @Nullable String versionReferentiel,
    List<Recouvrement> recouvrements,
    List<ConventionAnterieure> anterieures,
    List<ConventionAnterieure> premieresApres,
    boolean avantToutReferentiel) {

  /** What is to be signed. */
  public ProjetDeConvention texte() {
    return convention.texte();
  }
}
