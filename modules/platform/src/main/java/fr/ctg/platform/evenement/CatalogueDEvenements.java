package fr.ctg.platform.evenement;

import java.util.List;

/** The events that a module announces. Every module that does has one, found by CDI. */
@FunctionalInterface
public interface CatalogueDEvenements {

  /** Its types of events. */
  List<? extends TypeDEvenement> types();
}
