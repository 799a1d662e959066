package fr.ctg.app.jeton;

/** The keys of the issuer cannot be had for now, so no token can be judged. */
public final class EmetteurInjoignable extends Exception {

  private static final long serialVersionUID = 1L;

  /** With what went wrong, for the log. */
  public EmetteurInjoignable(String message, Throwable cause) {
    super(message, cause);
  }
}
