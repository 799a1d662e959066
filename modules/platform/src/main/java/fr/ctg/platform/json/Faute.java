package fr.ctg.platform.json;

import fr.ctg.shared.Appui;
import org.jspecify.annotations.Nullable;

/**
 * One fault of a request.
 *
 * @param pointeur the RFC 6901 pointer of the value at fault, or of the member that is missing;
 *     empty for the whole body
 * @param code a stable code, one of {@link CodeDeFaute} or a domain's own
 * @param message in French: where, what is wrong and how to mend it
 * @param appui the rule of the catalogue that it goes against, where there is one
 */
public record Faute(String pointeur, String code, String message, @Nullable Appui appui) {
  /** Names and values come from the request: what cannot be sent as UTF-8 is replaced. */
  public Faute {
    pointeur = Texte.rendreRepresentable(pointeur);
    message = Texte.rendreRepresentable(message);
  }

  /** A fault of the request alone. */
  public Faute(String pointeur, String code, String message) {
    this(pointeur, code, message, null);
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
