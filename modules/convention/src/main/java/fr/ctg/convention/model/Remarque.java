package fr.ctg.convention.model;

/**
 * What should be known of a convention that is as it may be.
 *
 * @param code what it is about
 * @param message what it is and what follows, in French
 */
public record Remarque(CodeDeRemarque code, String message) {}
