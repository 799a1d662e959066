package fr.ctg.staffing.rules;

import fr.ctg.referentiel.Parametre;
import fr.ctg.shared.Appreciation;
import fr.ctg.shared.Ecriture;
import fr.ctg.shared.Etp;
import fr.ctg.shared.Fraction;
import fr.ctg.shared.Thematique;
import fr.ctg.staffing.LibelleCct;
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
              + "."
              + Remede.DECLARER_LA_PART);
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
              + "."
              + Remede.DEBUT
              + Remede.porterLeTemps(examine, minimum)
              + ".");
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
    Champ champ = Champ.de(examine.mission());
    String portee = constat + ", qui ne vaut que pour une seule thématique ou un seul axe";
    return champ.estUnique()
        ? Appreciation.respectee(portee + " : il est " + champ.enClair() + ".")
        : Appreciation.sousCondition(
            portee
                + ", alors qu'il est "
                + champ.enClair()
                + "."
                + Remede.DEBUT
                + "le recentrer sur "
                + (champ.deProximite() ? "son territoire, avec " : "")
                + "une thématique ou un axe, "
                + Remede.porterLeTemps(examine, minimumDuPilote)
                + ", ou obtenir l'accord de la Caf.");
  }

  /**
   * What a deputy is in charge of, as far as the rule looks at it.
   *
   * @param deProximite whether it is in charge of a territory
   * @param communes the communes of its territory
   * @param thematiques its themes, the transversal one left aside
   * @param transversale whether it has the transversal theme too
   * @param axes its axes
   */
  private record Champ(
      boolean deProximite, int communes, long thematiques, boolean transversale, int axes) {

    static Champ de(Mission mission) {
      long transversales =
          mission.thematiques().stream().filter(Thematique::estTransversale).count();
      return new Champ(
          mission.libelle() == LibelleCct.PROXIMITE,
          mission.communes().size(),
          mission.thematiques().size() - transversales,
          transversales > 0,
          mission.axes().size());
    }

    boolean estUnique() {
      return (thematiques <= 1 && axes <= 1) || thematiques == 1 || axes == 1;
    }

    String enClair() {
      String missions =
          thematiques == 0 && axes == 0
              ? "sans thématique ni axe"
              : "sur "
                  + Ecriture.combien(thematiques, "thématique")
                  + (transversale ? " (l'inclusion handicap mise à part)" : "")
                  + " et "
                  + Ecriture.combien(axes, "axe");
      return deProximite
          ? "de proximité, sur un territoire "
              + (communes == 1 ? "d'une commune" : "de " + Ecriture.combien(communes, "commune"))
              + ", "
              + missions
          : missions;
    }
  }
}
