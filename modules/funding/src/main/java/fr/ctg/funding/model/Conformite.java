package fr.ctg.funding.model;

import fr.ctg.shared.Constat;
import java.util.Collection;

/** The overall verdict of a simulation: that of its worst finding. From best to worst. */
public enum Conformite {
  CONFORME,
  SOUS_CONDITION,
  INDETERMINE,
  NON_CONFORME;

  /** The overall verdict of those findings; without any, all is well. */
  public static Conformite de(Collection<Constat> constats) {
    Conformite pire = CONFORME;
    for (Constat constat : constats) {
      Conformite sienne =
          switch (constat.verdict()) {
            case RESPECTEE -> CONFORME;
            case SOUS_CONDITION, A_VENIR -> SOUS_CONDITION;
            case INDETERMINEE -> INDETERMINE;
            case NON_RESPECTEE -> NON_CONFORME;
          };
      if (sienne.compareTo(pire) > 0) {
        pire = sienne;
      }
    }
    return pire;
  }
}
