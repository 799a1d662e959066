package fr.ctg.staffing.rules;

import fr.ctg.shared.Appreciation;
import fr.ctg.staffing.FaitsDUnTitulaire;
import fr.ctg.staffing.PayeurDeFormation;
import fr.ctg.staffing.RegleAppliquee;
import fr.ctg.staffing.TypeDeFormation;
import org.jspecify.annotations.Nullable;

/** FORMATION-COUT: the Caf pays for no training but a collective one. */
public final class FormationCout implements RegleAppliquee<PosteExamine> {

  /** The rule's code. */
  public static final String CODE = "FORMATION-COUT";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public @Nullable Appreciation apprecier(PosteExamine examine) {
    FaitsDUnTitulaire titulaire = examine.poste().titulaire();
    if (titulaire == null
        || titulaire.formations().stream().allMatch(formation -> formation.payeur() == null)) {
      return null;
    }
    long fautives =
        titulaire.formations().stream()
            .filter(formation -> formation.payeur() == PayeurDeFormation.CAF)
            .filter(formation -> formation.type() != TypeDeFormation.COLLECTIVE)
            .count();
    return fautives == 0
        ? Appreciation.respectee(
            examine.sujet()
                + "aucune formation individuelle du titulaire n'est à la charge de la Caf.")
        : Appreciation.nonRespectee(
            examine.sujet()
                + "la Caf est désignée comme payeur de "
                + fautives
                + (fautives == 1 ? " formation individuelle" : " formations individuelles")
                + " du titulaire, alors que ce coût appartient à la collectivité. Pour y remédier :"
                + " faire payer la collectivité, ou passer par une formation collective du réseau"
                + " des chargés de coopération.");
  }
}
