package fr.ctg.convention.model;

import fr.ctg.convention.EtatConvention;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A convention as it is.
 *
 * <p>It is prepared, and anything of it may then change or it may be given up; it is signed, once
 * nothing is missing; from then on it changes by amendments alone. It begins and ends by date, or
 * is ended before. {@code CycleDeVie} tells what each of these steps asks for.
 *
 * @param id its identifier
 * @param caf the code of the Caf that concludes it
 * @param version how many times it was written, from 1
 * @param texte what it says
 * @param statut what was decided of it
 * @param dateSignature the day of its signature, once signed
 * @param versionReferentiel the version of the job reference in force on that day
 * @param resiliation its early end, if it has one
 * @param avenants the number of its last amendment, 0 without one
 */
public record Convention(
    UUID id,
    String caf,
    int version,
    ProjetDeConvention texte,
    StatutConvention statut,
    @Nullable LocalDate dateSignature,
    @Nullable String versionReferentiel,
    @Nullable Resiliation resiliation,
    int avenants) {

  /** Its state on a day of French legal time. */
  public EtatConvention etat(LocalDate jour) {
    return statut.etat(texte.periode(), jour);
  }

  /** The last day on which it is in force, once signed. */
  public LocalDate dernierJour() {
    return resiliation == null ? texte.periode().fin() : resiliation.date();
  }
}
