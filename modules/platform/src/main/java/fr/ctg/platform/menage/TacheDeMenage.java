package fr.ctg.platform.menage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Something that the application clears away from time to time, a bounded number at once. */
public interface TacheDeMenage {

  /** What is cleared away, in French, as the log says it. */
  String objet();

  /** How long to wait between two times. */
  Duration intervalle();

  /** The most that one transaction clears away. */
  int lot();

  /**
   * Clears away at most one {@link #lot()}, in a transaction of its own and as the application
   * itself. Nodes may do it at once.
   *
   * @return how many were cleared away; fewer than a lot ends this time
   */
  int nettoyer(Connection connexion) throws SQLException;
}
