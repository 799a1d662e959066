package fr.ctg.funding.rules;

import fr.ctg.funding.model.EtatDuMois;
import fr.ctg.funding.model.ResultatDUnPoste;
import fr.ctg.shared.Ecriture;
import fr.ctg.shared.Mois;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The months of a post in French: which are financed no more, or are by now, and why. */
final class MoisEnClair {

  /** Of no particular year: only the names of its months are used. */
  private static final List<String> NOMS = Mois.deLAnnee(1).stream().map(Mois::nom).toList();

  /** How names of months begin that "de" is cut short before. */
  private static final String VOYELLES = "ao";

  private MoisEnClair() {}

  /** Which months are not financed, and why; empty where all are. */
  static String refus(ResultatDUnPoste poste) {
    Map<Raison, List<String>> perdus = new LinkedHashMap<>();
    for (int i = 0; i < Mois.PAR_AN; i++) {
      if (poste.mois().get(i) != EtatDuMois.FINANCE) {
        ajouter(perdus, Raison.de(poste, i), i);
      }
    }
    return ensemble(perdus, Phrase.EST_REFUSE);
  }

  /** Which months are financed no more, and why; which are by now, and why they were not. */
  static String changements(ResultatDUnPoste avant, ResultatDUnPoste apres) {
    Map<Raison, List<String>> perdus = new LinkedHashMap<>();
    Map<Raison, List<String>> gagnes = new LinkedHashMap<>();
    for (int i = 0; i < Mois.PAR_AN; i++) {
      boolean financeAvant = avant.mois().get(i) == EtatDuMois.FINANCE;
      boolean financeApres = apres.mois().get(i) == EtatDuMois.FINANCE;
      if (financeAvant && !financeApres) {
        ajouter(perdus, Raison.de(apres, i), i);
      } else if (!financeAvant && financeApres) {
        ajouter(gagnes, Raison.de(avant, i), i);
      }
    }
    String moins = ensemble(perdus, Phrase.NE_L_EST_PLUS);
    String plus = ensemble(gagnes, Phrase.L_EST_DESORMAIS);
    return moins.isEmpty() || plus.isEmpty() ? moins + plus : moins + " ; " + plus;
  }

  private static void ajouter(Map<Raison, List<String>> groupes, Raison raison, int mois) {
    groupes.computeIfAbsent(raison, r -> new ArrayList<>()).add(NOMS.get(mois));
  }

  private static String ensemble(Map<Raison, List<String>> groupes, Phrase phrase) {
    return String.join(
        " ; ",
        groupes.entrySet().stream()
            .map(groupe -> phrase.dire(groupe.getValue(), groupe.getKey()))
            .toList());
  }

  /**
   * Why a month is not financed.
   *
   * @param ailleurs whether it is, but under another post
   * @param texte in a French sentence, after a colon or, where it is, after "financé"
   */
  private record Raison(boolean ailleurs, String texte) {

    private static Raison de(ResultatDUnPoste poste, int mois) {
      return switch (poste.mois().get(mois)) {
        case FINANCE -> throw new IllegalArgumentException("month " + (mois + 1) + " is financed");
        case HORS_OUVERTURE -> new Raison(false, "le poste n'est pas ouvert");
        case VACANCE -> new Raison(false, "le poste est vacant");
        case ABSENCE -> new Raison(false, "maladie du premier au dernier jour");
        case DEJA_FINANCE ->
            new Raison(
                true,
                Objects.requireNonNull(poste.dejaFinances().get(mois + 1), "no other post")
                    .enClair());
      };
    }

    String enEntier() {
      return ailleurs ? "financé " + texte : texte;
    }
  }

  /** What is said of months that are not financed, or no more, or by now. */
  private enum Phrase {
    EST_REFUSE(" n'est pas financé : ", " ne sont pas financés : "),
    NE_L_EST_PLUS(" ne l'est plus : ", " ne le sont plus : "),
    L_EST_DESORMAIS(" l'est désormais, auparavant : ", " le sont désormais, auparavant : ");

    private final String un;
    private final String plusieurs;

    Phrase(String un, String plusieurs) {
      this.un = un;
      this.plusieurs = plusieurs;
    }

    String dire(List<String> mois, Raison raison) {
      boolean seul = mois.size() == 1;
      if (raison.ailleurs() && this != L_EST_DESORMAIS) {
        return (seul ? "le mois " : "les mois ")
            + (VOYELLES.indexOf(mois.getFirst().charAt(0)) < 0 ? "de " : "d'")
            + Ecriture.liste(mois)
            + (seul ? " est financé " : " sont financés ")
            + raison.texte();
      }
      return Ecriture.liste(mois) + (seul ? un : plusieurs) + raison.enEntier();
    }
  }
}
