package fr.ctg.staffing.poste.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.ctg.convention.territoire.FormesDeTerritoire;
import fr.ctg.platform.http.Ressource;
import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.platform.validation.UneLigne;
import fr.ctg.staffing.poste.model.Poste;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A post with its state of a day, as it is shown. */
@Schema(
    name = "Poste",
    description = "Un poste de chargé de coopération, avec son état d'un jour.",
    extensions = @Extension(name = Page.NOM, value = "PageDePostes"))
public record PosteMontre(
    @Schema(required = true, description = "Son identifiant.", format = "uuid") UUID id,
    @Schema(required = true, description = "Sa convention.", format = "uuid") UUID convention,
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
            required = true,
            description = "Comment on l'appelle.",
            maxLength = 200,
            pattern = UneLigne.FORME,
            example = "Chargée de coopération parentalité")
        String intitule,
    @Schema(required = true, description = "Son employeur.") EmployeurDemande employeur,
    @Schema(
            description =
                "Le jour où un employeur d'une autre échelle s'est engagé à celle de la convention.",
            example = "2026-01-15")
        @Nullable LocalDate engagement,
    @Schema(required = true, description = "Son premier jour d'ouverture.", example = "2026-03-01")
        LocalDate ouverture,
    @Schema(
            description = "Son dernier jour d'ouverture ; absent : il reste ouvert.",
            example = "2027-12-31")
        @Nullable LocalDate fermeture,
    @Schema(required = true, description = "D'où vient son financement.") OrigineDemande origine,
    @Schema(description = "Le poste dont il reprend le siège.", format = "uuid")
        @Nullable UUID succede,
    @Schema(
            required = true,
            description = "Ce qu'il est ce jour-là ; avant son ouverture, comme" + " à celle-ci.")
        EtatDePosteMontre etat,
    @JsonIgnore @Schema(hidden = true) int rang)
    implements Ressource {

  static final TrancheDeListe.Forme<PosteMontre, List<String>> LISTE =
      new TrancheDeListe.Forme<>(
          "postes",
          PosteMontre.class,
          Cle.textes(2),
          new TrancheDeListe.Tableau<>(LigneDePoste.class, p -> Stream.of(LigneDePoste.de(p))));

  static PosteMontre de(Poste poste, LocalDate jour) {
    Poste.Texte texte = poste.texte();
    Poste.EtatDate etat = poste.etat(jour);
    return new PosteMontre(
        poste.id(),
        poste.convention(),
        poste.caf(),
        poste.version(),
        texte.intitule(),
        EmployeurDemande.de(texte.employeur()),
        texte.engagement(),
        texte.ouverture(),
        texte.fermeture(),
        OrigineDemande.de(texte.origine()),
        texte.succede(),
        EtatDePosteMontre.de(poste, etat),
        texte.etats().indexOf(etat) + 1);
  }

  @Override
  public String adresse() {
    return PostesResource.ADRESSE + "/" + id;
  }

  /** Its version, and which of its states is in force: one begins on its day without a writing. */
  @Override
  public String marque() {
    return version + "-" + rang;
  }
}
