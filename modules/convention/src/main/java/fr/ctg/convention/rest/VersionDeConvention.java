package fr.ctg.convention.rest;

import fr.ctg.platform.journal.VersionDObjet;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one change did to a convention, as it is shown. */
@Schema(
    name = "VersionDeConvention",
    description = "Ce qu'un changement a fait de la convention et de ce qui en dépend.")
public record VersionDeConvention(
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
                "Son auteur, tel que son jeton le nomme ; absent pour les signataires de la convention.",
            maxLength = 1000,
            example = "b1946ac9-2c1d-4c3e-9c55-8d3c2a7a3f10")
        @Nullable String auteur,
    @Schema(
            required = true,
            description = "Les rôles de l'auteur, séparés par des virgules.",
            maxLength = 200,
            example = "CAF_GESTIONNAIRE")
        String roles,
    @Schema(required = true, description = "Ce qui a changé, en clair.", maxItems = 500)
        List<String> changements) {

  public VersionDeConvention {
    changements = List.copyOf(changements);
  }

  static VersionDeConvention de(VersionDObjet version, boolean avecAuteur) {
    return new VersionDeConvention(
        version.position(),
        version.instant(),
        avecAuteur ? version.auteur() : null,
        version.roles(),
        version.changements());
  }
}
