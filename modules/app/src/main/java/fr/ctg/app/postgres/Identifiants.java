package fr.ctg.app.postgres;

/**
 * A database role and its password.
 *
 * @param utilisateur the role's name
 * @param motDePasse its password, never printed
 */
public record Identifiants(String utilisateur, String motDePasse) {

  @Override
  public String toString() {
    return "Identifiants[utilisateur=" + utilisateur + "]";
  }
}
