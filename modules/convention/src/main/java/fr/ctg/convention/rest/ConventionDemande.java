package fr.ctg.convention.rest;

import fr.ctg.convention.RangConvention;
import fr.ctg.convention.model.ProjetDeConvention;
import fr.ctg.platform.ecriture.FormeDeDemande;
import fr.ctg.platform.validation.CodeInseeValide;
import fr.ctg.platform.validation.DateValide;
import fr.ctg.platform.validation.ElementsUniques;
import fr.ctg.platform.validation.PeriodeOrdonnee;
import fr.ctg.platform.validation.SirenOuCodeInseeValide;
import fr.ctg.platform.validation.UneLigne;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a convention in preparation is to say. Parties, perimeter and axes may come later: the
 * signature asks for them.
 */
@PeriodeOrdonnee
@Schema(
    name = "ConventionDemande",
    description = "Une convention en préparation.",
    additionalProperties = Schema.False.class)
public record ConventionDemande(
    @Schema(
            description = "Son nom.",
            pattern = Textes.LIGNE,
            example = "CTG du Pays de Saint-Malo 2026-2029")
        @NotNull
        @Size(max = 200)
        @UneLigne
        String libelle,
    @Schema(description = "Première convention ou renouvellement.", example = "PREMIERE") @NotNull
        RangConvention rang,
    @Schema(
            description =
                "La convention de la même Caf qu'un renouvellement suit ; jamais pour une première.",
            format = "uuid")
        @Nullable UUID precedente,
    @Schema(
            description =
                "La convention qu'un renouvellement suit, si elle n'est pas enregistrée ici ; jamais"
                    + " avec « precedente ».")
        @Valid
        @Nullable PrecedenteExterne precedenteExterne,
    @Schema(description = "Premier jour.", example = "2026-01-01") @NotNull @DateValide
        LocalDate debut,
    @Schema(description = "Dernier jour, compris.", example = "2029-12-31") @NotNull @DateValide
        LocalDate fin,
    @Schema(
            description =
                "SIREN des signataires : communes et EPCI dont la Caf sert une commune, et"
                    + " partenaires qu'elle a enregistrés ; d'une commune sans SIREN, son code Insee.",
            uniqueItems = true,
            type = SchemaType.ARRAY,
            implementation = SirenOuCodeInseeValide.class,
            example = "[\"243500782\"]")
        @Size(max = 200)
        @ElementsUniques
        @Nullable List<@NotNull @SirenOuCodeInseeValide String> signataires,
    @Schema(
            description =
                "Périmètre : communes (code Insee) du territoire des signataires que la Caf sert ;"
                    + " absent, toutes celles-là.",
            uniqueItems = true,
            type = SchemaType.ARRAY,
            implementation = CodeInseeValide.class,
            example = "[\"35288\"]")
        @Size(min = 1, max = 2000)
        @ElementsUniques
        @Nullable List<@NotNull @CodeInseeValide String> perimetre,
    @Schema(description = "Axes, dans leur ordre.") @Size(max = 50)
        @Nullable List<@NotNull @Valid AxeDemande> axes) {

  static final FormeDeDemande<ConventionDemande, ProjetDeConvention.Redige> FORME =
      new FormeDeDemande<>(
          ConventionDemande.class, 262_144, ConventionDemande::texte, ConventionDemande::de);

  private ProjetDeConvention.Redige texte() {
    return new ProjetDeConvention.Redige(
        libelle,
        rang,
        precedente,
        PrecedenteExterne.externe(precedenteExterne),
        debut,
        fin,
        signataires,
        perimetre,
        axes == null ? List.of() : axes.stream().map(AxeDemande::axe).toList());
  }

  private static ConventionDemande de(ProjetDeConvention.Redige texte) {
    return new ConventionDemande(
        texte.libelle(),
        texte.rang(),
        texte.precedente(),
        PrecedenteExterne.de(texte.precedenteExterne()),
        texte.debut(),
        texte.fin(),
        texte.signataires(),
        texte.perimetre(),
        texte.axes().stream().map(AxeDemande::de).toList());
  }
}
