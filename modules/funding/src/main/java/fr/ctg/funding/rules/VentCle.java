package fr.ctg.funding.rules;

import fr.ctg.funding.model.PosteChiffre;
import fr.ctg.shared.Appreciation;
import fr.ctg.shared.Groupe;
import fr.ctg.shared.Thematique;
import fr.ctg.staffing.Poste;
import fr.ctg.staffing.RegleAppliquee;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** VENT-CLE: every theme of a post has a share in its key, through its group. */
public final class VentCle implements RegleAppliquee<PosteChiffre> {

  /** The rule's code. */
  public static final String CODE = "VENT-CLE";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public Appreciation apprecier(PosteChiffre chiffre) {
    Set<Thematique> oubliees = oubliees(chiffre.poste());
    if (chiffre.poste().mission().thematiques().isEmpty()) {
      return Appreciation.respectee(
          chiffre.sujet() + "aucune thématique n'est déclarée, donc aucune n'est sans part.");
    }
    if (oubliees.isEmpty()) {
      return Appreciation.respectee(
          chiffre.sujet() + "la clé de répartition donne une part à chacune de ses thématiques.");
    }
    String thematiques =
        oubliees.stream()
            .map(thematique -> "« " + thematique.libelle() + " »")
            .collect(Collectors.joining(", "));
    return Appreciation.nonRespectee(
        chiffre.sujet()
            + "la clé de répartition donne 0 % au groupe de "
            + (oubliees.size() == 1 ? "sa thématique " : "ses thématiques ")
            + thematiques
            + ". Pour y remédier : donner une part à ce groupe dans la clé, ou retirer la"
            + " thématique du poste.");
  }

  private static Set<Thematique> oubliees(Poste poste) {
    EnumSet<Thematique> oubliees = EnumSet.noneOf(Thematique.class);
    for (Thematique thematique : poste.mission().thematiques()) {
      Groupe groupe = thematique.groupe();
      if (groupe != null && poste.cle().part(groupe).estNul()) {
        oubliees.add(thematique);
      }
    }
    return oubliees;
  }
}
