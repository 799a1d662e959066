package fr.ctg.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * How values are written: with a decimal point for programs, in French for people.
 *
 * <p>Written by hand rather than with {@code String.format}, which is two orders of magnitude
 * slower, and a computation writes some fifty values a post.
 */
public final class Ecriture {

  private static final int DECIMALES_SANS_FIN = 12;
  private static final int CHIFFRES_PAR_TRANCHE = 3;
  private static final int DECIMALES_D_UN_POURCENTAGE = 2;
  private static final int CHIFFRES_D_UNE_ANNEE = 4;
  private static final Fraction CENT = Fraction.de(100);

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

  /** A number as it was given, in French and without useless zeros, for example {@code 0,45}. */
  public static String nombre(BigDecimal nombre) {
    BigDecimal reduit = nombre.stripTrailingZeros();
    return enFrancais(
        reduit.scale() < 0 ? reduit.toBigInteger().toString() : reduit.toPlainString());
  }

  /**
   * A working time in French, for example {@code 0,45 ETP}. One that no number of decimals writes,
   * such as twelve hours of thirty-five, is shown rounded and says what it is: {@code 0,3429 ETP
   * (exactement 12/35)}.
   */
  public static String etp(Etp etp) {
    return etp.valeur().decimalesExactes() < 0
        ? enFrancais(decimale(etp.valeur(), Etp.DECIMALES, RoundingMode.HALF_UP))
            + ESPACE
            + "ETP (exactement "
            + etp.valeur()
            + ')'
        : nombre(etp.valeur()) + ESPACE + "ETP";
  }

  /** An amount in French, for example {@code 19 200,00 €}. */
  public static String euros(Montant montant) {
    return enFrancais(montant.toString()) + ESPACE + '€';
  }

  /**
   * A share in French and in per cent, rounded to two decimals, for example {@code 33,33 %}. A
   * share that is something is not called nothing, and one that is not the whole is not called the
   * whole: {@code moins de 0,01 %}, {@code plus de 99,99 %}.
   *
   * @param part from 0, nothing, to 1, the whole
   */
  public static String pourcents(Fraction part, RoundingMode arrondi) {
    long centiemes = part.fois(CENT).enUnites(DECIMALES_D_UN_POURCENTAGE, arrondi);
    if (centiemes == 0 && part.signe() > 0) {
      return "moins de 0,01" + ESPACE + '%';
    }
    if (centiemes == Pourcentage.CENT_POUR_CENT && part.compareTo(Fraction.UN) < 0) {
      return "plus de 99,99" + ESPACE + '%';
    }
    return enFrancais(decimale(centiemes, DECIMALES_D_UN_POURCENTAGE)) + ESPACE + '%';
  }

  /**
   * A share in per cent with a point, with two decimals or with as many more as it takes not to
   * write 0 of something, nor 100 of what is not the whole.
   *
   * @param part 0 or more; above 1 where more than the whole is meant
   */
  public static String pourcentage(Fraction part) {
    Fraction pourcents = part.fois(CENT);
    int decimales = DECIMALES_D_UN_POURCENTAGE;
    Fraction montre = arrondi(pourcents, decimales);
    while (decimales < DECIMALES_SANS_FIN
        && ((montre.signe() == 0 && part.signe() > 0)
            || (montre.equals(CENT) && !part.equals(Fraction.UN)))) {
      decimales++;
      montre = arrondi(pourcents, decimales);
    }
    return decimale(pourcents, decimales, RoundingMode.HALF_UP);
  }

  private static Fraction arrondi(Fraction nombre, int decimales) {
    return Fraction.de(nombre.arrondie(decimales, RoundingMode.HALF_UP));
  }

  /** A day in French, for example {@code 1er février 2026}; its year has four digits at least. */
  public static String date(LocalDate jour) {
    int numero = jour.getDayOfMonth();
    return numero
        + (numero == 1 ? "er " : " ")
        + Mois.nom(jour.getMonthValue())
        + ' '
        + "0".repeat(Math.max(0, CHIFFRES_D_UNE_ANNEE - Integer.toString(jour.getYear()).length()))
        + jour.getYear();
  }

  /** Things in a French sentence, for example {@code mars, avril et mai}. */
  public static String liste(List<String> choses) {
    return choses.size() < 2
        ? String.join("", choses)
        : String.join(", ", choses.subList(0, choses.size() - 1)) + " et " + choses.getLast();
  }

  /**
   * The first of these things and, where that is not all, that there are others: {@code a, b, …}.
   * No message is longer than somebody reads.
   *
   * @param maximum how many are named at most
   */
  public static String premiers(List<String> choses, String separateur, int maximum) {
    return choses.size() <= maximum
        ? String.join(separateur, choses)
        : String.join(separateur, choses.subList(0, maximum)) + separateur + '…';
  }

  /** How many there are of a thing whose plural takes an s, for example {@code 2 communes}. */
  public static String combien(long nombre, String chose) {
    return nombre + " " + chose + (nombre < 2 ? "" : "s");
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
