package fr.ctg.staffing;

import fr.ctg.shared.Ecriture;
import fr.ctg.shared.Etape;
import fr.ctg.shared.Etp;
import fr.ctg.shared.Fraction;
import fr.ctg.shared.ValeurRefusee;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The working time of a post in the words of whoever declared it; exact in both. */
public sealed interface TempsDeTravail {

  /** The same as a share of a full-time post, unrounded. */
  Etp etp();

  /** How it is told in an explanation: what was declared, and what was computed from it. */
  Etape etape();

  /**
   * That share of a full-time post in the same words, for advice such as "porter le temps à …".
   *
   * @param voulu a working time of the same post, above 0
   */
  String dire(Etp voulu);

  /**
   * A time declared in full-time equivalents.
   *
   * @param etp above 0 and at most 1
   */
  record EnEtp(Etp etp) implements TempsDeTravail {

    /**
     * @throws ValeurRefusee when it is 0 or above 1
     */
    public EnEtp {
      if (etp.estNul() || etp.valeur().compareTo(Fraction.UN) > 0) {
        throw new ValeurRefusee(
            "ETP du poste", Ecriture.exacte(etp.valeur()), "plus de 0, au plus 1");
      }
    }

    /**
     * A time as somebody declares it.
     *
     * @throws ValeurRefusee when it is not above 0, is above 1 or has more than four decimals
     */
    public static EnEtp declare(BigDecimal etp) {
      return new EnEtp(Etp.declare(etp));
    }

    @Override
    public Etape etape() {
      return Etape.donnee(LIBELLE, Ecriture.exacte(etp.valeur()), ETP);
    }

    @Override
    public String dire(Etp voulu) {
      return Ecriture.etp(voulu);
    }
  }

  /**
   * A time declared in weekly hours: twelve of thirty-five are 12/35 of a full-time post, and stay
   * so.
   *
   * @param heures the weekly hours on the post, above 0
   * @param tempsPlein the weekly hours of a full-time post of that employer, no fewer
   */
  record EnHeures(Fraction heures, Fraction tempsPlein) implements TempsDeTravail {

    private static final String UNITE = "heures par semaine";

    /**
     * @throws ValeurRefusee when the hours are not above 0, or more than those of a full-time post
     */
    public EnHeures {
      if (heures.signe() <= 0 || heures.compareTo(tempsPlein) > 0) {
        throw new ValeurRefusee(
            "Heures du poste",
            Ecriture.exacte(heures) + " / " + Ecriture.exacte(tempsPlein),
            "plus de 0, au plus celles d'un temps plein");
      }
    }

    @Override
    public Etp etp() {
      return new Etp(heures.divisePar(tempsPlein));
    }

    @Override
    public Etape etape() {
      return Etape.calculee(
          LIBELLE + " : heures du poste / heures d'un temps plein (calculé sans arrondi)",
          Ecriture.decimale(etp().valeur(), Etp.DECIMALES, RoundingMode.HALF_UP),
          ETP,
          List.of(
              Etape.donnee(HEURES, Ecriture.exacte(heures), UNITE),
              Etape.donnee(TEMPS_PLEIN, Ecriture.exacte(tempsPlein), UNITE)));
    }

    /** The hours are rounded up: told to do as many, whoever does them has done enough. */
    @Override
    public String dire(Etp voulu) {
      Fraction necessaires = voulu.valeur().fois(tempsPlein);
      return Ecriture.etp(voulu)
          + ", soit "
          + Ecriture.nombre(necessaires.arrondie(DECIMALES, RoundingMode.CEILING))
          + " heures par semaine pour un temps plein de "
          + Ecriture.nombre(tempsPlein)
          + " heures";
    }
  }

  /** How the step of a post's working time is called. */
  String LIBELLE = "ETP du poste";

  /** How the step of its weekly hours is called. */
  String HEURES = "Heures du poste";

  /** How the step of the weekly hours of a full-time post is called. */
  String TEMPS_PLEIN = "Heures d'un temps plein";

  /** The unit of a working time. */
  String ETP = "ETP";

  /** How many decimals hours have at most. */
  int DECIMALES = 2;
}
