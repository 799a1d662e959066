package fr.ctg.staffing.affectation.rest;

import fr.ctg.platform.http.RessourceNumerotee;
import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.staffing.affectation.model.Affectation;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An assignment, as it is shown. */
@Schema(
    name = "Affectation",
    description = "L'affectation d'un titulaire à un poste.",
    extensions = @Extension(name = Page.NOM, value = "PageDAffectations"))
public record AffectationMontree(
    @Schema(required = true, description = "Son identifiant.", format = "uuid") UUID id,
    @Schema(required = true, description = "Le poste.", format = "uuid") UUID poste,
    @Schema(
            required = true,
            description = "Combien de fois elle a été écrite.",
            minimum = "1",
            example = "1")
        int version,
    @Schema(required = true, description = "Le titulaire.", format = "uuid") UUID titulaire,
    @Schema(required = true, description = "Son premier jour.", example = "2026-03-01")
        LocalDate debut,
    @Schema(
            description = "Son dernier jour ; absent : tant que le poste est ouvert.",
            example = "2027-12-31")
        @Nullable LocalDate fin,
    @Schema(
            description = "Le jour où la Caf a été consultée sur cette personne.",
            example = "2026-01-20")
        @Nullable LocalDate consultationCaf,
    @Schema(description = "Le jour de sa nomination.", example = "2026-02-10")
        @Nullable LocalDate nomination,
    @Schema(
            description = "Le jour où il s'est engagé à travailler à l'échelle de la convention.",
            example = "2026-02-15")
        @Nullable LocalDate engagement,
    @Schema(
            description =
                "L'affectation dont il remplace le titulaire ; absent : il tient le poste.",
            format = "uuid")
        @Nullable UUID remplace)
    implements RessourceNumerotee {

  static final TrancheDeListe.Forme<AffectationMontree, UUID> LISTE =
      new TrancheDeListe.Forme<>("affectations", AffectationMontree.class, Cle.IDENTIFIANT);

  /** One, as it is shown. */
  public static AffectationMontree de(Affectation a) {
    Affectation.Texte texte = a.texte();
    return new AffectationMontree(
        a.id(),
        a.poste(),
        a.version(),
        texte.titulaire(),
        texte.debut(),
        texte.fin(),
        texte.consultationCaf(),
        texte.nomination(),
        texte.engagement(),
        texte.remplace());
  }

  @Override
  public String adresse() {
    return AffectationsResource.ADRESSE.replace("{id}", poste.toString()) + "/" + id;
  }
}
