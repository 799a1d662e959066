package fr.ctg.convention.model;

import java.util.List;
import java.util.UUID;

/** The amendments of conventions, wherever they are kept, as far as whoever asks may see them. */
public interface Avenants {

  /**
   * Those of a convention, by number.
   *
   * @param apres the number that they come after; 0 for the first ones
   * @param limite how many at most, from 1
   */
  List<Avenant> page(UUID convention, int apres, int limite);

  /** How a convention goes, which is locked: what it was signed with, and all its amendments. */
  Deroulement deroulement(Convention presente);

  /**
   * Adds one, with what it makes of its convention.
   *
   * @param amendee what the convention becomes
   * @param deroulement how it then goes
   */
  void conclure(Convention amendee, Deroulement deroulement, Avenant avenant);

  /**
   * Ends a convention, and all that goes with it.
   *
   * @param resiliee what the convention becomes
   * @param deroulement how it then goes
   */
  void resilier(Convention resiliee, Deroulement deroulement);
}
