package fr.ctg.staffing.titulaire.model;

import fr.ctg.staffing.Domaine;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The field of a diploma or of a training, as somebody of the Caf has judged it: that one is
 * <i>animation de projet de territoire</i> no title says. Who it was, the history tells.
 *
 * @param domaine the field
 * @param motif why, in words; there for the field that the profile asks for, and where another one
 *     was judged; absent once the person was erased
 * @param le the day of the judgement; none where nobody judged
 */
public record DomaineJuge(Domaine domaine, @Nullable String motif, @Nullable LocalDate le) {

  /** Whether it says the same of the same field, whenever it was said. */
  boolean memeAvis(DomaineJuge autre) {
    return domaine == autre.domaine && Objects.equals(motif, autre.motif);
  }

  /** It as judged on that day, if it is a judgement. */
  DomaineJuge rendu(LocalDate jour) {
    return new DomaineJuge(domaine, motif, motif == null ? null : jour);
  }
}
