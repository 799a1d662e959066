package fr.ctg.staffing.rules;

import fr.ctg.referentiel.Parametre;
import fr.ctg.shared.Appreciation;
import fr.ctg.shared.Ecriture;
import fr.ctg.shared.Etp;
import fr.ctg.shared.Fraction;
import fr.ctg.staffing.Mission;
import fr.ctg.staffing.RegleAppliquee;
import org.jspecify.annotations.Nullable;

/** ETP-ADJOINT: the least working time of a deputy, and the single theme or axis it goes with. */
public final class EtpAdjoint implements RegleAppliquee<PosteExamine> {

  /** The rule's code. */
  public static final String CODE = "ETP-ADJOINT";

  /** The parameter that gives the floor. */
  public static final String MINIMUM = "etp-minimum-adjoint";

  private final Etp minimum;
  private final Etp minimumDuPilote;
  private final EtpEntreeEnVigueur entreeEnVigueur;

  /**
   * @param minimum the deputy's floor
   * @param minimumDuPilote the pilot's floor: from it on a deputy may be on several themes and axes
   * @param entreeEnVigueur since when they bind
   */
  public EtpAdjoint(
      Parametre minimum, Parametre minimumDuPilote, EtpEntreeEnVigueur entreeEnVigueur) {
    this.minimum = new Etp(Fraction.de(minimum.valeur()));
    this.minimumDuPilote = new Etp(Fraction.de(minimumDuPilote.valeur()));
    this.entreeEnVigueur = entreeEnVigueur;
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public @Nullable Appreciation apprecier(PosteExamine examine) {
    if (examine.pilote()) {
      return null;
    }
    return entreeEnVigueur.temperer(comparer(examine), examine.equipe().convention());
  }

  private Appreciation comparer(PosteExamine examine) {
    Etp etp = examine.etpCooperation();
    if (etp == null) {
      return Appreciation.indeterminee(
          examine.sujet()
              + "l'ETP de coopération de l'adjoint n'est pas connu, faute de la part de management"
              + " ; il doit atteindre "
              + Ecriture.etp(minimum)
              + ".");
    }
    if (etp.compareTo(minimum) < 0) {
      return Appreciation.nonRespectee(
          "Il manque "
              + Ecriture.etp(minimum.auDela(etp))
              + " au poste "
              + examine.poste().reference()
              + " : adjoint, il a "
              + Ecriture.etp(etp)
              + " de coopération, et doit en avoir au moins "
              + Ecriture.etp(minimum)
              + ". Pour y remédier : porter son temps de coopération à ce minimum.");
    }
    String constat =
        examine.sujet()
            + Ecriture.etp(etp)
            + " de coopération, pour un minimum de "
            + Ecriture.etp(minimum)
            + " (adjoint)";
    if (etp.compareTo(minimumDuPilote) >= 0) {
      return Appreciation.respectee(constat + ".");
    }
    Mission mission = examine.mission();
    long thematiques =
        mission.thematiques().stream().filter(theme -> !theme.estTransversale()).count();
    int axes = mission.axes().size();
    if (estUnique(thematiques, axes)) {
      return Appreciation.respectee(constat + ", sur une seule thématique ou un seul axe.");
    }
    return Appreciation.sousCondition(
        constat
            + ", mais il ne s'en tient ni à une thématique ni à un axe (thématiques, l'inclusion"
            + " handicap mise à part : "
            + thematiques
            + " ; axes : "
            + axes
            + "). Pour y remédier : le recentrer sur une thématique ou un axe, porter son temps à "
            + Ecriture.etp(minimumDuPilote)
            + ", ou obtenir l'accord de la Caf.");
  }

  private static boolean estUnique(long thematiques, int axes) {
    return (thematiques <= 1 && axes <= 1) || thematiques == 1 || axes == 1;
  }
}
