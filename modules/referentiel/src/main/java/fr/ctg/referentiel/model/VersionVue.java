package fr.ctg.referentiel.model;

import fr.ctg.shared.Citation;
import fr.ctg.shared.Fondement;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of the job reference without its texts, as it is listed: as it was known at a moment.
 *
 * @param debut the first day in force; of a draft, the day that is meant
 * @param fin the last day in force, once repealed
 * @param source the words that date it
 * @param modele the version that it was cloned from
 * @param revision counts the changes while it was a draft
 * @param publication how it was published; absent of a draft
 * @param abrogation how it was repealed
 */
public record VersionVue(
    String code,
    String libelle,
    EtatVersion etat,
    LocalDate debut,
    @Nullable LocalDate fin,
    Fondement fondement,
    Citation source,
    @Nullable String modele,
    int revision,
    @Nullable Acte publication,
    @Nullable Acte abrogation) {

  /**
   * An act.
   *
   * @param enregistreLe when it was recorded
   * @param motif why, or {@code null} for what came with the product
   */
  public record Acte(Instant enregistreLe, @Nullable String motif) {}

  /** Whether it is in force on that day; a repealed one is up to its last day. */
  public boolean enVigueur(LocalDate jour) {
    return etat != EtatVersion.BROUILLON
        && !debut.isAfter(jour)
        && (fin == null || !fin.isBefore(jour));
  }

  /** What tells it from what it was and will be: of a draft it changes with each of its texts. */
  public String marque() {
    return code + "." + etat + "." + revision;
  }

  /** What it says of itself. */
  public EnteteDeVersion entete() {
    return new EnteteDeVersion(libelle, debut, fondement, source);
  }
}
