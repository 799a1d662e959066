package fr.ctg.app;

/**
 * The application cannot start, for a reason that whoever starts it can mend. The message is one
 * line in French: what, where, and how to mend it.
 */
public class DemarrageImpossible extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the line to show. */
  public DemarrageImpossible(String message) {
    super(message);
  }

  /** With the line to show and what caused it. */
  public DemarrageImpossible(String message, Throwable cause) {
    super(message, cause);
  }
}
