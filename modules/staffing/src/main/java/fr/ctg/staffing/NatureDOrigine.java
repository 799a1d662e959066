package fr.ctg.staffing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a post comes from. */
@Schema(name = "TypeOrigine", description = "Origine d'un poste.")
public enum NatureDOrigine {
  /** It is new. */
  CREATION,
  /** A <i>contrat enfance jeunesse</i> financed it. */
  CEJ
}
