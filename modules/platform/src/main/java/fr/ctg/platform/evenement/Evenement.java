package fr.ctg.platform.evenement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that others need to know, as it is announced.
 *
 * @param type what happened
 * @param sujets the ids of what it is about, the root first: the convention, then the sheet of it;
 *     whoever follows one of them is told. The payload names them too
 * @param caf the Caf whom it concerns; none for what is national
 * @param sirens the collectivités that may read it; with neither Caf nor SIREN, everybody known may
 * @param charge what it tells, written as JSON; no personal data: references to where they are
 */
public record Evenement(
    TypeDEvenement type,
    List<String> sujets,
    @Nullable String caf,
    List<String> sirens,
    Object charge) {

  public Evenement {
    sujets = List.copyOf(sujets);
    sirens = List.copyOf(sirens);
  }
}
