package fr.ctg.referentiel.model;

import java.util.List;
import java.util.Optional;

/** The drafts, wherever they are kept, as far as whoever asks may see and write them. */
public interface RegistreDesBrouillons {

  /** All of them, the latest first. */
  List<VersionVue> tous();

  /** The one of that code. */
  Optional<VersionVue> trouver(String code);
}
