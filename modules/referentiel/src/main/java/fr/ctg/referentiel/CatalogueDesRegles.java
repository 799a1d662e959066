package fr.ctg.referentiel;

import java.util.List;

/** The catalogue of rules, in its own order. */
public interface CatalogueDesRegles {

  /** All rules, in the catalogue's order. */
  List<Regle> regles();

  /**
   * The rule of that code.
   *
   * @throws java.util.NoSuchElementException when the catalogue has no such rule
   */
  Regle regle(String code);
}
