package fr.ctg.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * The application cannot start, for a reason that whoever starts it can mend. The message is one
 * line in French, made to be shown as it is: what is wrong, where, and how to mend it.
 */
public final class DemarrageImpossible extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** How to do without the embedded PostgreSQL. */
  public static final String AUTRE_BASE =
      "donnez une base PostgreSQL existante avec CTG_DB_URL, CTG_DB_USER et CTG_DB_PASSWORD";

  /** With that line. */
  public DemarrageImpossible(String message) {
    super(message);
  }

  /** With that line and what caused it. */
  public DemarrageImpossible(String message, Throwable cause) {
    super(message, cause);
  }

  /** The line to show. */
  public String ligne() {
    return String.valueOf(getMessage());
  }

  /** The data folder cannot be read or written. */
  public static DemarrageImpossible parLeDisque(Path donnees, IOException cause) {
    String raison =
        switch (cause) {
          case AccessDeniedException refus -> "accès refusé à " + refus.getFile();
          case FileSystemException panne when panne.getReason() != null ->
              panne.getFile() + " : " + panne.getReason();
          default -> String.valueOf(cause.getMessage());
        };
    return new DemarrageImpossible(
        "Le dossier de données "
            + donnees
            + " ne peut être lu ou écrit ("
            + raison
            + ") : vérifiez ses droits, son propriétaire et la place libre, ou choisissez un autre"
            + " dossier avec CTG_DONNEES.",
        cause);
  }
}
