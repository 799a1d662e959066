package fr.ctg.platform.evenement;

import java.util.Locale;

/** A type of events. Those of a module are the constants of one enum. */
public interface TypeDEvenement {

  /** Its name: the domain, a dot, what happened, such as {@code convention.signee}. */
  String nom();

  /** What it means, in one French sentence. */
  String sens();

  /** A payload: the record from whose type the schema comes. */
  Record exemple();

  /** The name of its payload's schema in the contract. */
  default String schema() {
    return exemple().getClass().getSimpleName();
  }

  /** The member of the shown catalogue that has an example of its payload. */
  default String membre() {
    return schema().substring(0, 1).toLowerCase(Locale.ROOT) + schema().substring(1);
  }
}
