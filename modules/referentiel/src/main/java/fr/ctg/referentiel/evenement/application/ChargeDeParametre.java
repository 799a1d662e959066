package fr.ctg.referentiel.evenement.application;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an event about a parameter tells.
 *
 * @param parametre its code
 * @param depuis the first day of the new value
 */
@Schema(name = "ChargeDeParametre", description = "Ce que porte un évènement sur un paramètre.")
public record ChargeDeParametre(
    @Schema(required = true, description = "Le code du paramètre.", maxLength = 64)
        String parametre,
    @Schema(required = true, description = "Le premier jour de la nouvelle valeur.")
        LocalDate depuis) {}
