package fr.ctg.staffing.rules;

import fr.ctg.shared.Etp;
import fr.ctg.staffing.Emploi;
import fr.ctg.staffing.Equipe;
import fr.ctg.staffing.FaitsDUnPoste;
import fr.ctg.staffing.Mission;
import org.jspecify.annotations.Nullable;

/**
 * A post in its team, as the staffing rules look at it.
 *
 * @param equipe the team
 * @param poste one of its posts
 * @param etpCooperation the post's cooperation time, or {@code null} while it is not known
 */
public record PosteExamine(Equipe equipe, FaitsDUnPoste poste, @Nullable Etp etpCooperation) {

  Mission mission() {
    return poste.mission();
  }

  Emploi emploi() {
    return poste.emploi();
  }

  boolean pilote() {
    return equipe.pilote(poste);
  }

  /** How a message begins that is about this post. */
  String sujet() {
    return "Poste " + poste.reference() + " : ";
  }
}
