package fr.ctg.convention.partenaire.rest;

import fr.ctg.convention.partenaire.model.NatureDePartenaire;
import fr.ctg.convention.partenaire.model.Partenaire;
import fr.ctg.convention.partenaire.model.Partenaires;
import fr.ctg.convention.rest.Textes;
import fr.ctg.convention.territoire.FormesDeTerritoire;
import fr.ctg.platform.http.RessourceNumerotee;
import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A partner, as it is shown. */
@Schema(
    name = "Partenaire",
    description = "Un employeur ou partenaire que la Caf a enregistré.",
    extensions = @Extension(name = Page.NOM, value = "PageDePartenaires"))
public record PartenaireDeLaCaf(
    @Schema(required = true, description = "Son identifiant.", format = "uuid") UUID id,
    @Schema(
            required = true,
            description = "Le code de la Caf qui l'a enregistré.",
            maxLength = 4,
            pattern = FormesDeTerritoire.CAF,
            example = "35")
        String caf,
    @Schema(
            required = true,
            description = "Combien de fois il a été écrit.",
            minimum = "1",
            example = "1")
        int version,
    @Schema(
            required = true,
            description = "Son SIREN, une fois par Caf.",
            maxLength = 9,
            pattern = FormesDeTerritoire.SIREN,
            example = "782824973")
        String siren,
    @Schema(
            required = true,
            description = "Son nom.",
            maxLength = 200,
            pattern = Textes.LIGNE,
            example = "MSA Portes de Bretagne")
        String nom,
    @Schema(required = true, description = "Ce qu'il est.", example = "MSA")
        NatureDePartenaire nature)
    implements RessourceNumerotee {

  static final TrancheDeListe.Forme<PartenaireDeLaCaf, Partenaires.Place> LISTE =
      new TrancheDeListe.Forme<>(
          "partenaires",
          PartenaireDeLaCaf.class,
          new Cle<>(3, Partenaires.Place::textes, Partenaires.Place::lue));

  static PartenaireDeLaCaf de(Partenaire p) {
    Partenaire.Texte texte = p.texte();
    return new PartenaireDeLaCaf(
        p.id(), p.caf(), p.version(), texte.siren(), texte.nom(), texte.nature());
  }

  @Override
  public String adresse() {
    return PartenairesResource.ADRESSE + "/" + id;
  }
}
