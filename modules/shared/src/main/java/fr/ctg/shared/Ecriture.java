package fr.ctg.shared;

import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * How values are written: with a decimal point for programs, in French for people.
 *
 * <p>Written by hand rather than with {@code String.format}, which is two orders of magnitude
 * slower, and a computation writes some fifty values a post.
 */
public final class Ecriture {

  private static final int DECIMALES_SANS_FIN = 12;
  private static final int CHIFFRES_PAR_TRANCHE = 3;

  /** An ordinary space, as the sources write it: what is read can be searched and copied. */
  private static final char ESPACE = ' ';

  private Ecriture() {}

  /**
   * A decimal with a point: {@code decimale(1920000, 2)} is {@code 19200.00}.
   *
   * @param unites the number without its point
   * @param decimales how many of its last digits stand behind the point, 0 or more
   */
  public static String decimale(long unites, int decimales) {
    String chiffres = Long.toString(Math.abs(unites));
    StringBuilder texte = new StringBuilder(chiffres.length() + decimales + 2);
    if (unites < 0) {
      texte.append('-');
    }
    int entiers = chiffres.length() - decimales;
    if (entiers > 0) {
      texte.append(chiffres, 0, entiers);
    } else {
      texte.append('0');
    }
    if (decimales > 0) {
      texte.append('.');
      for (int i = entiers; i < 0; i++) {
        texte.append('0');
      }
      texte.append(chiffres, Math.max(entiers, 0), chiffres.length());
    }
    return texte.toString();
  }

  /** A number with that many decimals and a point, rounded. */
  public static String decimale(Fraction nombre, int decimales, RoundingMode arrondi) {
    return decimale(nombre.enUnites(decimales, arrondi), decimales);
  }

  /**
   * A number with a point and no more decimals than it takes to write it exactly; with twelve,
   * rounded, where no number of decimals does.
   */
  public static String exacte(Fraction nombre) {
    int decimales = nombre.decimalesExactes();
    return decimales < 0
        ? nombre.arrondie(DECIMALES_SANS_FIN, RoundingMode.HALF_UP).toPlainString()
        : nombre.arrondie(decimales, RoundingMode.UNNECESSARY).toPlainString();
  }

  /** A number in French, for example {@code 0,45}. */
  public static String nombre(Fraction nombre) {
    return enFrancais(exacte(nombre));
  }

  /** A working time in French, for example {@code 0,45 ETP}. */
  public static String etp(Etp etp) {
    return nombre(etp.valeur()) + ESPACE + "ETP";
  }

  /** An amount in French, for example {@code 19 200,00 €}. */
  public static String euros(Montant montant) {
    return enFrancais(montant.toString()) + ESPACE + '€';
  }

  /** A percentage in French, rounded to two decimals, for example {@code 33,33 %}. */
  public static String pourcents(Fraction part, RoundingMode arrondi) {
    return enFrancais(decimale(part.fois(Fraction.de(100)), 2, arrondi)) + ESPACE + '%';
  }

  /** A day in French, for example {@code 1er février 2026}. */
  public static String date(LocalDate jour) {
    int numero = jour.getDayOfMonth();
    return numero
        + (numero == 1 ? "er " : " ")
        + Mois.nom(jour.getMonthValue())
        + ' '
        + jour.getYear();
  }

  /** A period in French, for example {@code du 1er février 2026 au 28 février 2026}. */
  public static String periode(Periode periode) {
    return periode.fin().equals(LocalDate.MAX)
        ? "depuis le " + date(periode.debut())
        : "du " + date(periode.debut()) + " au " + date(periode.fin());
  }

  private static String enFrancais(String decimale) {
    int point = decimale.indexOf('.');
    int finDesEntiers = point < 0 ? decimale.length() : point;
    StringBuilder texte = new StringBuilder(decimale.length() + 4);
    for (int i = 0; i < decimale.length(); i++) {
      char c = decimale.charAt(i);
      int restants = finDesEntiers - i;
      boolean tranche = restants > 0 && restants % CHIFFRES_PAR_TRANCHE == 0;
      if (tranche && i > 0 && decimale.charAt(i - 1) != '-') {
        texte.append(ESPACE);
      }
      texte.append(c == '.' ? ',' : c);
    }
    return texte.toString();
  }
}
