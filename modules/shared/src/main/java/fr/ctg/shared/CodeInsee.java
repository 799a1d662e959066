package fr.ctg.shared;

/**
 * The official geographic code of a commune.
 *
 * @param code five characters, for example {@code 74042} or {@code 2A004}
 */
public record CodeInsee(String code) {

  private static final int LONGUEUR = 5;

  /**
   * @throws ValeurRefusee when it has another form
   */
  public CodeInsee {
    if (!estBienForme(code)) {
      throw new ValeurRefusee("Code INSEE", code, "cinq caractères, comme 74042 ou 2A004");
    }
  }

  /** Whether that text has the form of a commune's code. */
  public static boolean estBienForme(String code) {
    if (code.length() != LONGUEUR) {
      return false;
    }
    for (int i = 0; i < LONGUEUR; i++) {
      char c = code.charAt(i);
      boolean corse = i == 1 && (c == 'A' || c == 'B');
      if ((c < '0' || c > '9') && !corse) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return code;
  }
}
