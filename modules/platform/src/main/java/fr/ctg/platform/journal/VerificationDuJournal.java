package fr.ctg.platform.journal;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a walk along the chain has found. */
@Schema(name = "VerificationDuJournal", description = "Ce que la vérification a trouvé.")
public record VerificationDuJournal(
    @Schema(
            required = true,
            description =
                "Vrai si rien n'est rompu, si les évènements conservés sont ceux que le journal atteste"
                    + " et si la dernière comparaison des lignes, s'il y en a eu une, n'a rien trouvé.")
        boolean intact,
    @Schema(required = true, description = "La première position vérifiée.", minimum = "1")
        long depuis,
    @Schema(
            required = true,
            description = "La dernière position scellée quand la vérification a commencé.",
            minimum = "0")
        long jusqua,
    @Schema(required = true, description = "Les entrées vérifiées.", minimum = "0") long entrees,
    @Schema(required = true, description = "Les têtes signées vérifiées.", minimum = "0")
        long tetes,
    @Schema(
            description =
                "La position de la dernière tête signée vérifiée : ce qui suit n'est attesté que par"
                    + " la chaîne elle-même.",
            minimum = "1")
        @Nullable Long derniereTete,
    @Schema(description = "Le premier maillon rompu, s'il y en a un.") @Nullable Rupture rupture,
    @Schema(
            required = true,
            description = "Ce qui, à côté de la chaîne, n'est pas en ordre.",
            minimum = "0")
        long nombreDEcarts,
    @Schema(
            required = true,
            description = "Les premiers écarts.",
            maxItems = VerificationDuJournal.ECARTS_MAX)
        List<EcartDuJournal> ecarts,
    @Schema(
            description =
                "La dernière comparaison des lignes avec le journal ; absente tant qu'aucune n'est"
                    + " achevée.")
        @Nullable ComparaisonDesLignes lignes) {

  /** More are counted, not told. */
  static final int ECARTS_MAX = 100;

  public VerificationDuJournal {
    ecarts = List.copyOf(ecarts);
  }

  /** The same, with what the rows were found to be. */
  VerificationDuJournal avec(@Nullable ComparaisonDesLignes comparaison) {
    return new VerificationDuJournal(
        intact && (comparaison == null || comparaison.ecarts() == 0),
        depuis,
        jusqua,
        entrees,
        tetes,
        derniereTete,
        rupture,
        nombreDEcarts,
        ecarts,
        comparaison);
  }
}
