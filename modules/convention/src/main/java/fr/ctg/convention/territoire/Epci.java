package fr.ctg.convention.territoire;

/**
 * An EPCI with its own taxation (<i>établissement public de coopération intercommunale</i>).
 *
 * @param siren its SIREN, nine digits
 * @param nature its legal kind
 * @param nom its name
 * @param population the inhabitants of its communes, above 0
 */
public record Epci(String siren, NatureEpci nature, String nom, int population) {}
