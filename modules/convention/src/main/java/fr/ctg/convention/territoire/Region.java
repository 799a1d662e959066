package fr.ctg.convention.territoire;

/**
 * A French region, or an overseas collectivité that stands for one.
 *
 * @param code its code in the official geographic code, two or three digits
 * @param nom its name
 */
public record Region(String code, String nom) {}
