package fr.ctg.staffing.rules;

import fr.ctg.referentiel.Parametre;
import fr.ctg.shared.Appreciation;
import fr.ctg.shared.Ecriture;
import fr.ctg.shared.Etp;
import fr.ctg.shared.Fraction;
import fr.ctg.staffing.RegleAppliquee;
import org.jspecify.annotations.Nullable;

/** ETP-PILOTE: the least working time of the only post of a team, or of one that says pilot. */
public final class EtpPilote implements RegleAppliquee<PosteExamine> {

  /** The rule's code. */
  public static final String CODE = "ETP-PILOTE";

  /** The parameter that gives the floor. */
  public static final String MINIMUM = "etp-minimum-pilote";

  private final Etp minimum;
  private final EtpEntreeEnVigueur entreeEnVigueur;

  /**
   * @param minimum the floor
   * @param entreeEnVigueur since when it binds
   */
  public EtpPilote(Parametre minimum, EtpEntreeEnVigueur entreeEnVigueur) {
    this.minimum = new Etp(Fraction.de(minimum.valeur()));
    this.entreeEnVigueur = entreeEnVigueur;
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public @Nullable Appreciation apprecier(PosteExamine examine) {
    if (!examine.pilote()) {
      return null;
    }
    return entreeEnVigueur.temperer(comparer(examine), examine.equipe().convention());
  }

  private Appreciation comparer(PosteExamine examine) {
    String qualite = examine.equipe().estDUnSeulPoste() ? "poste unique" : "poste pilote";
    Etp etp = examine.etpCooperation();
    if (etp == null) {
      return Appreciation.indeterminee(
          examine.sujet()
              + "l'ETP de coopération du "
              + qualite
              + " n'est pas connu, faute de la part de management ; il doit atteindre "
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
              + " : "
              + qualite
              + ", il a "
              + Ecriture.etp(etp)
              + " de coopération, et doit en avoir au moins "
              + Ecriture.etp(minimum)
              + "."
              + Remede.DEBUT
              + Remede.porterLeTemps(examine, minimum)
              + ".");
    }
    return Appreciation.respectee(
        examine.sujet()
            + Ecriture.etp(etp)
            + " de coopération, pour un minimum de "
            + Ecriture.etp(minimum)
            + " ("
            + qualite
            + ").");
  }
}
