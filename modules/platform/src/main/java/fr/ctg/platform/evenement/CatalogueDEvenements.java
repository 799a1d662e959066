package fr.ctg.platform.evenement;

import java.util.List;
import java.util.Locale;

/** The events that a module announces. Every module that does has one, found by CDI. */
public interface CatalogueDEvenements {

  /** Its types of events. */
  List<TypeDEvenement> types();

  /**
   * A type of events.
   *
   * @param nom its name: the domain, a dot, what happened, such as {@code convention.signee}
   * @param sens what it means, in one French sentence
   * @param charge the record that the payload is, from which its schema comes
   * @param exemple a payload
   */
  record TypeDEvenement(String nom, String sens, Class<? extends Record> charge, Record exemple) {

    /** The name of its payload's schema in the contract. */
    public String schema() {
      return charge.getSimpleName();
    }

    /** The member of the shown catalogue that has an example of its payload. */
    public String membre() {
      return schema().substring(0, 1).toLowerCase(Locale.ROOT) + schema().substring(1);
    }
  }
}
