package fr.ctg.convention.territoire.rest;

import fr.ctg.convention.territoire.Epci;
import fr.ctg.convention.territoire.FormesDeTerritoire;
import fr.ctg.convention.territoire.NatureEpci;
import fr.ctg.convention.territoire.model.CleDeTri;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An EPCI, as it is shown. */
@Schema(
    name = "EpciDeReference",
    description = "Un établissement public de coopération intercommunale à fiscalité propre.",
    extensions = @Extension(name = Page.NOM, value = "PageDEpci"))
public record EpciDeReference(
    @Schema(
            required = true,
            description = "Son SIREN.",
            maxLength = 9,
            pattern = FormesDeTerritoire.SIREN,
            example = "242900314")
        String siren,
    @Schema(
            required = true,
            description =
                "Sa nature : CC, communauté de communes ; CA, communauté d'agglomération ; CU,"
                    + " communauté urbaine ; METRO, métropole ; MET69, métropole de Lyon.",
            example = "METRO")
        NatureEpci nature,
    @Schema(required = true, description = "Son nom.", maxLength = 100, example = "Brest Métropole")
        String nom,
    @Schema(
            required = true,
            description = "Les habitants de ses communes.",
            minimum = "1",
            example = "212000")
        int population,
    @Schema(
            required = true,
            description = "L'année des données.",
            minimum = "2000",
            maximum = "2999",
            example = "2026")
        int millesime) {

  static final TrancheDeListe.Forme<EpciDeReference, CleDeTri> LISTE =
      new TrancheDeListe.Forme<>("epci", EpciDeReference.class, RechercheDeTerritoires.PLACE);

  static EpciDeReference de(Epci e, int millesime) {
    return new EpciDeReference(e.siren(), e.nature(), e.nom(), e.population(), millesime);
  }
}
