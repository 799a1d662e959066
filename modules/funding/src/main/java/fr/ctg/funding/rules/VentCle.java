package fr.ctg.funding.rules;

import fr.ctg.funding.model.PosteChiffre;
import fr.ctg.shared.Appreciation;
import fr.ctg.shared.Groupe;
import fr.ctg.shared.Thematique;
import fr.ctg.staffing.FaitsDUnPoste;
import fr.ctg.staffing.RegleAppliquee;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
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
    if (chiffre.poste().mission().thematiques().isEmpty()) {
      return Appreciation.respectee(
          chiffre.sujet() + "aucune thématique n'est déclarée, donc aucune n'est sans part.");
    }
    Map<Groupe, Set<Thematique>> oublies = oublies(chiffre.poste());
    if (oublies.isEmpty()) {
      return Appreciation.respectee(
          chiffre.sujet() + "la clé de répartition donne une part à chacune de ses thématiques.");
    }
    boolean unSeul = oublies.size() == 1;
    return Appreciation.nonRespectee(
        chiffre.sujet()
            + "la clé de répartition donne 0 % "
            + (unSeul ? "au groupe " : "aux groupes ")
            + oublies.entrySet().stream()
                .map(oublie -> groupe(oublie.getKey(), oublie.getValue()))
                .collect(Collectors.joining(" ; "))
            + ". Pour y remédier : "
            + (unSeul
                ? "donner une part à ce groupe dans la clé"
                : "donner une part à chacun de ces groupes dans la clé")
            + (oublies.values().stream().mapToInt(Set::size).sum() == 1
                ? ", ou retirer la thématique du poste."
                : ", ou retirer ces thématiques du poste."));
  }

  private static String groupe(Groupe groupe, Set<Thematique> thematiques) {
    return "« "
        + groupe.libelle()
        + " » "
        + thematiques.stream()
            .map(thematique -> "« " + thematique.libelle() + " »")
            .collect(
                Collectors.joining(
                    ", ", thematiques.size() == 1 ? "(thématique " : "(thématiques ", ")"));
  }

  /** The groups that have themes of the post and no share, with these themes. */
  private static Map<Groupe, Set<Thematique>> oublies(FaitsDUnPoste poste) {
    Map<Groupe, Set<Thematique>> oublies = new EnumMap<>(Groupe.class);
    for (Thematique thematique : poste.mission().thematiques()) {
      Groupe groupe = thematique.groupe();
      if (groupe != null && poste.cle().part(groupe).estNul()) {
        oublies.computeIfAbsent(groupe, g -> EnumSet.noneOf(Thematique.class)).add(thematique);
      }
    }
    return oublies;
  }
}
