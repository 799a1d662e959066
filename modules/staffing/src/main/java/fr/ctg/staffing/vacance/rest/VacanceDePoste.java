package fr.ctg.staffing.vacance.rest;

import fr.ctg.platform.http.RessourceNumerotee;
import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.staffing.vacance.model.Vacance;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A vacancy of a post, as it is shown. */
@Schema(
    name = "Vacance",
    description = "Une vacance d'un poste, jours extrêmes compris.",
    extensions = @Extension(name = Page.NOM, value = "PageDeVacances"))
public record VacanceDePoste(
    @Schema(required = true, description = "Son identifiant.", format = "uuid") UUID id,
    @Schema(required = true, description = "Le poste.", format = "uuid") UUID poste,
    @Schema(
            required = true,
            description = "Combien de fois elle a été écrite.",
            minimum = "1",
            example = "1")
        int version,
    @Schema(required = true, description = "Son premier jour.", example = "2026-02-10")
        LocalDate debut,
    @Schema(description = "Son dernier jour ; absent : en cours.", example = "2026-09-30")
        @Nullable LocalDate fin,
    @Schema(
            description = "Le jour de l'écrit de la collectivité à la Caf ; absent : aucun.",
            example = "2026-02-12")
        @Nullable LocalDate notification)
    implements RessourceNumerotee {

  static final String ADRESSE = "/api/v1/postes/{id}/vacances";

  static final TrancheDeListe.Forme<VacanceDePoste, UUID> LISTE =
      new TrancheDeListe.Forme<>("vacances", VacanceDePoste.class, Cle.IDENTIFIANT);

  static VacanceDePoste de(Vacance v) {
    Vacance.Texte texte = v.texte();
    return new VacanceDePoste(
        v.id(), v.poste(), v.version(), texte.debut(), texte.fin(), texte.notification());
  }

  @Override
  public String adresse() {
    return ADRESSE.replace("{id}", poste.toString()) + "/" + id;
  }
}
