package fr.ctg.convention.model;

/**
 * Something that stands against a step of a convention.
 *
 * @param pointeur the member of the convention that it is about, as an RFC 6901 pointer; empty for
 *     the whole
 * @param code a stable code
 * @param message what is missing, and how to mend it, in French
 */
public record Manque(String pointeur, String code, String message) {}
