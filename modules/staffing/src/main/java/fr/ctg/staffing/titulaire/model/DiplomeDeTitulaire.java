package fr.ctg.staffing.titulaire.model;

import fr.ctg.staffing.Diplome;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A diploma of a holder.
 *
 * @param niveau its level in the national register (RNCP), from 3 to 8
 * @param domaine its field, as judged
 * @param intitule its name, if it is told; absent once the person was erased
 */
public record DiplomeDeTitulaire(int niveau, DomaineJuge domaine, @Nullable String intitule) {

  /** What the rules look at of it. */
  Diplome faits() {
    return new Diplome(niveau, domaine.domaine(), intitule);
  }

  /** It with the day on which its field was judged: that of before, if it is one of those. */
  DiplomeDeTitulaire juge(List<DiplomeDeTitulaire> presents, LocalDate jour) {
    return presents.stream()
        .filter(
            present ->
                present.niveau == niveau
                    && Objects.equals(present.intitule, intitule)
                    && present.domaine.memeAvis(domaine))
        .findFirst()
        .orElseGet(() -> new DiplomeDeTitulaire(niveau, domaine.rendu(jour), intitule));
  }
}
