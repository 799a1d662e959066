package fr.ctg.shared;

/**
 * The number of a legal unit in the national register.
 *
 * @param numero nine digits, the last of them a check digit after Luhn
 */
public record Siren(String numero) {

  private static final int CHIFFRES = 9;

  /**
   * @throws ValeurRefusee when it has not nine digits or the check digit is wrong
   */
  public Siren {
    if (!estValide(numero)) {
      throw new ValeurRefusee("SIREN", numero, "neuf chiffres dont la clé de Luhn est juste");
    }
  }

  /** Whether that text is the number of a legal unit. */
  public static boolean estValide(String numero) {
    if (numero.length() != CHIFFRES) {
      return false;
    }
    int somme = 0;
    for (int i = 0; i < CHIFFRES; i++) {
      int chiffre = numero.charAt(i) - '0';
      if (chiffre < 0 || chiffre > 9) {
        return false;
      }
      // Every second digit from the right counts double, its own digits added up.
      int compte = (CHIFFRES - i) % 2 == 0 ? 2 * chiffre : chiffre;
      somme += compte > 9 ? compte - 9 : compte;
    }
    return somme % 10 == 0;
  }

  @Override
  public String toString() {
    return numero;
  }
}
