package fr.ctg.funding.model;

/** What a part of a post is financed as. */
public enum Nature {
  /** At its historical rate. */
  HISTORIQUE("Part historique"),
  /** Formerly at its historical rate, lifted to the national flat rate. */
  REVALORISATION("Part historique revalorisée"),
  /** As a new post, or as an extension of a historical one. */
  CREATION("Création");

  private final String libelle;

  Nature(String libelle) {
    this.libelle = libelle;
  }

  /** The name in French. */
  public String libelle() {
    return libelle;
  }
}
