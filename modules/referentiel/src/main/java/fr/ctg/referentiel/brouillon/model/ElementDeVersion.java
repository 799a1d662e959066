package fr.ctg.referentiel.brouillon.model;

import fr.ctg.referentiel.model.Element;
import java.util.List;

/**
 * A text of a version with those of the version's model that it replaces.
 *
 * @param remplace their codes, possibly none
 */
public record ElementDeVersion(Element element, List<String> remplace) {

  public ElementDeVersion {
    remplace = List.copyOf(remplace);
  }
}
