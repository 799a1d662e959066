package fr.ctg.platform.journal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the chain breaks first, and how. */
@Schema(name = "Rupture", description = "Le premier maillon rompu de la chaîne.")
public record Rupture(
    @Schema(required = true, description = "Sa position.", minimum = "1", example = "1042")
        long position,
    @Schema(required = true, description = "Ce qui ne va pas.") Nature nature,
    @Schema(
            required = true,
            description = "L'explication, en clair.",
            maxLength = 500,
            example = "L'entrée 1042 ne correspond pas à son empreinte.")
        String explication) {

  /** What can be wrong. */
  @Schema(name = "NatureDeRupture", description = "Ce qui rompt la chaîne.")
  public enum Nature {
    /** The entry, or the hash that it builds on, is not what was sealed. */
    ALTEREE,
    /** An entry is not there. */
    MANQUANTE,
    /** An entry is there that was not sealed. */
    AJOUTEE,
    /** The chain is not the one that a signed or a published head attests. */
    TETE_DIFFERENTE,
    /** A head was not signed by a key that is trusted. */
    SIGNATURE_INVALIDE
  }
}
