package fr.ctg.platform.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How a row is read.
 *
 * @param <T> what it is read as
 */
@FunctionalInterface
public interface LigneLue<T> {

  /** Reads the row on which the result stands. */
  T lire(ResultSet ligne) throws SQLException;
}
