package fr.ctg.convention.model;

/**
 * An axis at its place among the others.
 *
 * @param axe the axis
 * @param ordre its place, from 1; places that axes left may stay free
 */
public record AxeRange(Axe axe, int ordre) {}
