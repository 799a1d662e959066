package fr.ctg.convention;

import fr.ctg.platform.evenement.TypeDEvenement;
import fr.ctg.platform.partie.AnnonceDePartie;
import fr.ctg.platform.partie.Touts;
import java.util.List;
import java.util.UUID;

/**
 * The conventions as wholes that parts belong to, in whatever module these are kept: they change
 * before and after the signature, until the convention is ended ({@link EtatConvention#RESILIEE}),
 * and its signatories learn of it.
 */
public interface PartiesDeConventions extends Touts<Conventions.Vue> {

  /** Makes what an event about a part tells. */
  @FunctionalInterface
  interface Charge {

    /**
     * Makes it.
     *
     * @param version that of the part; the last one that it had when it went
     * @param changements the members that changed; none when it came or went
     */
    Record de(UUID convention, UUID partie, int version, List<String> changements);
  }

  /**
   * How parts of one sort are announced: to their convention's Caf and to its signatories, by those
   * types of events, which tell that.
   */
  <P extends PartieDeConvention<? extends Record>> AnnonceDePartie<Conventions.Vue, P> annonce(
      TypeDEvenement creee, TypeDEvenement modifiee, TypeDEvenement retiree, Charge charge);
}
