package fr.ctg.convention.rest;

import fr.ctg.convention.model.Avenant;
import fr.ctg.platform.ecriture.FormeDeDemande;
import fr.ctg.platform.validation.CodeInseeValide;
import fr.ctg.platform.validation.ElementsUniques;
import fr.ctg.platform.validation.SirenValide;
import fr.ctg.platform.validation.TexteLibre;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an amendment is to change: at least one of the last three. */
@Schema(
    name = "AvenantDemande",
    description =
        "Ce qu'un avenant change : de nouveaux signataires, le périmètre ou la fin, au moins l'un"
            + " des trois.",
    additionalProperties = Schema.False.class)
public record AvenantDemande(
    @Schema(
            description = "Jour à partir duquel il vaut, dans la période de la convention.",
            example = "2027-01-01")
        @NotNull
        LocalDate dateEffet,
    @Schema(
            description = "Pourquoi.",
            pattern = Textes.TEXTE,
            example = "La convention est prolongée d'une année.")
        @NotNull
        @Size(max = 2000)
        @TexteLibre
        String motif,
    @Schema(
            description = "SIREN de ceux qui rejoignent la convention.",
            uniqueItems = true,
            type = SchemaType.ARRAY,
            implementation = SirenValide.class,
            example = "[\"243500782\"]")
        @Size(min = 1, max = 200)
        @ElementsUniques
        @Nullable List<@NotNull @SirenValide String> nouveauxSignataires,
    @Schema(
            description =
                "Tout le périmètre à partir de ce jour : communes (code Insee) du territoire des"
                    + " signataires que la Caf sert.",
            uniqueItems = true,
            type = SchemaType.ARRAY,
            implementation = CodeInseeValide.class,
            example = "[\"35288\"]")
        @Size(min = 1, max = 2000)
        @ElementsUniques
        @Nullable List<@NotNull @CodeInseeValide String> perimetre,
    @Schema(description = "Le dernier jour désormais.", example = "2029-12-31")
        @Nullable LocalDate fin) {

  static final FormeDeDemande<AvenantDemande, Avenant.Redige> FORME =
      new FormeDeDemande<>(
          AvenantDemande.class, 262_144, AvenantDemande::texte, AvenantDemande::de);

  private Avenant.Redige texte() {
    return new Avenant.Redige(dateEffet, motif, nouveauxSignataires, perimetre, fin);
  }

  private static AvenantDemande de(Avenant.Redige texte) {
    return new AvenantDemande(
        texte.dateEffet(),
        texte.motif(),
        texte.nouveauxSignataires(),
        texte.perimetre(),
        texte.fin());
  }
}
