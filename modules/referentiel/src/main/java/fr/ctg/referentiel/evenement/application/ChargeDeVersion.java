package fr.ctg.referentiel.evenement.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an event about a version of the référentiel tells.
 *
 * @param version its code
 */
@Schema(
    name = "ChargeDeVersion",
    description = "Ce que porte un évènement sur une version du référentiel.")
public record ChargeDeVersion(
    @Schema(required = true, description = "Le code de la version.", maxLength = 64)
        String version) {}
