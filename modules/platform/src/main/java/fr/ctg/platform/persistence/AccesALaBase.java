package fr.ctg.platform.persistence;

import java.util.Optional;

/** Gives the opened database; the application's start provides it. */
public interface AccesALaBase {

  /**
   * The database, once its schemas are up to date; waits for that while the application starts.
   *
   * @throws BaseIndisponible when it could not be opened
   */
  BaseDeDonnees base();

  /** Whether the database has been opened, its schemas being up to date. */
  boolean ouverte();

  /**
   * What keeps the database from serving, in French, as part of a sentence; nothing when it serves.
   */
  Optional<String> panne();
}
