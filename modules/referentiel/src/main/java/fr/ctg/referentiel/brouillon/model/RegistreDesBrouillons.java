package fr.ctg.referentiel.brouillon.model;

import fr.ctg.referentiel.model.EnteteDeVersion;
import fr.ctg.referentiel.model.VersionVue;
import java.util.List;
import java.util.Optional;

/** The drafts, wherever they are kept, as far as whoever asks may see and write them. */
public interface RegistreDesBrouillons {

  /** All of them, the latest first. */
  List<VersionVue> tous();

  /** The one of that code. */
  Optional<VersionVue> trouver(String code);

  /** The same, that nobody else writes or publishes until the work under way is done. */
  Optional<VersionVue> verrouiller(String code);

  /**
   * Adds one with the texts of its model.
   *
   * @return false when the code is taken
   */
  boolean ajouter(NouveauBrouillon nouveau);

  /** Has one that is locked say that of itself, which counts as a change. */
  void corriger(String code, EnteteDeVersion entete);

  /** Counts a change of one that is locked. */
  void compter(String code);

  /** Drops one that is locked, with its texts. */
  void abandonner(String code);
}
