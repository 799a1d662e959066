package fr.ctg.staffing.poste.application;

import fr.ctg.staffing.poste.model.PartieDePoste;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an event about a part of a post tells: an absence, a vacancy. */
@Schema(
    name = "ChargeDePartieDePoste",
    description = "Ce que porte un évènement sur une absence ou une vacance d'un poste.")
public record ChargeDePartieDePoste(
    @Schema(required = true, description = "La convention.", format = "uuid") UUID convention,
    @Schema(required = true, description = "Le poste.", format = "uuid") UUID poste,
    @Schema(required = true, description = "L'absence ou la vacance.", format = "uuid")
        UUID element,
    @Schema(
            required = true,
            description = "Sa version ; à la suppression, la dernière.",
            minimum = "1")
        int version,
    @Schema(
            required = true,
            description = "Les membres qui ont changé ; vide à la création et à la suppression.",
            maxItems = 100)
        List<String> changements) {

  /** What is told of that one. */
  public static ChargeDePartieDePoste de(PartieDePoste<?> partie, List<String> changements) {
    return new ChargeDePartieDePoste(
        partie.convention(), partie.poste(), partie.id(), partie.version(), changements);
  }
}
