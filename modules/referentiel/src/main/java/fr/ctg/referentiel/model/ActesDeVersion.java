package fr.ctg.referentiel.model;

import java.time.LocalDate;
import java.util.Optional;

/** The acts by which versions are published and repealed, wherever they are kept; for ever. */
public interface ActesDeVersion {

  /** Until the work under way is done nobody else does an act. */
  void unALaFois();

  /** A published version that is in force on or after that day, if there is one. */
  Optional<String> genante(LocalDate debut);

  /** Publishes a draft. */
  void publier(String version, ActeVoulu acte);

  /** Repeals a published version. */
  void abroger(String version, ActeVoulu acte);
}
