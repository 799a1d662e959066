package fr.ctg.platform.personne;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an event about a person tells.
 *
 * @param personne the person
 */
@Schema(name = "ChargeDePersonne", description = "Ce que porte un évènement sur une personne.")
public record ChargeDePersonne(
    @Schema(required = true, description = "La personne.", format = "uuid") UUID personne) {}
