package fr.ctg.funding.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Two simulations to compare.
 *
 * @param avant the one to start from
 * @param apres the one to arrive at
 */
@Schema(
    name = "ComparaisonDemande",
    description = "Deux simulations à comparer ; les postes se répondent par leur référence.",
    additionalProperties = Schema.False.class)
public record ComparaisonDemande(
    @Schema(description = "La situation de départ.", required = true) @NotNull @Valid
        SimulationDemande avant,
    @Schema(description = "La situation d'arrivée.", required = true) @NotNull @Valid
        SimulationDemande apres) {}
