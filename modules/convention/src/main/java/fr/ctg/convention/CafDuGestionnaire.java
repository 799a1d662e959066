package fr.ctg.convention;

import fr.ctg.platform.identite.IdentiteCourante;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;

/** The Caf in which whoever asks may write: its token says it, never the request. */
public final class CafDuGestionnaire {

  private CafDuGestionnaire() {}

  /**
   * Its code.
   *
   * @throws RequeteRefusee 403, when the token names none
   */
  public static String code() {
    return IdentiteCourante.lire()
        .caf()
        .orElseThrow(
            () ->
                new RequeteRefusee(
                    TypeProbleme.INTERDIT,
                    "Le jeton ne dit pas de quelle Caf (« caf ») : demandez à son émetteur de"
                        + " l'ajouter."));
  }
}
