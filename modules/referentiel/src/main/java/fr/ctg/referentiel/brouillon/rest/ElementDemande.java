package fr.ctg.referentiel.brouillon.rest;

import fr.ctg.platform.ecriture.FormeDeDemande;
import fr.ctg.platform.validation.ElementsUniques;
import fr.ctg.platform.validation.TexteLibre;
import fr.ctg.referentiel.brouillon.model.ContenuDElement;
import fr.ctg.referentiel.brouillon.model.NouvelElement;
import fr.ctg.referentiel.model.Rubrique;
import fr.ctg.referentiel.rest.CodeDElement;
import fr.ctg.referentiel.rest.FormesDuReferentiel;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A text to be added to a draft.
 *
 * @param code its code
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
    name = "ElementDemande",
    description = "Un texte à ajouter à un brouillon.",
    additionalProperties = Schema.False.class)
public record ElementDemande(
    @Schema(
            description = "Son code, unique dans la version.",
            minLength = 1,
            maxLength = 64,
            pattern = FormesDuReferentiel.ELEMENT,
            example = "MISSION-7")
        @NotNull
        @Pattern(regexp = FormesDuReferentiel.ELEMENT)
        String code,
    @Schema(description = "Ce qu'il est ; la partie en découle.", example = "MISSION") @NotNull
        Rubrique rubrique,
    @Schema(
            description = "Le code de celui qu'il précise, de la même partie.",
            maxLength = 64,
            pattern = FormesDuReferentiel.ELEMENT)
        @Pattern(regexp = FormesDuReferentiel.ELEMENT)
        @Nullable String parent,
    @Schema(
            description = "Sa place parmi les siens ; la dernière s'il est absent ou au-delà.",
            example = "7")
        @Min(1)
        @Max(10_000)
        @Nullable Integer ordre,
    @Schema(
            description = "Les mots de la source.",
            minLength = 1,
            pattern = FormesDuReferentiel.TEXTE,
            example = "Animer la coopération numérique du territoire")
        @NotNull
        @Size(max = 4000)
        @TexteLibre
        String texte,
    @Schema(
            description = "Le code du document.",
            maxLength = 8,
            pattern = FormesDuReferentiel.DOCUMENT,
            example = "S3")
        @NotNull
        @Pattern(regexp = FormesDuReferentiel.DOCUMENT)
        String document,
    @Schema(
            description = "Le titre sous lequel il s'y trouve.",
            minLength = 1,
            pattern = FormesDuReferentiel.TEXTE,
            example = "Les missions")
        @NotNull
        @Size(max = FormesDuReferentiel.SECTION_MAX)
        @TexteLibre
        String section,
    @Schema(description = "Pour qui le texte vaut.", example = "NATIONALE") @NotNull Portee portee,
    @Schema(
            description = "Si sa place est celle du texte ou une lecture.",
            defaultValue = "TEXTE",
            example = "TEXTE")
        @Nullable Fondement fondement,
    @Schema(
            description =
                "Les codes des textes du modèle qu'il remplace ; ils sont retirés du brouillon.",
            uniqueItems = true,
            type = SchemaType.ARRAY,
            implementation = CodeDElement.class,
            example = "[\"MISSION-6\"]")
        @Size(max = 50)
        @ElementsUniques
        @Nullable List<@NotNull @Pattern(regexp = FormesDuReferentiel.ELEMENT) String> remplace) {

  static final FormeDeDemande<ElementDemande, NouvelElement> FORME =
      new FormeDeDemande<>(
          ElementDemande.class, FormesDuReferentiel.OCTETS_MAX, ElementDemande::voulu);

  private NouvelElement voulu() {
    return new NouvelElement(
        code,
        new ContenuDElement(
            rubrique,
            parent,
            ordre,
            texte,
            document,
            section,
            portee,
            fondement == null ? Fondement.TEXTE : fondement,
            remplace == null ? List.of() : remplace));
  }
}
