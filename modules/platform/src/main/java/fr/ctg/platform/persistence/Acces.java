package fr.ctg.platform.persistence;

import java.time.Duration;

/**
 * How one role reaches the database.
 *
 * @param url the JDBC address
 * @param role the PostgreSQL role
 * @param motDePasse its password; never logged
 */
public record Acces(String url, String role, String motDePasse) {

  /**
   * How long a connection may take to be opened, its password asked for and accepted: a server that
   * takes it and then says nothing is given up after that.
   */
  public static final Duration DELAI_D_OUVERTURE = Duration.ofSeconds(10);

  @Override
  public String toString() {
    return "Acces[" + url + ", " + role + "]";
  }
}
