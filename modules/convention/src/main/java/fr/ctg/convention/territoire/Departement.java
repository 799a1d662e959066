package fr.ctg.convention.territoire;

/**
 * A département, or an overseas collectivité that stands for one.
 *
 * @param code its code in the official geographic code, for example {@code 01}, {@code 2A}, {@code
 *     974}
 * @param nom its name
 * @param regionCode the code of its region
 */
public record Departement(String code, String nom, String regionCode) {}
