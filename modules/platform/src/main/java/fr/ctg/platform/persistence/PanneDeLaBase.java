package fr.ctg.platform.persistence;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why the database does not serve for now, through no fault of who asks: classes 08, 53, 57 and 58
 * of SQLSTATE. A statement that took too long (57014) is none.
 */
public enum PanneDeLaBase {
  /** It cannot be reached, starts, stops, or has cut the connection. */
  INJOIGNABLE("la base de données ne répond pas", false),
  /** It takes no more connections. */
  TROP_DE_CONNEXIONS("la base de données n'accepte pas plus de connexions", false),
  /** It has no room left to write. */
  DISQUE_PLEIN("le disque de la base de données est plein", true),
  /** It lacks memory, or a limit that was set for it is reached. */
  RESSOURCES("la base de données manque de ressources", true),
  /** Its system refuses to read or write its files. */
  SYSTEME("le système refuse à la base de données de lire ou d'écrire", true);

  private static final String DELAI_DEPASSE = "57014";

  private final String raison;
  private final boolean durable;

  PanneDeLaBase(String raison, boolean durable) {
    this.raison = raison;
    this.durable = durable;
  }

  /** What is wrong, in French, as part of a sentence. */
  public String raison() {
    return raison;
  }

  /** Whether it may last while the database still answers to who only reads. */
  boolean durable() {
    return durable;
  }

  /** The one that this failure comes from, if it comes from one. */
  public static Optional<PanneDeLaBase> dans(Throwable echec) {
    boolean absente = false;
    for (@Nullable Throwable t = echec; t != null; t = t.getCause()) {
      if (t instanceof SQLException refus && refus.getSQLState() != null) {
        Optional<PanneDeLaBase> panne = deLEtat(refus.getSQLState());
        if (panne.isPresent()) {
          return panne;
        }
      }
      absente |= t instanceof BaseIndisponible || t instanceof SQLTransientConnectionException;
    }
    return absente ? Optional.of(INJOIGNABLE) : Optional.empty();
  }

  private static Optional<PanneDeLaBase> deLEtat(String etat) {
    if (etat.equals(DELAI_DEPASSE)) {
      return Optional.empty();
    }
    return switch (etat.length() < 2 ? "" : etat.substring(0, 2)) {
      case "08", "57" -> Optional.of(INJOIGNABLE);
      case "53" ->
          Optional.of(
              switch (etat) {
                case "53100" -> DISQUE_PLEIN;
                case "53300" -> TROP_DE_CONNEXIONS;
                default -> RESSOURCES;
              });
      case "58" -> Optional.of(SYSTEME);
      default -> Optional.empty();
    };
  }
}
