package fr.ctg.shared;

import java.util.UUID;

/**
 * Something that is part of a whole (<i>un tout</i>), such as a sheet of a convention's action
 * plan, and is written and read for itself, under its whole's identifier.
 *
 * @param <T> what it says: what callers write of it
 */
public interface PartieVersionnee<T> {

  /** Its identifier, that no other part of any whole has. */
  UUID id();

  /** The identifier of its whole. */
  UUID tout();

  /** The code of the Caf whose whole that is. */
  String caf();

  /** How many times it was written, from 1. */
  int version();

  /** What it says. */
  T texte();
}
