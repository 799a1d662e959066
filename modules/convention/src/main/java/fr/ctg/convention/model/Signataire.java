package fr.ctg.convention.model;

import fr.ctg.convention.NatureSignataire;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A party to a convention, beside the Caf.
 *
 * @param siren its SIREN
 * @param nature what it is
 * @param nom as it was called when it joined
 * @param partenaire the partner that its Caf recorded; none for communes and EPCI
 * @param avenant the number of the amendment by which it joined; none for those of the first hour
 */
public record Signataire(
    String siren,
    NatureSignataire nature,
    String nom,
    @Nullable UUID partenaire,
    @Nullable Integer avenant) {

  /** It as one that joins by the amendment of that number. */
  Signataire venuPar(int numero) {
    return new Signataire(siren, nature, nom, partenaire, numero);
  }
}
