package fr.ctg.referentiel.persistence;

import fr.ctg.referentiel.model.EtatVersion;
import fr.ctg.shared.Fondement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A version of the job reference without its texts, as it is listed. */
public record VersionVue(
    String code,
    String libelle,
    EtatVersion etat,
    LocalDate debut,
    @Nullable LocalDate fin,
    Fondement fondement,
    String document,
    String section,
    String citation) {

  /** Whether it is in force on that day. */
  public boolean enVigueur(LocalDate jour) {
    return etat == EtatVersion.PUBLIE
        && !debut.isAfter(jour)
        && (fin == null || !fin.isBefore(jour));
  }
}
