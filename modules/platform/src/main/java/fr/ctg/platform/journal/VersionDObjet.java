package fr.ctg.platform.journal;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one transaction changed of an object. */
@Schema(name = "VersionDObjet", description = "Ce qu'un changement a fait de l'objet.")
public record VersionDObjet(
    @Schema(
            required = true,
            description = "Sa place dans l'ordre unique de l'historique.",
            minimum = "1",
            example = "1042")
        long position,
    @Schema(
            required = true,
            description =
                "Depuis quand elle est connue : « ?au= » cet instant ou un instant suivant la montre.",
            example = "2026-03-31T12:00:00.123456Z")
        Instant instant,
    @Schema(
            description =
                "Son auteur, tel que son jeton le nomme ; absent pour qui n'est ni de la Caf ni de"
                    + " la Cnaf.",
            maxLength = 1000,
            example = "b1946ac9-2c1d-4c3e-9c55-8d3c2a7a3f10")
        @Nullable String auteur,
    @Schema(
            required = true,
            description = "Les rôles de l'auteur, séparés par des virgules.",
            maxLength = 200,
            example = "CAF_GESTIONNAIRE")
        String roles,
    @Schema(
            required = true,
            description = "Ce qui a changé, en clair.",
            maxItems = VersionDObjet.CHANGEMENTS_MAX)
        List<String> changements) {

  /** More changes than these are counted, not told. */
  static final int CHANGEMENTS_MAX = 500;

  public VersionDObjet {
    changements = List.copyOf(changements);
  }
}
