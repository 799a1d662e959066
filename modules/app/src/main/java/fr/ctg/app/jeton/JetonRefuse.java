package fr.ctg.app.jeton;

/** A token that is not to be trusted. */
public final class JetonRefuse extends Exception {

  private static final long serialVersionUID = 1L;

  /** With why, in French, for the caller; it never repeats what the token holds. */
  public JetonRefuse(String raison) {
    super(raison, null, false, false);
  }

  /** Why, in French. */
  public String raison() {
    return String.valueOf(getMessage());
  }
}
