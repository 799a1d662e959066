package fr.ctg.funding.rules;

import fr.ctg.funding.model.Ventilation;
import fr.ctg.shared.Fraction;
import fr.ctg.shared.Groupe;
import fr.ctg.shared.Montant;
import fr.ctg.shared.Pourcentage;
import fr.ctg.staffing.CleDeRepartition;
import java.math.RoundingMode;
import java.util.EnumMap;

/**
 * FIN-ARRONDI: the yearly amount of a post is rounded once, and its groups always add up to it (the
 * method of the largest remainders).
 */
public final class FinArrondi {

  /** The rule's code. */
  public static final String CODE = "FIN-ARRONDI";

  /** The amount, rounded to the cent: half a cent up. */
  Montant arrondir(Fraction euros) {
    return Montant.arrondir(euros, RoundingMode.HALF_UP);
  }

  /**
   * The amount shared out: each group's share cut down to the cent, then the missing cents one by
   * one to the largest cut-off remainders, ties in the groups' order.
   *
   * @param montant 0 or more
   */
  Ventilation ventiler(Montant montant, CleDeRepartition cle) {
    Groupe[] groupes = Groupe.values();
    long[] centimes = new long[groupes.length];
    long[] restes = new long[groupes.length];
    long manquants = montant.centimes();
    for (int i = 0; i < groupes.length; i++) {
      long part = Math.multiplyExact(montant.centimes(), cle.part(groupes[i]).centiemes());
      centimes[i] = part / Pourcentage.CENT_POUR_CENT;
      restes[i] = part % Pourcentage.CENT_POUR_CENT;
      manquants -= centimes[i];
    }
    for (; manquants > 0; manquants--) {
      int servi = plusGrand(restes);
      centimes[servi]++;
      restes[servi] = -1;
    }
    EnumMap<Groupe, Montant> montants = new EnumMap<>(Groupe.class);
    for (int i = 0; i < groupes.length; i++) {
      montants.put(groupes[i], new Montant(centimes[i]));
    }
    return Ventilation.de(montants);
  }

  private static int plusGrand(long[] restes) {
    int meilleur = 0;
    for (int i = 1; i < restes.length; i++) {
      if (restes[i] > restes[meilleur]) {
        meilleur = i;
      }
    }
    return meilleur;
  }
}
