package fr.ctg.staffing.rules;

import fr.ctg.shared.Appreciation;
import fr.ctg.shared.CodeInsee;
import fr.ctg.staffing.Employeur;
import fr.ctg.staffing.RegleAppliquee;
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
    Employeur employeur = examine.emploi().employeur();
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

  private static String difference(Set<CodeInsee> territoire, Set<CodeInsee> perimetre) {
    Set<CodeInsee> horsPerimetre = sans(territoire, perimetre);
    Set<CodeInsee> horsTerritoire = sans(perimetre, territoire);
    boolean nommees = horsPerimetre.size() + horsTerritoire.size() < TROP_POUR_LES_NOMMER;
    return Stream.of(
            cote("dans le seul territoire", horsPerimetre, nommees),
            cote("dans le seul périmètre", horsTerritoire, nommees))
        .filter(cote -> !cote.isEmpty())
        .collect(Collectors.joining(" ; "));
  }

  private static Set<CodeInsee> sans(Set<CodeInsee> communes, Set<CodeInsee> autres) {
    return communes.stream()
        .filter(commune -> !autres.contains(commune))
        .collect(Collectors.toSet());
  }

  /** What is on one side of the difference, nothing where that side is empty. */
  private static String cote(String lieu, Set<CodeInsee> communes, boolean nommees) {
    if (communes.isEmpty()) {
      return "";
    }
    return communes.size()
        + (communes.size() == 1 ? " commune " : " communes ")
        + lieu
        + (nommees ? codes(communes) : "");
  }

  private static String codes(Set<CodeInsee> communes) {
    return communes.stream()
        .map(CodeInsee::code)
        .sorted()
        .collect(Collectors.joining(", ", " : ", ""));
  }
}
