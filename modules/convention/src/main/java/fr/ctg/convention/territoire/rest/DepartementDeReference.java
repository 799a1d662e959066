package fr.ctg.convention.territoire.rest;

import fr.ctg.convention.territoire.Departement;
import fr.ctg.convention.territoire.FormesDeTerritoire;
import fr.ctg.convention.territoire.Region;
import fr.ctg.convention.territoire.Territoires;
import fr.ctg.convention.territoire.model.CleDeTri;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A département with its region, as it is shown. */
@Schema(
    name = "DepartementDeReference",
    description = "Un département, ou une collectivité d'outre-mer qui en tient lieu.",
    extensions = @Extension(name = Page.NOM, value = "PageDeDepartements"))
public record DepartementDeReference(
    @Schema(
            required = true,
            description = "Son code.",
            maxLength = 3,
            pattern = FormesDeTerritoire.DEPARTEMENT,
            example = "29")
        String code,
    @Schema(required = true, description = "Son nom.", maxLength = 100, example = "Finistère")
        String nom,
    @Schema(
            required = true,
            description = "Le code de sa région.",
            maxLength = 3,
            pattern = FormesDeTerritoire.REGION,
            example = "53")
        String region,
    @Schema(description = "Le nom de sa région.", maxLength = 100, example = "Bretagne")
        @Nullable String nomRegion,
    @Schema(
            required = true,
            description = "L'année des données.",
            minimum = "2000",
            maximum = "2999",
            example = "2026")
        int millesime) {

  static final TrancheDeListe.Forme<DepartementDeReference, CleDeTri> LISTE =
      new TrancheDeListe.Forme<>(
          "departements", DepartementDeReference.class, RechercheDeTerritoires.PLACE);

  static DepartementDeReference de(Departement d, Territoires territoires) {
    return new DepartementDeReference(
        d.code(),
        d.nom(),
        d.regionCode(),
        territoires.region(d.regionCode()).map(Region::nom).orElse(null),
        territoires.millesime());
  }
}
