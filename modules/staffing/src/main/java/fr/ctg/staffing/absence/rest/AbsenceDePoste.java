package fr.ctg.staffing.absence.rest;

import fr.ctg.platform.http.RessourceNumerotee;
import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.staffing.MotifDAbsence;
import fr.ctg.staffing.absence.model.Absence;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An absence of the holder of a post, as it is shown. */
@Schema(
    name = "Absence",
    description = "Une absence du titulaire d'un poste, jours extrêmes compris.",
    extensions = @Extension(name = Page.NOM, value = "PageDAbsences"))
public record AbsenceDePoste(
    @Schema(required = true, description = "Son identifiant.", format = "uuid") UUID id,
    @Schema(required = true, description = "Le poste.", format = "uuid") UUID poste,
    @Schema(
            required = true,
            description = "Combien de fois elle a été écrite.",
            minimum = "1",
            example = "1")
        int version,
    @Schema(required = true, description = "Son motif.", example = "MALADIE") MotifDAbsence motif,
    @Schema(required = true, description = "Son premier jour.", example = "2026-02-01")
        LocalDate debut,
    @Schema(required = true, description = "Son dernier jour.", example = "2026-03-20")
        LocalDate fin)
    implements RessourceNumerotee {

  static final String ADRESSE = "/api/v1/postes/{id}/absences";

  static final TrancheDeListe.Forme<AbsenceDePoste, UUID> LISTE =
      new TrancheDeListe.Forme<>("absences", AbsenceDePoste.class, Cle.IDENTIFIANT);

  static AbsenceDePoste de(Absence a) {
    Absence.Texte texte = a.texte();
    return new AbsenceDePoste(
        a.id(), a.poste(), a.version(), texte.motif(), texte.debut(), texte.fin());
  }

  @Override
  public String adresse() {
    return ADRESSE.replace("{id}", poste.toString()) + "/" + id;
  }
}
