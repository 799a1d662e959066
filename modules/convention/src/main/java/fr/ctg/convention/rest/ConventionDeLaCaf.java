package fr.ctg.convention.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.ctg.convention.EtatConvention;
import fr.ctg.convention.RangConvention;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.rules.CycleDeVie;
import fr.ctg.convention.territoire.FormesDeTerritoire;
import fr.ctg.platform.http.Ressource;
import fr.ctg.platform.validation.CodeInseeValide;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A convention, as it is shown. */
@Schema(
    name = "Convention",
    description = "Une convention territoriale globale, telle qu'elle est un jour donné.")
public record ConventionDeLaCaf(
    @Schema(required = true, description = "Son identifiant.", format = "uuid") UUID id,
    @Schema(
            required = true,
            description = "Le code de sa Caf.",
            maxLength = 4,
            pattern = FormesDeTerritoire.CAF,
            example = "35")
        String caf,
    @Schema(
            required = true,
            description = "Combien de fois elle a été écrite.",
            minimum = "1",
            example = "3")
        int version,
    @Schema(required = true, description = "Son état ce jour-là.", example = "EN_COURS")
        EtatConvention etat,
    @Schema(
            required = true,
            description = "Son nom.",
            maxLength = 200,
            pattern = Textes.LIGNE,
            example = "CTG du Pays de Saint-Malo 2026-2029")
        String libelle,
    @Schema(
            required = true,
            description = "Première convention ou renouvellement.",
            example = "PREMIERE")
        RangConvention rang,
    @Schema(description = "La convention qu'elle renouvelle.", format = "uuid")
        @Nullable UUID precedente,
    @Schema(description = "La convention qu'elle renouvelle, si elle n'est pas enregistrée ici.")
        @Nullable PrecedenteExterne precedenteExterne,
    @Schema(required = true, description = "Premier jour.", example = "2026-01-01") LocalDate debut,
    @Schema(
            required = true,
            description = "Dernier jour, compris, selon les avenants qui ont alors pris effet.",
            example = "2029-12-31")
        LocalDate fin,
    @Schema(description = "Le jour de sa signature.", example = "2025-12-15")
        @Nullable LocalDate dateSignature,
    @Schema(
            description =
                "La version du référentiel en vigueur le jour de sa signature ; absente si ce jour"
                    + " précède toutes les versions.",
            maxLength = 40,
            pattern = "^[a-z0-9-]{1,40}$",
            example = "cnaf-2019")
        @Nullable String versionReferentiel,
    @Schema(description = "Sa fin avant terme.") @Nullable ResiliationDeConvention resiliation,
    @Schema(
            required = true,
            description = "Ses signataires ce jour-là, outre la Caf.",
            maxItems = 1000)
        List<SignataireDeConvention> signataires,
    @Schema(
            required = true,
            description = "Ses communes ce jour-là (codes Insee), par code croissant.",
            maxItems = 2000,
            type = SchemaType.ARRAY,
            implementation = CodeInseeValide.class,
            example = "[\"35288\"]")
        List<String> perimetre,
    @Schema(
            required = true,
            description = "Si le périmètre a été donné, au lieu d'être celui des signataires.",
            example = "false")
        boolean perimetreRestreint,
    @Schema(
            required = true,
            description = "L'année des données territoriales dont vient le périmètre.",
            minimum = "2000",
            maximum = "2999",
            example = "2026")
        int millesime,
    @Schema(required = true, description = "Ses axes, dans leur ordre.", maxItems = 50)
        List<AxeDeConvention> axes,
    @Schema(
            required = true,
            description = "Le nombre de ses avenants.",
            minimum = "0",
            maximum = "10000",
            example = "0")
        int avenants,
    @Schema(description = "Ce qu'il faut en savoir ; absent s'il n'y a rien.", maxItems = 10)
        @Nullable List<AvertissementDeConvention> avertissements,
    @JsonIgnore String marque)
    implements Ressource {

  static ConventionDeLaCaf de(Convention c, LocalDate jour) {
    var texte = c.texte();
    return new ConventionDeLaCaf(
        c.id(),
        c.caf(),
        c.version(),
        c.etat(jour),
        texte.libelle(),
        texte.rang(),
        texte.precedenteDuProduit(),
        PrecedenteExterne.de(texte.precedenteExterne()),
        texte.periode().debut(),
        texte.periode().fin(),
        c.dateSignature(),
        c.versionReferentiel(),
        c.resiliation() == null
            ? null
            : new ResiliationDeConvention(c.resiliation().date(), c.resiliation().motif()),
        texte.signataires().stream().map(SignataireDeConvention::de).toList(),
        texte.perimetre(),
        texte.perimetreRestreint(),
        texte.millesime(),
        texte.axes().stream().map(AxeDeConvention::de).toList(),
        c.avenants(),
        avertissements(c),
        c.marque(jour));
  }

  private static @Nullable List<AvertissementDeConvention> avertissements(Convention c) {
    List<AvertissementDeConvention> siens =
        CycleDeVie.avertissements(c).stream().map(AvertissementDeConvention::de).toList();
    return siens.isEmpty() ? null : siens;
  }

  @Override
  public String adresse() {
    return ConventionsResource.ADRESSE + "/" + id;
  }

  /** The early end of a convention, as it is shown. */
  @Schema(
      name = "ResiliationDeConvention",
      description = "La fin d'une convention avant son terme.")
  public record ResiliationDeConvention(
      @Schema(required = true, description = "Le dernier jour couvert.", example = "2027-06-30")
          LocalDate date,
      @Schema(
              required = true,
              description = "Pourquoi.",
              maxLength = 2000,
              pattern = Textes.TEXTE,
              example = "Dissolution de la communauté de communes signataire.")
          String motif) {}
}
