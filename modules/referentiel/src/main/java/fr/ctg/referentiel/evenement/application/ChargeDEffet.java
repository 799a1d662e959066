package fr.ctg.referentiel.evenement.application;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an event about a Caf's decision on a rule tells.
 *
 * @param regle the code of the rule
 * @param depuis the first day of the new effect
 */
@Schema(
    name = "ChargeDEffet",
    description = "Ce que porte un évènement sur l'effet d'une règle dans une Caf.")
public record ChargeDEffet(
    @Schema(required = true, description = "Le code de la règle.", maxLength = 64) String regle,
    @Schema(required = true, description = "Le premier jour du nouvel effet.") LocalDate depuis) {}
