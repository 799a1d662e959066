package fr.ctg.convention.territoire.rest;

import fr.ctg.convention.territoire.Commune;
import fr.ctg.convention.territoire.CommuneAncienne;
import fr.ctg.convention.territoire.FormesDeTerritoire;
import fr.ctg.convention.territoire.model.CleDeTri;
import fr.ctg.convention.territoire.model.TerritoireTrouve;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A commune, as it is shown. */
@Schema(
    name = "CommuneDeReference",
    description = "Une commune. Ce que la source ne dit pas est absent.",
    extensions = @Extension(name = Page.NOM, value = "PageDeCommunes"))
public record CommuneDeReference(
    @Schema(
            required = true,
            description = "Son code INSEE, qui n'est pas un code postal.",
            maxLength = 5,
            pattern = FormesDeTerritoire.CODE_INSEE,
            example = "29019")
        String codeInsee,
    @Schema(
            description = "Son SIREN ; absent dans les collectivités d'outre-mer qui n'en ont pas.",
            maxLength = 9,
            pattern = FormesDeTerritoire.SIREN,
            example = "212900195")
        @Nullable String siren,
    @Schema(required = true, description = "Son nom.", maxLength = 100, example = "Brest")
        String nom,
    @Schema(
            required = true,
            description = "Le code de son département.",
            maxLength = 3,
            pattern = FormesDeTerritoire.DEPARTEMENT,
            example = "29")
        String departement,
    @Schema(
            description =
                "Ses habitants ; 0 dans les six villages détruits en 1916, absent là où personne"
                    + " n'est compté.",
            minimum = "0",
            example = "139619")
        @Nullable Integer population,
    @Schema(
            description = "Le SIREN de son EPCI ; absent pour les communes qui n'en ont pas.",
            maxLength = 9,
            pattern = FormesDeTerritoire.SIREN,
            example = "242900314")
        @Nullable String epci,
    @Schema(
            description = "Le code de sa Caf ; absent là où il n'y en a pas.",
            maxLength = 4,
            pattern = FormesDeTerritoire.CAF,
            example = "29")
        @Nullable String caf,
    @Schema(
            required = true,
            description = "L'année des données.",
            minimum = "2000",
            maximum = "2999",
            example = "2026")
        int millesime,
    @Schema(
            description =
                "Le code de ce par quoi la recherche a trouvé la commune : une commune déléguée ou"
                    + " associée, un arrondissement, un ancien code. Absent quand elle répond"
                    + " elle-même par son nom ou son code.",
            maxLength = 5,
            pattern = FormesDeTerritoire.CODE_INSEE,
            example = "75116")
        @Nullable String ancienCode,
    @Schema(
            description = "Le nom que ce code désigne ; absent quand la source ne le donne pas.",
            maxLength = 100,
            example = "Paris 16e Arrondissement")
        @Nullable String ancienNom) {

  static final TrancheDeListe.Forme<CommuneDeReference, CleDeTri> LISTE =
      new TrancheDeListe.Forme<>(
          "communes", CommuneDeReference.class, RechercheDeTerritoires.PLACE);

  static CommuneDeReference de(Commune c, int millesime) {
    return de(c, millesime, null);
  }

  static CommuneDeReference trouvee(TerritoireTrouve<Commune> trouve, int millesime) {
    return de(trouve.valeur(), millesime, trouve.par());
  }

  private static CommuneDeReference de(Commune c, int millesime, @Nullable CommuneAncienne par) {
    return new CommuneDeReference(
        c.codeInsee(),
        c.siren(),
        c.nom(),
        c.departementCode(),
        c.population(),
        c.epciSiren(),
        c.cafCode(),
        millesime,
        par == null ? null : par.code(),
        par == null ? null : par.nom());
  }
}
