package fr.ctg.convention.model;

/**
 * A party at its place among the others.
 *
 * @param qui the party
 * @param ordre its place, from 1
 */
public record SignataireRange(Signataire qui, int ordre) {}
