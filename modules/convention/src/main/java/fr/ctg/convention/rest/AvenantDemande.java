package fr.ctg.convention.rest;

import fr.ctg.convention.model.Avenant;
import fr.ctg.platform.ecriture.FormeDeDemande;
import fr.ctg.platform.validation.CodeInseeValide;
import fr.ctg.platform.validation.DateValide;
import fr.ctg.platform.validation.ElementsUniques;
import fr.ctg.platform.validation.SirenOuCodeInseeValide;
import fr.ctg.platform.validation.TexteLibre;
import fr.ctg.platform.validation.UneLigne;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an amendment is to change: something, unless it takes back what another one did. */
@Schema(
    name = "AvenantDemande",
    description =
        "Ce qu'un avenant change à partir de son jour d'effet : signataires, périmètre, axes, fin,"
            + " nom, ensemble ou non. Avec « corrige », il remplace un avenant erroné en entier ; sans rien"
            + " d'autre, il l'annule.",
    additionalProperties = Schema.False.class)
public record AvenantDemande(
    @Schema(
            description = "Jour à partir duquel il vaut, dans la période de la convention.",
            example = "2027-01-01")
        @NotNull
        @DateValide
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
            description =
                "Numéro de l'avenant que celui-ci corrige et remplace en entier ; « motif » dit"
                    + " l'erreur.",
            example = "1")
        @Min(1)
        @Max(10_000)
        @Nullable Integer corrige,
    @Schema(
            description =
                "SIREN de ceux qui rejoignent la convention ; d'une commune sans SIREN, son code Insee.",
            uniqueItems = true,
            type = SchemaType.ARRAY,
            implementation = SirenOuCodeInseeValide.class,
            example = "[\"243500782\"]")
        @Size(min = 1, max = 200)
        @ElementsUniques
        @Nullable List<@NotNull @SirenOuCodeInseeValide String> nouveauxSignataires,
    @Schema(
            description =
                "SIREN des signataires qui quittent la convention ; d'une commune sans SIREN, son code Insee.",
            uniqueItems = true,
            type = SchemaType.ARRAY,
            implementation = SirenOuCodeInseeValide.class,
            example = "[\"243500782\"]")
        @Size(min = 1, max = 200)
        @ElementsUniques
        @Nullable List<@NotNull @SirenOuCodeInseeValide String> retraits,
    @Schema(
            description =
                "Signataires que d'autres remplacent, à leur place et avec leur territoire : fusion,"
                    + " nouveau SIREN.")
        @Size(min = 1, max = 200)
        @Nullable List<@NotNull @Valid SubstitutionDeSignataire> substitutions,
    @Schema(
            description =
                "Tout le périmètre ce jour-là : communes (code Insee) du territoire des"
                    + " signataires de ce jour que la Caf sert. Ce que d'autres avenants changent"
                    + " plus tard reste.",
            uniqueItems = true,
            type = SchemaType.ARRAY,
            implementation = CodeInseeValide.class,
            example = "[\"35288\"]")
        @Size(min = 1, max = 2000)
        @ElementsUniques
        @Nullable List<@NotNull @CodeInseeValide String> perimetre,
    @Schema(description = "Le dernier jour désormais.", example = "2029-12-31") @DateValide
        @Nullable LocalDate fin,
    @Schema(
            description =
                "Tous les axes ce jour-là, dans leur ordre : « id » dit lesquels de la convention ce"
                    + " sont. Ce que d'autres avenants en changent plus tard reste.")
        @Size(min = 1, max = 50)
        @Nullable List<@NotNull @Valid AxeDemande> axes,
    @Schema(
            description =
                "Le nom désormais ; pour corriger une erreur de plume, avec le premier jour de la"
                    + " convention pour « dateEffet » et l'erreur pour « motif ».",
            pattern = Textes.LIGNE,
            example = "CTG du Pays de Saint-Malo 2026-2029")
        @Size(max = 200)
        @UneLigne
        @Nullable String libelle) {

  static final FormeDeDemande<AvenantDemande, Avenant.Redige> FORME =
      new FormeDeDemande<>(
          AvenantDemande.class, 262_144, AvenantDemande::texte, AvenantDemande::de);

  private Avenant.Redige texte() {
    return new Avenant.Redige(
        dateEffet,
        motif,
        corrige,
        nouveauxSignataires,
        retraits,
        substitutions == null
            ? null
            : substitutions.stream()
                .filter(Objects::nonNull)
                .map(SubstitutionDeSignataire::texte)
                .toList(),
        perimetre,
        fin,
        axes == null ? null : axes.stream().map(AxeDemande::axe).toList(),
        libelle);
  }

  private static AvenantDemande de(Avenant.Redige texte) {
    return new AvenantDemande(
        texte.dateEffet(),
        texte.motif(),
        texte.corrige(),
        texte.nouveauxSignataires(),
        texte.retraits(),
        texte.substitutions() == null
            ? null
            : texte.substitutions().stream().map(SubstitutionDeSignataire::de).toList(),
        texte.perimetre(),
        texte.fin(),
        texte.axes() == null ? null : texte.axes().stream().map(AxeDemande::de).toList(),
        texte.libelle());
  }
}
