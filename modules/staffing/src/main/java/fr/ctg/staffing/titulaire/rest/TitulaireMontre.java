package fr.ctg.staffing.titulaire.rest;

import fr.ctg.convention.territoire.FormesDeTerritoire;
import fr.ctg.platform.http.RessourceNumerotee;
import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.platform.personne.ChampPersonnel;
import fr.ctg.platform.validation.UneLigne;
import fr.ctg.staffing.ModeDeRecrutement;
import fr.ctg.staffing.titulaire.model.Titulaire;
import fr.ctg.staffing.validation.ConcoursDit;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A holder, as it is shown. */
@Schema(
    name = "Titulaire",
    description = "Un titulaire de postes de chargé de coopération.",
    extensions = @Extension(name = Page.NOM, value = "PageDeTitulaires"))
public record TitulaireMontre(
    @Schema(
            required = true,
            description = "Son identifiant, qui est celui de la personne.",
            format = "uuid")
        UUID id,
    @Schema(
            required = true,
            description = "Le code de sa Caf.",
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
            implementation = String.class,
            description = "Son nom ; absent une fois la personne effacée.",
            maxLength = 200,
            pattern = UneLigne.FORME,
            example = "Camille Martin")
        @Nullable ChampPersonnel nom,
    @Schema(required = true, description = "Mode de recrutement.", example = "NOUVEAU")
        ModeDeRecrutement recrutement,
    @Schema(
            description =
                "Le jour où la Caf a accordé la tolérance à un coordinateur CEJ déjà en poste.",
            example = "2026-02-01")
        @Nullable LocalDate tolerance,
    @Schema(required = true, description = "Ses diplômes.", maxItems = 20)
        List<DiplomeMontre> diplomes,
    @Schema(required = true, description = "Les concours qu'il a réussis.", maxItems = 20)
        List<ConcoursDit> concours,
    @Schema(required = true, description = "Ses formations.", maxItems = 20)
        List<FormationMontree> formations,
    @Schema(description = "L'effacement de la personne ; absent tant qu'elle ne l'est pas.")
        @Nullable EffacementMontre effacement)
    implements RessourceNumerotee {

  static final TrancheDeListe.Forme<TitulaireMontre, UUID> LISTE =
      new TrancheDeListe.Forme<>(
          "titulaires",
          TitulaireMontre.class,
          Cle.IDENTIFIANT,
          new TrancheDeListe.Tableau<>(
              LigneDeTitulaire.class, t -> Stream.of(LigneDeTitulaire.de(t))));

  static TitulaireMontre de(Titulaire t) {
    Titulaire.Texte texte = t.texte();
    return new TitulaireMontre(
        t.id(),
        t.caf(),
        t.version(),
        ChampPersonnel.de(t.id(), texte.nom()),
        texte.recrutement(),
        texte.tolerance(),
        texte.diplomes().stream().map(d -> DiplomeMontre.de(t.id(), d)).toList(),
        texte.concours().stream().map(c -> new ConcoursDit(c.categorie(), c.filiere())).toList(),
        texte.formations().stream().map(f -> FormationMontree.de(t.id(), f)).toList(),
        EffacementMontre.de(t.effacement()));
  }

  @Override
  public String adresse() {
    return TitulairesResource.ADRESSE + "/" + id;
  }
}
