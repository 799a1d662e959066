package fr.ctg.staffing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a post comes from. */
@Schema(name = "TypeOrigine", description = "Origine d'un poste.")
public enum NatureDOrigine {
  /** It is new. */
  CREATION("création"),
  /** A <i>contrat enfance jeunesse</i> financed it. */
  CEJ("reprise d'un CEJ");

  private final String dit;

  NatureDOrigine(String dit) {
    this.dit = dit;
  }

  /** What people call it. */
  public String dit() {
    return dit;
  }
}
