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

  /**
   * Adds one, with what it makes of its convention.
   *
   * @param presente the convention, which is locked
   * @param amendee what it becomes
   */
  void conclure(Convention presente, Convention amendee, Avenant avenant);
}
