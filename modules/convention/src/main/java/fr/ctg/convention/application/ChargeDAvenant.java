package fr.ctg.convention.application;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an event about an amendment tells.
 *
 * @param convention the convention
 * @param avenant the amendment
 */
@Schema(name = "ChargeDAvenant", description = "Ce que porte un évènement sur un avenant.")
public record ChargeDAvenant(
    @Schema(required = true, description = "La convention.", format = "uuid") UUID convention,
    @Schema(required = true, description = "L'avenant.", format = "uuid") UUID avenant) {}
