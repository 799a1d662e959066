package fr.ctg.convention.rest;

import fr.ctg.convention.ThematiqueDeConvention;
import fr.ctg.convention.model.Axe;
import fr.ctg.platform.validation.ElementsUniques;
import fr.ctg.platform.validation.UneLigne;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A line of work that a convention is to have.
 *
 * @param id which of its axes it is
 * @param libelle its name
 * @param thematiques its themes
 */
@Schema(
    name = "AxeDemande",
    description = "Un axe de la convention, avec ses thématiques.",
    additionalProperties = Schema.False.class)
public record AxeDemande(
    @Schema(
            description =
                "Lequel des axes de la convention c'est ; absent : celui qui porte ce nom, sinon un"
                    + " nouveau.",
            format = "uuid")
        @Nullable UUID id,
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

  static AxeDemande de(Axe.Redige axe) {
    return new AxeDemande(
        axe.id(),
        axe.libelle(),
        axe.thematiques().stream().map(ThematiqueDeConvention::valueOf).toList());
  }

  /** Of a faulty one, what can be read: also nothing, so that the others keep their places. */
  static Axe.Redige axe(@Nullable AxeDemande lu) {
    return lu == null
        ? new Axe.Redige(null, "", List.of())
        : new Axe.Redige(
            lu.id,
            lu.libelle,
            lu.thematiques == null
                ? List.of()
                : lu.thematiques.stream().filter(Objects::nonNull).map(Enum::name).toList());
  }
}
