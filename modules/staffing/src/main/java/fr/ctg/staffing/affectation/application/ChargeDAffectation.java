package fr.ctg.staffing.affectation.application;

import fr.ctg.staffing.affectation.model.Affectation;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an event about an assignment tells. */
@Schema(name = "ChargeDAffectation", description = "Ce que porte un évènement sur une affectation.")
public record ChargeDAffectation(
    @Schema(required = true, description = "La convention.", format = "uuid") UUID convention,
    @Schema(required = true, description = "Le poste.", format = "uuid") UUID poste,
    @Schema(required = true, description = "L'affectation.", format = "uuid") UUID affectation,
    @Schema(required = true, description = "Le titulaire.", format = "uuid") UUID titulaire,
    @Schema(
            required = true,
            description = "La version de l'affectation ; à la suppression, la dernière.",
            minimum = "1")
        int version,
    @Schema(
            required = true,
            description = "Les membres qui ont changé ; vide à la création et à la suppression.",
            maxItems = 100)
        List<String> changements) {

  /** What is told of that one. */
  static ChargeDAffectation de(Affectation a, List<String> changements) {
    return new ChargeDAffectation(
        a.convention(), a.poste(), a.id(), a.texte().titulaire(), a.version(), changements);
  }
}
