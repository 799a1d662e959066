package fr.ctg.staffing;

import fr.ctg.shared.CodeInsee;
import fr.ctg.shared.Thematique;
import java.util.Set;

/**
 * What a post is in charge of in the team.
 *
 * @param libelle the label it bears
 * @param pilote whether it says that it pilots the team
 * @param thematiques its themes, possibly none
 * @param axes the axes of the convention it works on, possibly none
 * @param communes the communes it is in charge of, possibly none
 */
public record Mission(
    LibelleCct libelle,
    boolean pilote,
    Set<Thematique> thematiques,
    Set<String> axes,
    Set<CodeInsee> communes) {

  public Mission {
    thematiques = Set.copyOf(thematiques);
    axes = Set.copyOf(axes);
    communes = Set.copyOf(communes);
  }
}
