package fr.ctg.funding.rules;

import fr.ctg.referentiel.CatalogueDesRegles;
import fr.ctg.referentiel.Parametre;
import fr.ctg.referentiel.Regle;
import fr.ctg.shared.Ecriture;
import fr.ctg.shared.Etape;
import fr.ctg.shared.Fraction;
import fr.ctg.shared.Montant;
import fr.ctg.staffing.ReglesActives;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the steps of a computation are written: with the words of their rules and parameters. */
final class Explication {

  static final String EUR = "EUR";
  static final String EUR_PAR_AN = "EUR/an";
  static final String EUR_PAR_ETP_PAR_AN = "EUR/ETP/an";
  static final String ETP = "ETP";

  private static final int DECIMALES_D_UN_TAUX = 2;

  /** Where a moment is read as a day. */
  private static final ZoneId ZONE_LEGALE = ZoneId.of("Europe/Paris");

  private final Map<String, Regle> regles;

  Explication(CatalogueDesRegles catalogue) {
    this.regles = ReglesActives.parCode(catalogue);
  }

  /** A step computed under that rule. */
  Etape sousRegle(
      String code, String libelle, String valeur, @Nullable String unite, List<Etape> dessous) {
    Regle regle = regles.get(code);
    return regle == null
        ? new Etape(libelle, valeur, unite, code, null, null, null, dessous)
        : new Etape(
            libelle, valeur, unite, code, null, regle.fondement(), regle.citation(), dessous);
  }

  /** A dated parameter, with its validity and the words that found it. */
  static Etape parametre(Parametre parametre) {
    String validite =
        parametre.jusquA() == null
            ? "en vigueur depuis le " + Ecriture.date(parametre.depuis())
            : "en vigueur du "
                + Ecriture.date(parametre.depuis())
                + " au "
                + Ecriture.date(parametre.jusquA());
    String portee =
        parametre.caf() == null ? "valeur nationale" : "valeur propre à la Caf " + parametre.caf();
    return new Etape(
        "Paramètre "
            + parametre.code()
            + ", "
            + portee
            + ", "
            + validite
            + enregistrement(parametre),
        parametre.valeur().toPlainString(),
        parametre.unite(),
        null,
        parametre.code(),
        null,
        parametre.source(),
        List.of());
  }

  /** Of a value that somebody wrote: when, which may be long after the day from which it holds. */
  private static String enregistrement(Parametre parametre) {
    return parametre.motif() == null
        ? ""
        : ", enregistrée le "
            + Ecriture.date(LocalDate.ofInstant(parametre.enregistreLe(), ZONE_LEGALE));
  }

  /** An amount that was given. */
  static Etape donnee(String libelle, Montant montant) {
    return Etape.donnee(libelle, montant.toString(), EUR);
  }

  /** A rate or an unrounded amount, as it is shown. */
  static String aDeuxDecimales(Fraction nombre) {
    return Ecriture.decimale(nombre, DECIMALES_D_UN_TAUX, RoundingMode.HALF_UP);
  }

  /** A working time, as it is shown. */
  static String etp(fr.ctg.shared.Etp etp) {
    return Ecriture.decimale(etp.valeur(), fr.ctg.shared.Etp.DECIMALES, RoundingMode.HALF_UP);
  }
}
