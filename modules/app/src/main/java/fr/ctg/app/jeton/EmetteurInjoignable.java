package fr.ctg.app.jeton;

import org.jspecify.annotations.Nullable;

/** The keys of the issuer cannot be had for now, so no token can be judged. */
public final class EmetteurInjoignable extends Exception {

  private static final long serialVersionUID = 1L;

  /** With what went wrong, for the log, and what caused it where something did. */
  public EmetteurInjoignable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
