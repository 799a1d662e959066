package fr.ctg.convention.territoire;

/**
 * A <i>caisse d'allocations familiales</i>, or the fund of Mayotte that does its work.
 *
 * @param code its code, this project's own: its département's code, with a letter where a
 *     département has several Caf
 * @param nom its name
 * @param departementCode the département where it is seated; it may serve communes of another one
 */
public record Caf(String code, String nom, String departementCode) {}
