package fr.ctg.referentiel.brouillon.rest;

import fr.ctg.platform.ecriture.FormeDeDemande;
import fr.ctg.platform.validation.ElementsUniques;
import fr.ctg.platform.validation.TexteLibre;
import fr.ctg.referentiel.brouillon.model.ContenuDElement;
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
 * A text of a draft, as a whole; a correction may leave members out.
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
    name = "ElementCorrige",
    description = "Un texte (JSON Merge Patch) : ce qui est absent reste, « null » retire.",
    additionalProperties = Schema.False.class)
public record ElementCorrige(
    @Schema(description = "Ce qu'il est.", example = "MISSION") @NotNull Rubrique rubrique,
    @Schema(
            description = "Le code de celui qu'il précise ; « null » : aucun.",
            maxLength = 64,
            pattern = FormesDuReferentiel.ELEMENT)
        @Pattern(regexp = FormesDuReferentiel.ELEMENT)
        @Nullable String parent,
    @Schema(description = "Sa place parmi les siens ; au-delà, la dernière.", example = "2")
        @Min(1)
        @Max(10_000)
        @Nullable Integer ordre,
    @Schema(
            description = "Les mots de la source.",
            minLength = 1,
            pattern = FormesDuReferentiel.TEXTE,
            example = "Animer la coopération du territoire")
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
    @Schema(description = "Si sa place est celle du texte ou une lecture.", example = "TEXTE")
        @NotNull
        Fondement fondement,
    @Schema(
            description =
                "Les codes des textes du modèle qu'il remplace, tous ; ils sont retirés du brouillon.",
            uniqueItems = true,
            type = SchemaType.ARRAY,
            implementation = CodeDElement.class,
            example = "[\"MISSION-6\"]")
        @Size(max = 50)
        @ElementsUniques
        @Nullable List<@NotNull @Pattern(regexp = FormesDuReferentiel.ELEMENT) String> remplace) {

  static final FormeDeDemande<ElementCorrige, ContenuDElement> FORME =
      new FormeDeDemande<>(
          ElementCorrige.class,
          FormesDuReferentiel.OCTETS_MAX,
          ElementCorrige::contenu,
          ElementCorrige::de);

  private ContenuDElement contenu() {
    return new ContenuDElement(
        rubrique,
        parent,
        ordre,
        texte,
        document,
        section,
        portee,
        fondement,
        remplace == null ? List.of() : remplace);
  }

  private static ElementCorrige de(ContenuDElement c) {
    return new ElementCorrige(
        c.rubrique(),
        c.parent(),
        c.ordre(),
        c.texte(),
        c.document(),
        c.section(),
        c.portee(),
        c.fondement(),
        c.remplace());
  }
}
