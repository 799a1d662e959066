package fr.ctg.referentiel.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a text from one version to another.
 *
 * @param avant the text in the first, if it is there
 * @param apres the text in the second, if it is there
 * @param deplace whether it changed places among those that both have under the same parent
 * @param remplacePar the codes of the texts of the second that replace it
 * @param remplace the codes of the texts of the first that it replaces
 */
public record Difference(
    @Nullable Element avant,
    @Nullable Element apres,
    boolean deplace,
    List<String> remplacePar,
    List<String> remplace) {

  public Difference {
    remplacePar = List.copyOf(remplacePar);
    remplace = List.copyOf(remplace);
    if (avant == null && apres == null) {
      throw new IllegalArgumentException("a difference of nothing");
    }
  }
}
