package fr.ctg.staffing.rules;

import fr.ctg.shared.Appreciation;
import fr.ctg.shared.CodeInsee;
import fr.ctg.staffing.Employeur;
import fr.ctg.staffing.RegleAppliquee;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * EQUIPE-PERIMETRE: where the employer's territory differs from the convention's, the holder works
 * at the convention's scale.
 */
public final class EquipePerimetre implements RegleAppliquee<PosteExamine> {

  /** The rule's code. */
  public static final String CODE = "EQUIPE-PERIMETRE";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public @Nullable Appreciation apprecier(PosteExamine examine) {
    Employeur employeur = examine.emploi().employeur();
    Set<CodeInsee> perimetre = examine.equipe().convention().perimetre();
    if (!employeur.nature().estTerritoriale() || employeur.territoire().equals(perimetre)) {
      return null;
    }
    String constat =
        examine.sujet()
            + "le territoire de l'employeur (communes : "
            + employeur.territoire().size()
            + ") diffère du périmètre de la convention (communes : "
            + perimetre.size()
            + ")";
    return examine.emploi().engagementEchelleConvention()
        ? Appreciation.respectee(
            constat + " ; l'engagement de travailler à l'échelle de la convention est enregistré.")
        : Appreciation.sousCondition(
            constat
                + ". Pour y remédier : enregistrer l'engagement de travailler à l'échelle de la"
                + " convention sur le temps financé par la Caf.");
  }
}
