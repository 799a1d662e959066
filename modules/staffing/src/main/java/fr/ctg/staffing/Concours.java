package fr.ctg.staffing;

/**
 * A competitive examination of the territorial civil service (concours).
 *
 * @param categorie its category
 * @param filiere its stream
 */
public record Concours(Categorie categorie, Filiere filiere) {

  /** The categories of the territorial civil service. */
  public enum Categorie {
    A,
    B,
    C
  }

  /** The streams of the territorial civil service, as far as the rules tell them apart. */
  public enum Filiere {
    ANIMATION,
    SOCIALE,
    MEDICO_SOCIALE,
    AUTRE
  }
}
