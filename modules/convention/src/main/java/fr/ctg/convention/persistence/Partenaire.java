package fr.ctg.convention.persistence;

import fr.ctg.convention.NatureSignataire;
import java.util.UUID;

/**
 * A partner or employer that a Caf has recorded.
 *
 * @param id its identifier
 * @param caf the Caf that recorded it
 * @param version how many times it was written, from 1
 * @param siren its SIREN, once in a Caf
 * @param nom its name
 * @param nature what it is, neither commune nor EPCI
 */
public record Partenaire(
    UUID id, String caf, int version, String siren, String nom, NatureSignataire nature) {}
