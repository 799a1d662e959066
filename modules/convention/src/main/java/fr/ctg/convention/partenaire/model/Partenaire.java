package fr.ctg.convention.partenaire.model;

import fr.ctg.convention.model.Signataire;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A partner or employer that a Caf has recorded.
 *
 * @param id its identifier
 * @param caf the Caf that recorded it
 * @param version how many times it was written, from 1
 * @param texte what is recorded of it
 */
public record Partenaire(UUID id, String caf, int version, Texte texte) {

  /**
   * What is recorded of it.
   *
   * @param siren its SIREN, once in a Caf, for good
   * @param nom its name
   * @param nature what it is
   */
  public record Texte(String siren, String nom, NatureDePartenaire nature) {}

  /** A new one of that Caf. */
  public static Partenaire nouveau(String caf, Texte texte, Supplier<UUID> ids) {
    return new Partenaire(ids.get(), caf, 1, texte);
  }

  /** It, with that recorded of it. */
  public Partenaire corrige(Texte nouveau) {
    return new Partenaire(id, caf, version + 1, nouveau);
  }

  /** It as a party of the first hour to a convention. */
  public Signataire signataire() {
    return new Signataire(texte.siren(), texte.nature().signataire(), texte.nom(), id, null);
  }
}
