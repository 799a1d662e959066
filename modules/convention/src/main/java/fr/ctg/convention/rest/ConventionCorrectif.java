package fr.ctg.convention.rest;

import fr.ctg.convention.RangConvention;
import fr.ctg.platform.validation.CodeInsee;
import fr.ctg.platform.validation.Siren;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A patch of a convention, for the contract alone: what it makes of the convention is read as a
 * {@link ConventionDemande}.
 */
@Schema(
    name = "ConventionCorrectif",
    description = "Ce qui change dans une convention en préparation.",
    additionalProperties = Schema.False.class)
public record ConventionCorrectif(
    @Schema(description = "Son nom.", maxLength = 200, pattern = Textes.LIGNE)
        @Nullable String libelle,
    @Schema(description = "Première convention ou renouvellement.") @Nullable RangConvention rang,
    @Schema(description = "La convention qu'elle renouvelle.", format = "uuid", nullable = true)
        @Nullable UUID precedente,
    @Schema(description = "Premier jour.") @Nullable LocalDate debut,
    @Schema(description = "Dernier jour.") @Nullable LocalDate fin,
    @Schema(
            description = "SIREN des signataires.",
            maxItems = 200,
            nullable = true,
            type = SchemaType.ARRAY,
            implementation = Siren.class)
        @Nullable List<String> signataires,
    @Schema(
            description = "Périmètre ; « null » : celui des signataires.",
            maxItems = 2000,
            nullable = true,
            type = SchemaType.ARRAY,
            implementation = CodeInsee.class)
        @Nullable List<String> perimetre,
    @Schema(description = "Axes.", maxItems = 50, nullable = true)
        @Nullable List<AxeDeConvention> axes) {}
