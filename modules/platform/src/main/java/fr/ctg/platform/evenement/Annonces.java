package fr.ctg.platform.evenement;

/** Announces events: they are there if the work that causes them is done, and not if it is not. */
@FunctionalInterface
public interface Annonces {

  /** Announces an event of the work under way. */
  void publier(Evenement evenement);
}
