package fr.ctg.funding.rules;

import fr.ctg.referentiel.Regle;
import fr.ctg.shared.Constat;
import fr.ctg.shared.Effet;
import fr.ctg.shared.Portee;
import java.util.List;
import java.util.Map;

/** FIN-ELIGIBILITE: a post that a blocking rule refuses is financed at nothing. */
public final class FinEligibilite {

  /** The rule's code. */
  public static final String CODE = "FIN-ELIGIBILITE";

  private final Map<String, Regle> regles;
  private final boolean bloqueTout;

  /**
   * @param regles the rules in force by code. Where a Caf switched this one off or lowered its
   *     effect, only rules that speak for all Caf go on blocking: no Caf may depart from those.
   */
  FinEligibilite(Map<String, Regle> regles) {
    this.regles = regles;
    Regle eligibilite = regles.get(CODE);
    this.bloqueTout = eligibilite != null && eligibilite.effet() == Effet.BLOQUANT;
  }

  /** Those of the findings that keep their post from being financed. */
  List<Constat> bloquants(List<Constat> constats) {
    return constats.stream().filter(constat -> constat.bloque() && compte(constat)).toList();
  }

  private boolean compte(Constat constat) {
    Regle regle = regles.get(constat.regle());
    return bloqueTout || (regle != null && regle.portee() == Portee.NATIONALE);
  }
}
