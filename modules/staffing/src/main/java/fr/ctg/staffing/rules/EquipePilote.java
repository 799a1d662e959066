package fr.ctg.staffing.rules;

import fr.ctg.shared.Appreciation;
import fr.ctg.shared.Ecriture;
import fr.ctg.shared.Periode;
import fr.ctg.staffing.Equipe;
import fr.ctg.staffing.FaitsDUnPoste;
import fr.ctg.staffing.RegleAppliquee;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** EQUIPE-PILOTE: on every day with several open posts exactly one of them says pilot. */
public final class EquipePilote implements RegleAppliquee<Equipe> {

  /** The rule's code. */
  public static final String CODE = "EQUIPE-PILOTE";

  /** No message lists more posts than this. */
  private static final int POSTES_CITES = 10;

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public @Nullable Appreciation apprecier(Equipe equipe) {
    if (equipe.postes().size() < 2) {
      return null;
    }
    LocalDate premier = equipe.regard().debut();
    int jours = (int) equipe.regard().jours();
    int[] ouverts = new int[jours + 1];
    int[] pilotes = new int[jours + 1];
    for (FaitsDUnPoste poste : equipe.postes()) {
      compter(poste, equipe, ouverts, pilotes);
    }
    boolean plusieurs = false;
    int ouvertsCeJour = 0;
    int pilotesCeJour = 0;
    for (int jour = 0; jour < jours; jour++) {
      ouvertsCeJour += ouverts[jour];
      pilotesCeJour += pilotes[jour];
      if (ouvertsCeJour >= 2) {
        plusieurs = true;
        if (pilotesCeJour != 1) {
          return refus(equipe, premier.plusDays(jour), ouvertsCeJour);
        }
      }
    }
    return plusieurs
        ? Appreciation.respectee(
            "Équipe : chaque jour où plusieurs postes sont ouverts, un seul pilote la démarche.")
        : null;
  }

  /** Notes by how much the numbers of open posts and of pilots change from one day to the next. */
  private static void compter(FaitsDUnPoste poste, Equipe equipe, int[] ouverts, int[] pilotes) {
    Periode ouverture = poste.ouvertureDans(equipe.convention());
    Periode vue = ouverture == null ? null : ouverture.commune(equipe.regard());
    if (vue == null) {
      return;
    }
    int entree = rang(vue.debut(), equipe);
    int sortie = rang(vue.fin(), equipe) + 1;
    ouverts[entree]++;
    ouverts[sortie]--;
    if (poste.mission().pilote()) {
      pilotes[entree]++;
      pilotes[sortie]--;
    }
  }

  private static int rang(LocalDate jour, Equipe equipe) {
    return (int) (jour.toEpochDay() - equipe.regard().debut().toEpochDay());
  }

  private static Appreciation refus(Equipe equipe, LocalDate jour, int ouverts) {
    List<String> pilotes = new ArrayList<>();
    for (FaitsDUnPoste poste : equipe.postes()) {
      Periode ouverture = poste.ouvertureDans(equipe.convention());
      if (poste.mission().pilote() && ouverture != null && ouverture.contient(jour)) {
        pilotes.add(poste.reference());
      }
    }
    return Appreciation.nonRespectee(
        "Équipe : le "
            + Ecriture.date(jour)
            + ", "
            + ouverts
            + " postes sont ouverts et "
            + (pilotes.isEmpty()
                ? "aucun ne se dit pilote"
                : pilotes.size()
                    + " se disent pilotes ("
                    + Ecriture.premiers(pilotes, ", ", POSTES_CITES)
                    + ")")
            + ". Pour y remédier : désigner un pilote, et un seul, chaque jour où plusieurs postes"
            + " sont ouverts.");
  }
}
