package fr.ctg.platform.persistence;

/**
 * How one role reaches the database.
 *
 * @param url the JDBC address
 * @param role the PostgreSQL role
 * @param motDePasse its password; never logged
 */
public record Acces(String url, String role, String motDePasse) {

  @Override
  public String toString() {
    return "Acces[" + url + ", " + role + "]";
  }
}
