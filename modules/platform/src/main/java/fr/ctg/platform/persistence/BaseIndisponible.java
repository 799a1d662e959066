package fr.ctg.platform.persistence;

/** The database cannot be reached for now. */
public class BaseIndisponible extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With what went wrong. */
  public BaseIndisponible(String message, Throwable cause) {
    super(message, cause);
  }
}
