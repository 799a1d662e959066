package fr.ctg.platform.json;

/**
 * One fault of a request.
 *
 * @param pointeur the RFC 6901 pointer of the value at fault, or of the member that is missing;
 *     empty for the whole body
 * @param code a stable code, one of {@link CodeDeFaute} or a domain's own
 * @param message in French: where, what is wrong and how to mend it
 */
public record Faute(String pointeur, String code, String message) {
  /** Names and values come from the request: what cannot be sent as UTF-8 is replaced. */
  public Faute {
    pointeur = Texte.rendreRepresentable(pointeur);
    message = Texte.rendreRepresentable(message);
  }

  /**
   * A fault whose message begins with its place in plain words.
   *
   * @param phrase what is wrong and how to mend it, beginning in lower case
   */
  public static Faute a(String pointeur, String code, String phrase) {
    return new Faute(pointeur, code, Pointeur.enClair(pointeur) + " : " + phrase);
  }
}
