package fr.ctg.convention.evenement.application;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an event about an amendment tells.
 *
 * @param convention the convention
 * @param numero the amendment's number in it, from 1
 * @param version the version that the amendment made of the convention
 */
@Schema(name = "ChargeDAvenant", description = "Ce que porte un évènement sur un avenant.")
public record ChargeDAvenant(
    @Schema(required = true, description = "La convention.", format = "uuid") UUID convention,
    @Schema(
            required = true,
            description = "Le numéro de l'avenant dans la convention.",
            minimum = "1",
            maximum = "10000")
        int numero,
    @Schema(
            required = true,
            description = "La version que l'avenant a faite de la convention.",
            minimum = "1")
        int version) {}
