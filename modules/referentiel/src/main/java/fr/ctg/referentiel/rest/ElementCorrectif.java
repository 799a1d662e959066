package fr.ctg.referentiel.rest;

import fr.ctg.referentiel.model.Rubrique;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What changes of a text of a draft, as the contract shows it; {@link ElementCorrige} reads the
 * whole.
 *
 * @param rubrique what it is
 * @param parent the code of the one that it details
 * @param ordre its place among its own
 * @param texte the words
 * @param document the source's code
 * @param section the heading under which they stand
 * @param portee for whom it speaks
 * @param fondement whether its place is the text's or read so
 * @param remplace the codes of the model's texts that it replaces
 */
@Schema(
    name = "ElementCorrectif",
    description =
        "Ce qui change d'un texte (JSON Merge Patch) : ce qui est absent reste, « null » retire.",
    additionalProperties = Schema.False.class)
public record ElementCorrectif(
    @Schema(description = "Ce qu'il est.", example = "MISSION") @Nullable Rubrique rubrique,
    @Schema(
            description = "Le code de celui qu'il précise ; « null » : aucun.",
            maxLength = 64,
            pattern = Formes.ELEMENT,
            nullable = true)
        @Nullable String parent,
    @Schema(
            description = "Sa place parmi les siens ; au-delà, la dernière.",
            minimum = "1",
            maximum = "10000",
            example = "2")
        @Nullable Integer ordre,
    @Schema(
            description = "Les mots de la source.",
            minLength = 1,
            maxLength = 4000,
            pattern = Formes.TEXTE,
            example = "Animer la coopération du territoire")
        @Nullable String texte,
    @Schema(
            description = "Le code du document.",
            maxLength = 8,
            pattern = Formes.DOCUMENT,
            example = "S3")
        @Nullable String document,
    @Schema(
            description = "Le titre sous lequel il s'y trouve.",
            minLength = 1,
            maxLength = Formes.SECTION_MAX,
            pattern = Formes.TEXTE,
            example = "Les missions")
        @Nullable String section,
    @Schema(description = "Pour qui le texte vaut.", example = "NATIONALE") @Nullable Portee portee,
    @Schema(description = "Si sa place est celle du texte ou une lecture.", example = "TEXTE")
        @Nullable Fondement fondement,
    @Schema(
            description =
                "Les codes des textes du modèle qu'il remplace, tous ; ils sont retirés du brouillon.",
            maxItems = 50,
            uniqueItems = true,
            nullable = true,
            type = SchemaType.ARRAY,
            implementation = CodeDElement.class,
            example = "[\"MISSION-6\"]")
        @Nullable List<String> remplace) {}
