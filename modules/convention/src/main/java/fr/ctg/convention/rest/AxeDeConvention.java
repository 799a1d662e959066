package fr.ctg.convention.rest;

import fr.ctg.convention.ThematiqueDeConvention;
import fr.ctg.convention.model.Axe;
import fr.ctg.platform.validation.ElementsUniques;
import fr.ctg.platform.validation.UneLigne;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line of work of a convention, as it is given and shown.
 *
 * @param libelle its name
 * @param thematiques its themes
 */
@Schema(
    name = "AxeDeConvention",
    description = "Un axe de la convention, avec ses thématiques.",
    additionalProperties = Schema.False.class)
public record AxeDeConvention(
    @Schema(
            description = "Son nom.",
            pattern = Textes.LIGNE,
            example = "Accueillir les jeunes enfants")
        @NotNull
        @Size(max = 200)
        @UneLigne
        String libelle,
    @Schema(description = "Ses thématiques.", uniqueItems = true)
        @NotNull
        @Size(min = 1, max = 8)
        @ElementsUniques
        List<@NotNull ThematiqueDeConvention> thematiques) {

  static AxeDeConvention de(Axe axe) {
    return new AxeDeConvention(
        axe.libelle(), axe.thematiques().stream().map(ThematiqueDeConvention::valueOf).toList());
  }

  /** Of a faulty one, what can be read. */
  Axe axe() {
    return new Axe(
        libelle,
        thematiques == null
            ? List.of()
            : thematiques.stream().filter(Objects::nonNull).map(Enum::name).toList());
  }
}
