package fr.ctg.convention.application;

import fr.ctg.convention.model.Manque;
import fr.ctg.platform.json.Faute;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import java.util.List;

/** Turns what stands against a step into the refusal of it. */
public final class EtapeRefusee {

  private EtapeRefusee() {}

  /**
   * Refuses the step when anything stands against it, and says all of it at once.
   *
   * @param etape the step, as the end of "La convention ne peut pas …"
   * @throws RequeteRefusee 409
   */
  public static void si(List<Manque> manques, String etape) {
    if (manques.isEmpty()) {
      return;
    }
    String detail =
        "La convention ne peut pas "
            + etape
            + " : "
            + (manques.size() == 1
                ? manques.getFirst().message() + "."
                : manques.size() + " points s'y opposent.");
    throw new RequeteRefusee(
        TypeProbleme.CONFLIT,
        detail,
        manques.stream()
            .map(m -> new Faute(m.pointeur(), m.code(), m.message() + ".", m.appui()))
            .toList());
  }
}
