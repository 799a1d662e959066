package fr.ctg.convention.rest;

import fr.ctg.convention.EtatConvention;
import fr.ctg.convention.RangConvention;
import fr.ctg.convention.ThematiqueDeConvention;
import fr.ctg.convention.model.ResumeDeConvention;
import fr.ctg.convention.territoire.FormesDeTerritoire;
import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A convention in a list. */
@Schema(
    name = "ResumeDeConvention",
    description = "Une convention, en bref.",
    extensions = @Extension(name = Page.NOM, value = "PageDeConventions"))
public record LigneDeConvention(
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
            description = "Son nom.",
            maxLength = 200,
            pattern = Textes.LIGNE,
            example = "CTG du Pays de Saint-Malo 2026-2029")
        String libelle,
    @Schema(required = true, description = "Son rang.", example = "PREMIERE") RangConvention rang,
    @Schema(required = true, description = "Premier jour.", example = "2026-01-01") LocalDate debut,
    @Schema(required = true, description = "Dernier jour, compris.", example = "2029-12-31")
        LocalDate fin,
    @Schema(required = true, description = "Son état ce jour-là.", example = "EN_COURS")
        EtatConvention etat,
    @Schema(
            description = "Son dernier jour, si elle a été résiliée ; en cours jusque-là.",
            example = "2026-06-30")
        @Nullable LocalDate resiliation,
    @Schema(
            required = true,
            description = "Combien de fois elle a été écrite.",
            minimum = "1",
            example = "3")
        int version,
    @Schema(
            required = true,
            description = "Combien de signataires elle a ce jour-là, outre la Caf.",
            minimum = "0",
            maximum = "1000",
            example = "1")
        int nombreSignataires,
    @Schema(
            required = true,
            description = "Les noms de ses signataires ce jour-là, outre la Caf.",
            maxItems = 1000,
            type = SchemaType.ARRAY,
            implementation = NomDeSignataire.class)
        List<String> signataires,
    @Schema(required = true, description = "Les thématiques de ses axes.", maxItems = 8)
        List<ThematiqueDeConvention> thematiques) {

  static final TrancheDeListe.Forme<LigneDeConvention, List<String>> LISTE =
      new TrancheDeListe.Forme<>("conventions", LigneDeConvention.class, Cle.textes(2));

  static LigneDeConvention de(ResumeDeConvention r, LocalDate jour) {
    return new LigneDeConvention(
        r.id(),
        r.caf(),
        r.libelle(),
        r.rang(),
        r.periode().debut(),
        r.periode().fin(),
        r.statut().etat(r.periode(), r.resiliation(), jour),
        r.resiliation(),
        r.version(),
        r.signataires().size(),
        r.signataires(),
        r.thematiques().stream().map(ThematiqueDeConvention::valueOf).toList());
  }
}
