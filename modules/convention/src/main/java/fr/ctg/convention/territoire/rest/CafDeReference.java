package fr.ctg.convention.territoire.rest;

import fr.ctg.convention.territoire.Caf;
import fr.ctg.convention.territoire.FormesDeTerritoire;
import fr.ctg.convention.territoire.model.CleDeTri;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A Caf, as it is shown. */
@Schema(
    name = "CafDeReference",
    description = "Une caisse d'allocations familiales, ou la caisse de Mayotte qui en tient lieu.",
    extensions = @Extension(name = Page.NOM, value = "PageDeCaf"))
public record CafDeReference(
    @Schema(
            required = true,
            description =
                "Son code : celui de son département, suivi d'une lettre où il y a plusieurs Caf.",
            maxLength = 4,
            pattern = FormesDeTerritoire.CAF,
            example = "64B")
        String code,
    @Schema(
            required = true,
            description = "Son nom.",
            maxLength = 100,
            example = "Caf Pays basque et Seignanx")
        String nom,
    @Schema(
            required = true,
            description =
                "Le code du département où elle siège ; elle peut servir des communes d'un autre.",
            maxLength = 3,
            pattern = FormesDeTerritoire.DEPARTEMENT,
            example = "64")
        String departement,
    @Schema(
            required = true,
            description = "L'année des données.",
            minimum = "2000",
            maximum = "2999",
            example = "2026")
        int millesime) {

  static final TrancheDeListe.Forme<CafDeReference, CleDeTri> LISTE =
      new TrancheDeListe.Forme<>("caf", CafDeReference.class, RechercheDeTerritoires.PLACE);

  static CafDeReference de(Caf c, int millesime) {
    return new CafDeReference(c.code(), c.nom(), c.departementCode(), millesime);
  }
}
