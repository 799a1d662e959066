package fr.ctg.staffing.rules;

import fr.ctg.shared.Appreciation;
import fr.ctg.shared.CodeInsee;
import fr.ctg.shared.Ecriture;
import fr.ctg.staffing.LibelleCct;
import fr.ctg.staffing.Mission;
import fr.ctg.staffing.RegleAppliquee;
import java.util.List;
import java.util.Set;

/** EQUIPE-LIBELLE: the pilot bears the label of the scheme, a deputy one of the two others. */
public final class EquipeLibelle implements RegleAppliquee<PosteExamine> {

  /** The rule's code. */
  public static final String CODE = "EQUIPE-LIBELLE";

  /** No message lists more communes than this. */
  private static final int COMMUNES_CITEES = 10;

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public Appreciation apprecier(PosteExamine examine) {
    Mission mission = examine.mission();
    String constat = examine.sujet() + "le libellé est « " + mission.libelle().intitule() + " »";
    if (examine.pilote()) {
      String qualite = examine.equipe().estDUnSeulPoste() ? "poste unique" : "poste pilote";
      return mission.libelle() == LibelleCct.DISPOSITIF
          ? Appreciation.respectee(constat + ", celui d'un " + qualite + ".")
          : Appreciation.nonRespectee(
              constat
                  + ", alors que le "
                  + qualite
                  + " porte le libellé « "
                  + LibelleCct.DISPOSITIF.intitule()
                  + " »."
                  + Remede.DEBUT
                  + (examine.equipe().estDUnSeulPoste()
                      ? "lui donner ce libellé."
                      : "lui donner ce libellé, ou désigner un autre pilote."));
    }
    return switch (mission.libelle()) {
      case DISPOSITIF ->
          Appreciation.nonRespectee(
              constat
                  + ", réservé au pilote. Pour y remédier : donner à cet adjoint le libellé"
                  + " thématique ou de proximité.");
      case THEMATIQUE ->
          mission.thematiques().isEmpty()
              ? Appreciation.nonRespectee(
                  constat
                      + ", mais aucune thématique n'est indiquée. Pour y remédier : en indiquer"
                      + " une au moins.")
              : Appreciation.respectee(
                  constat
                      + ", avec "
                      + Ecriture.combien(mission.thematiques().size(), "thématique")
                      + ".");
      case PROXIMITE -> proximite(examine, constat);
    };
  }

  private static Appreciation proximite(PosteExamine examine, String constat) {
    Set<CodeInsee> communes = examine.mission().communes();
    Set<CodeInsee> perimetre = examine.equipe().convention().perimetre();
    if (communes.isEmpty()) {
      return Appreciation.nonRespectee(
          constat
              + ", mais aucune commune n'est indiquée. Pour y remédier : en indiquer une au moins"
              + " du périmètre de la convention.");
    }
    if (perimetre.containsAll(communes)) {
      return Appreciation.respectee(
          constat
              + ", avec "
              + Ecriture.combien(communes.size(), "commune")
              + " du périmètre de la convention.");
    }
    List<String> dehors =
        communes.stream()
            .filter(commune -> !perimetre.contains(commune))
            .map(CodeInsee::code)
            .sorted()
            .toList();
    return Appreciation.nonRespectee(
        constat
            + ", mais avec "
            + Ecriture.combien(dehors.size(), "commune")
            + " hors du périmètre de la convention ("
            + Ecriture.premiers(dehors, ", ", COMMUNES_CITEES)
            + "). Pour y remédier : retirer ces communes du poste.");
  }
}
