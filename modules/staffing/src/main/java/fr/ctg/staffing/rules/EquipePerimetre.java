package fr.ctg.staffing.rules;

import fr.ctg.shared.Appreciation;
import fr.ctg.shared.CodeInsee;
import fr.ctg.staffing.FaitsDUnEmployeur;
import fr.ctg.staffing.RegleAppliquee;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * EQUIPE-PERIMETRE: where the employer's territory differs from the convention's, the holder works
 * at the convention's scale.
 */
public final class EquipePerimetre implements RegleAppliquee<PosteExamine> {

  /** The rule's code. */
  public static final String CODE = "EQUIPE-PERIMETRE";

  /** From so many differing communes on they are counted: a longer list would not be read. */
  private static final int TROP_POUR_LES_NOMMER = 6;

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public @Nullable Appreciation apprecier(PosteExamine examine) {
    FaitsDUnEmployeur employeur = examine.emploi().employeur();
    Set<CodeInsee> perimetre = examine.equipe().convention().perimetre();
    if (!employeur.nature().estTerritoriale() || employeur.territoire().equals(perimetre)) {
      return null;
    }
    String constat =
        examine.sujet()
            + "le territoire de l'employeur diffère du périmètre de la convention ("
            + difference(employeur.territoire(), perimetre)
            + ")";
    return examine.emploi().engagementEchelleConvention()
        ? Appreciation.respectee(
            constat + " ; l'engagement de travailler à l'échelle de la convention est enregistré.")
        : Appreciation.sousCondition(
            constat
                + ". Pour y remédier : enregistrer l'engagement de travailler à l'échelle de la"
                + " convention sur le temps financé par la Caf.");
  }

  /** Counted from the smaller side: a team's posts are all compared with the one perimeter. */
  private static String difference(Set<CodeInsee> territoire, Set<CodeInsee> perimetre) {
    int communes = communes(territoire, perimetre);
    int horsPerimetre = territoire.size() - communes;
    int horsTerritoire = perimetre.size() - communes;
    boolean nommees = horsPerimetre + horsTerritoire < TROP_POUR_LES_NOMMER;
    return Stream.of(
            cote("dans le seul territoire", horsPerimetre, nommees ? territoire : null, perimetre),
            cote("dans le seul périmètre", horsTerritoire, nommees ? perimetre : null, territoire))
        .filter(cote -> !cote.isEmpty())
        .collect(Collectors.joining(" ; "));
  }

  private static int communes(Set<CodeInsee> unes, Set<CodeInsee> autres) {
    boolean moins = unes.size() <= autres.size();
    Set<CodeInsee> grandes = moins ? autres : unes;
    return (int) (moins ? unes : autres).stream().filter(grandes::contains).count();
  }

  /**
   * What is on one side of the difference, nothing where that side is empty.
   *
   * @param cote the communes of that side, if they are to be named
   */
  private static String cote(
      String lieu, int nombre, @Nullable Set<CodeInsee> cote, Set<CodeInsee> autre) {
    if (nombre == 0) {
      return "";
    }
    return nombre
        + (nombre == 1 ? " commune " : " communes ")
        + lieu
        + (cote == null
            ? ""
            : codes(cote.stream().filter(commune -> !autre.contains(commune)).toList()));
  }

  private static String codes(List<CodeInsee> communes) {
    return communes.stream()
        .map(CodeInsee::code)
        .sorted()
        .collect(Collectors.joining(", ", " : ", ""));
  }
}
