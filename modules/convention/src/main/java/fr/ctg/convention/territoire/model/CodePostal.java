package fr.ctg.convention.territoire.model;

/**
 * A postal code of a commune; a commune may have several, and several communes the same.
 *
 * @param commune the commune's INSEE code
 * @param code the postal code, five digits
 */
public record CodePostal(String commune, String code) {}
