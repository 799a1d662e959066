package fr.ctg.convention.model;

import java.util.List;

/**
 * A line of work (<i>axe</i>) of a convention.
 *
 * @param libelle its name
 * @param thematiques the codes of its themes, at least one
 */
public record Axe(String libelle, List<String> thematiques) {

  public Axe {
    thematiques = List.copyOf(thematiques);
  }
}
