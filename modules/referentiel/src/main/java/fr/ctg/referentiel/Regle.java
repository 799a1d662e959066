package fr.ctg.referentiel;

import fr.ctg.shared.Citation;
import fr.ctg.shared.Effet;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import java.util.List;

/**
 * A rule of the catalogue: what the text says, how it is read, and what it brings about.
 *
 * @param code the stable code, for example {@code ETP-PILOTE}
 * @param ordre its place in the catalogue, from 1
 * @param domaine the module that applies it: {@code staffing}, {@code funding} or {@code
 *     evaluation}
 * @param effet what a refusal brings about, unless a Caf lowered it
 * @param portee for whom it speaks
 * @param fondement whether the sentence says it or it is read so
 * @param citation the sentence that founds it
 * @param complements further sentences that it rests on, possibly none
 * @param lecture the reading, in French
 */
public record Regle(
    String code,
    int ordre,
    String domaine,
    Effet effet,
    Portee portee,
    Fondement fondement,
    Citation citation,
    List<Citation> complements,
    String lecture) {

  public Regle {
    complements = List.copyOf(complements);
  }

  /** This rule with another effect, as a Caf decided. */
  public Regle avecEffet(Effet autre) {
    return new Regle(
        code, ordre, domaine, autre, portee, fondement, citation, complements, lecture);
  }
}
