package fr.ctg.platform.http;

/**
 * What requests share.
 *
 * @param travail who computes for them
 * @param memoire what streams and large answers may hold in memory
 * @param flux the places of streams that go to an end: batches and exports
 * @param suivis the places of streams that have none: live events
 */
public record Moyens(
    TravailLourd travail, BudgetDeMemoire memoire, PlacesDeFlux flux, PlacesDeFlux suivis) {}
