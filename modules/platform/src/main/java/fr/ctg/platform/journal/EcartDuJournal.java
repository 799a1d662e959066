package fr.ctg.platform.journal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something beside the chain that is not as it should be. */
@Schema(name = "EcartDuJournal", description = "Ce qui, à côté de la chaîne, n'est pas en ordre.")
public record EcartDuJournal(
    @Schema(description = "La position où cela se voit, s'il y en a une.", minimum = "1")
        @Nullable Long position,
    @Schema(required = true, description = "Ce qui ne va pas.") Nature nature,
    @Schema(
            required = true,
            description = "L'explication, en clair.",
            maxLength = 500,
            example = "L'évènement 1042 n'est pas celui que le journal atteste.")
        String explication) {

  /** What can be wrong. */
  @Schema(name = "NatureDEcart", description = "Ce qui, à côté de la chaîne, n'est pas en ordre.")
  public enum Nature {
    /** An event is there that the journal knows nothing of. */
    EVENEMENT_AJOUTE(true),
    /** An event is not the one that the journal has the fingerprint of. */
    EVENEMENT_ALTERE(true),
    /** An event is not there that has not been cleared away. */
    EVENEMENT_MANQUANT(true),
    /**
     * A head that no trusted key has signed: it proves nothing, and stands in the way of nothing.
     */
    TETE_ECARTEE(false),
    /** What was in the queue could not be sealed, and was set aside. */
    ENTREE_ECARTEE(false),
    /** A change waits too long to be sealed. */
    NON_SCELLEE(false);

    private final boolean grave;

    Nature(boolean grave) {
      this.grave = grave;
    }

    /** Whether history is not intact with it. */
    boolean grave() {
      return grave;
    }
  }
}
