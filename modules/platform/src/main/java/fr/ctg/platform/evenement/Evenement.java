package fr.ctg.platform.evenement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that others need to know, as it is announced.
 *
 * @param type the type, as a {@link CatalogueDEvenements} declares it, such as {@code
 *     convention.signee}
 * @param objet the id of what it is about: the convention, say, that subscribers filter by
 * @param caf the Caf whom it concerns; none for what is national
 * @param sirens the collectivités that may read it; with neither Caf nor SIREN, everybody known may
 * @param charge what it tells, written as JSON; no personal data: references to where they are
 */
public record Evenement(
    String type, String objet, @Nullable String caf, List<String> sirens, Object charge) {

  public Evenement {
    sirens = List.copyOf(sirens);
  }
}
