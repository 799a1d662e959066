package fr.ctg.convention.model;

import fr.ctg.convention.NatureSignataire;
import fr.ctg.shared.CodeInsee;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A party to a convention, beside the Caf.
 *
 * @param code what tells it from the others: its SIREN or, of a commune that has none, its INSEE
 *     code
 * @param nature what it is
 * @param nom as it was called when it joined
 * @param partenaire the partner that its Caf recorded; none for communes and EPCI
 * @param avenant the number of the amendment by which it joined; none for those of the first hour
 */
public record Signataire(
    String code,
    NatureSignataire nature,
    String nom,
    @Nullable UUID partenaire,
    @Nullable Integer avenant) {

  /** Its SIREN; none for a commune that signs under its INSEE code. */
  public Optional<String> siren() {
    return Optional.of(code).filter(c -> !CodeInsee.estBienForme(c));
  }

  /** The commune that signs under its INSEE code, having no SIREN; none for any other. */
  public Optional<String> communeSansSiren() {
    return Optional.of(code).filter(CodeInsee::estBienForme);
  }

  /** It as one that joins by the amendment of that number. */
  Signataire venuPar(int numero) {
    return new Signataire(code, nature, nom, partenaire, numero);
  }
}
