package fr.ctg.convention.model;

import java.util.Optional;
import java.util.UUID;

/** The conventions, wherever they are kept, as far as whoever asks may see them. */
public interface RegistreDesConventions {

  /** The one of that identifier, whole. */
  Optional<Convention> trouver(UUID id);
}
