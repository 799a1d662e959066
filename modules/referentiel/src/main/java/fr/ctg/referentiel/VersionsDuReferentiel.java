package fr.ctg.referentiel;

import java.time.LocalDate;
import java.util.Optional;

/** The versions of the job reference, for the modules that keep which one they were made under. */
public interface VersionsDuReferentiel {

  /** The code of the version in force on that day, if there is one. */
  Optional<String> enVigueurLe(LocalDate jour);

  /** The first day of the earliest version that was ever published, if one was. */
  Optional<LocalDate> premierJour();
}
