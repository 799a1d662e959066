package fr.ctg.staffing.titulaire.model;

import fr.ctg.staffing.FaitsDUneFormation;
import fr.ctg.staffing.PayeurDeFormation;
import fr.ctg.staffing.StatutDeFormation;
import fr.ctg.staffing.TypeDeFormation;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A training of a holder.
 *
 * @param type what kind it is
 * @param niveau the level it leads to in the national register (RNCP), from 3 to 8; there where it
 *     qualifies
 * @param domaine its field, as judged
 * @param statut how far it is
 * @param payeur who pays; none: nobody is named
 * @param intitule its name, if it is told; absent once the person was erased
 */
public record FormationDeTitulaire(
    TypeDeFormation type,
    @Nullable Integer niveau,
    DomaineJuge domaine,
    StatutDeFormation statut,
    @Nullable PayeurDeFormation payeur,
    @Nullable String intitule) {

  /** What the rules look at of it. */
  FaitsDUneFormation faits() {
    return new FaitsDUneFormation(type, niveau, domaine.domaine(), statut, payeur);
  }

  /**
   * It with the day on which its field was judged: that of before, if it is one of those, however
   * far it has come since.
   */
  FormationDeTitulaire jugee(List<FormationDeTitulaire> presentes, LocalDate jour) {
    DomaineJuge juge =
        presentes.stream()
            .filter(
                presente ->
                    presente.type == type
                        && Objects.equals(presente.niveau, niveau)
                        && Objects.equals(presente.intitule, intitule)
                        && presente.domaine.memeAvis(domaine))
            .map(FormationDeTitulaire::domaine)
            .findFirst()
            .orElseGet(() -> domaine.rendu(jour));
    return new FormationDeTitulaire(type, niveau, juge, statut, payeur, intitule);
  }
}
