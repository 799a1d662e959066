package fr.ctg.platform.journal;

import fr.ctg.platform.identite.Identite;
import fr.ctg.platform.identite.IdentiteCourante;
import fr.ctg.platform.persistence.UniteDeTravail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Walks along the chain from its beginning, a batch of entries a transaction, and tells where it
 * first breaks. It reads all entries whoever asks, and tells positions and verdicts only.
 */
@ApplicationScoped
public class VerifierJournal {

  private final UniteDeTravail travail;
  private final TrousseauDesTetes trousseau;
  private final Verifications verifications;

  @Inject
  VerifierJournal(
      UniteDeTravail travail, TrousseauDesTetes trousseau, Verifications verifications) {
    this.travail = travail;
    this.trousseau = trousseau;
    this.verifications = verifications;
  }

  /**
   * Verifies.
   *
   * @param depuis the first position; what is before is taken on trust
   * @param connue a head that the caller knows, at {@code depuis} or after
   */
  VerificationDuJournal verifier(long depuis, Optional<TeteConnue> connue) {
    try {
      return IdentiteCourante.obtenirComme(
          Identite.systeme("verification"),
          () ->
              new ParcoursDeLaChaine(travail, trousseau.cles(), depuis, connue)
                  .parcourir()
                  .avec(verifications.derniereComparaison().orElse(null)));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
