package fr.ctg.staffing;

import fr.ctg.shared.CodeInsee;
import fr.ctg.shared.Thematique;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
    Libelle libelle,
    boolean pilote,
    Set<Thematique> thematiques,
    Set<String> axes,
    Set<CodeInsee> communes) {

  /** The three labels of a post. */
  @Schema(name = "LibelleDePoste", description = "Libellé d'un poste.")
  public enum Libelle {
    DISPOSITIF("chargé de coopération du dispositif CTG"),
    THEMATIQUE("chargé de coopération thématique"),
    PROXIMITE("chargé de coopération de proximité");

    private final String intitule;

    Libelle(String intitule) {
      this.intitule = intitule;
    }

    /** The label in French, as the source writes it. */
    public String intitule() {
      return intitule;
    }
  }

  public Mission {
    thematiques = Set.copyOf(thematiques);
    axes = Set.copyOf(axes);
    communes = Set.copyOf(communes);
  }
}
