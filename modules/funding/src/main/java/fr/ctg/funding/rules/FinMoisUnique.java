package fr.ctg.funding.rules;

import fr.ctg.funding.model.DejaFinance;
import fr.ctg.funding.model.DejaFinance.Raison;
import fr.ctg.funding.model.EtatDuMois;
import fr.ctg.shared.Mois;
import fr.ctg.shared.Periode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * FIN-MOIS-UNIQUE: one chair is financed once a month. Of two posts of which one succeeds the
 * other, and which would both be financed in a month, the one open on its first day is; both or
 * neither: the one before.
 *
 * <p>Where a chair goes through more hands than two within a month, one has the month all the same:
 * the first of those open on its first day, or the first of all where none is.
 *
 * <p>A post that a blocking rule stops is financed in no month and takes none from another: its own
 * months are those that it would have if nothing were blocked. One whose cooperation time is not
 * known yet keeps its months: what they are worth is to be told, not whose they are.
 */
public final class FinMoisUnique {

  /** The rule's code. */
  public static final String CODE = "FIN-MOIS-UNIQUE";

  private final boolean active;

  /**
   * @param active whether the rule is in force; where it is not, each post counts for itself
   */
  FinMoisUnique(boolean active) {
    this.active = active;
  }

  /**
   * A post of a chair.
   *
   * @param reference its reference
   * @param ouverture the days on which it is open
   * @param mois what becomes of each of its months, as if the chair were its alone
   * @param bloque whether a blocking rule keeps it from being financed
   */
  record Occupant(String reference, Periode ouverture, List<EtatDuMois> mois, boolean bloque) {

    boolean compte(Mois mois) {
      return this.mois.get(mois.numero() - 1) == EtatDuMois.FINANCE;
    }

    boolean ouvertLePremier(Mois mois) {
      return ouverture.contient(mois.periode().debut());
    }
  }

  /**
   * The months that posts of a chair lose to one another.
   *
   * @param siege the posts of one chair, whoever came first first
   * @return by the reference of the post and the number of the month, under which other post it is
   *     financed; posts that lose none are left out
   */
  Map<String, Map<Integer, DejaFinance>> dejaFinances(List<Occupant> siege, List<Mois> annee) {
    Map<String, Map<Integer, DejaFinance>> perdus = new HashMap<>();
    if (!active) {
      return perdus;
    }
    for (Mois mois : annee) {
      for (Occupant occupant : siege) {
        Occupant qui = titulaireDuMois(siege, occupant, mois);
        if (occupant.compte(mois) && qui != null && qui != occupant) {
          perdus
              .computeIfAbsent(occupant.reference(), reference -> new HashMap<>())
              .put(
                  mois.numero(),
                  new DejaFinance(
                      qui.reference(),
                      qui.ouverture(),
                      siege.indexOf(qui) < siege.indexOf(occupant),
                      raison(qui, occupant, mois)));
        }
      }
    }
    return perdus;
  }

  /** Who has the month, of those that are financed in it beside the post looked at. */
  private static @Nullable Occupant titulaireDuMois(
      List<Occupant> siege, Occupant regarde, Mois mois) {
    Occupant premier = null;
    for (Occupant occupant : siege) {
      if (occupant.compte(mois) && (regarde.bloque() || !occupant.bloque())) {
        if (occupant.ouvertLePremier(mois)) {
          return occupant;
        }
        premier = premier == null ? occupant : premier;
      }
    }
    return premier;
  }

  private static Raison raison(Occupant qui, Occupant autre, Mois mois) {
    if (!qui.ouvertLePremier(mois)) {
      return Raison.AUCUN_LE_PREMIER;
    }
    return autre.ouvertLePremier(mois) ? Raison.LES_DEUX_LE_PREMIER : Raison.SEUL_LE_PREMIER;
  }
}
