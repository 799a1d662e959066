package fr.ctg.staffing.rules;

import fr.ctg.shared.Appreciation;
import fr.ctg.staffing.RegleAppliquee;
import org.jspecify.annotations.Nullable;

/** MGT-DIRECTION: posts of directors and deputy directors are not eligible. */
public final class MgtDirection implements RegleAppliquee<PosteExamine> {

  /** The rule's code. */
  public static final String CODE = "MGT-DIRECTION";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public @Nullable Appreciation apprecier(PosteExamine examine) {
    return switch (examine.emploi().position()) {
      case DIRECTEUR -> refus(examine, "directeur");
      case DIRECTEUR_ADJOINT -> refus(examine, "directeur adjoint");
      case AGENT, RESPONSABLE_SERVICE -> null;
    };
  }

  private static Appreciation refus(PosteExamine examine, String position) {
    return Appreciation.nonRespectee(
        examine.sujet()
            + "c'est un poste de "
            + position
            + ", qui n'est pas éligible au financement. Pour y remédier : confier la coopération à"
            + " un agent ou à un responsable de service.");
  }
}
