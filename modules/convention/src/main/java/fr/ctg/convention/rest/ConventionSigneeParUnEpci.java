package fr.ctg.convention.rest;

import fr.ctg.convention.EtatConvention;
import fr.ctg.convention.model.ConventionDEpci;
import fr.ctg.convention.territoire.FormesDeTerritoire;
import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.platform.validation.SirenValide;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A convention that an EPCI signs, of whatever Caf. */
@Schema(
    name = "ConventionDEpci",
    description =
        "Une convention qu'un EPCI signe avec une Caf. D'une autre Caf que la sienne, rien de plus"
            + " n'en est montré.",
    extensions = @Extension(name = Page.NOM, value = "PageDeConventionsDEpci"))
public record ConventionSigneeParUnEpci(
    @Schema(required = true, description = "Son identifiant.", format = "uuid") UUID id,
    @Schema(
            required = true,
            description = "Le code de sa Caf.",
            maxLength = 4,
            pattern = FormesDeTerritoire.CAF,
            example = "64B")
        String caf,
    @Schema(
            required = true,
            description = "Son nom.",
            maxLength = 200,
            pattern = Textes.LIGNE,
            example = "CTG du Pays basque 2026-2029")
        String libelle,
    @Schema(required = true, description = "Son état ce jour-là.", example = "EN_COURS")
        EtatConvention etat,
    @Schema(
            required = true,
            description = "Le SIREN des EPCI par lesquels elle est là, par numéro croissant.",
            minItems = 1,
            maxItems = 200,
            type = SchemaType.ARRAY,
            implementation = SirenValide.class)
        List<String> epci) {

  /** Those of an EPCI. */
  static final TrancheDeListe.Forme<ConventionSigneeParUnEpci, UUID> LISTE =
      new TrancheDeListe.Forme<>(
          "conventions-epci", ConventionSigneeParUnEpci.class, Cle.IDENTIFIANT);

  /** The sisters of a convention. */
  static final TrancheDeListe.Forme<ConventionSigneeParUnEpci, UUID> SOEURS =
      new TrancheDeListe.Forme<>("soeurs", ConventionSigneeParUnEpci.class, Cle.IDENTIFIANT);

  static ConventionSigneeParUnEpci de(ConventionDEpci c, LocalDate jour) {
    return new ConventionSigneeParUnEpci(
        c.id(),
        c.caf(),
        c.libelle(),
        c.statut().etat(c.periode(), c.resiliation(), jour),
        c.epci());
  }
}
