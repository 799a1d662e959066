package fr.ctg.referentiel.source.model;

import org.jspecify.annotations.Nullable;

/** A resource of the référentiel is missing, unreadable, or does not hold what it has to. */
public final class SourceRefuseeException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private final String ressource;
  private final String chemin;

  /**
   * @param ressource the name of the resource
   * @param chemin the place in it, as a JSON pointer; empty for the whole
   * @param motif what is wrong, in French
   * @param cause what it was noticed by, if anything
   */
  SourceRefuseeException(String ressource, String chemin, String motif, @Nullable Throwable cause) {
    super(ressource + (chemin.isEmpty() ? "" : "#" + chemin) + " : " + motif, cause);
    this.ressource = ressource;
    this.chemin = chemin;
  }

  /** The name of the resource. */
  public String ressource() {
    return ressource;
  }

  /** The place in the resource, as a JSON pointer; empty for the whole. */
  public String chemin() {
    return chemin;
  }
}
