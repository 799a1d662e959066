package fr.ctg.app.jeton;

import fr.ctg.platform.identite.Identite;

/** Says whom a bearer token stands for. */
public interface VerificateurDeJetons {

  /**
   * Whoever the token names.
   *
   * @param jeton the token, as it came after {@code Bearer}
   * @throws JetonRefuse when it is not to be trusted; the reason is for the caller
   * @throws EmetteurInjoignable when the issuer's keys cannot be had for now
   */
  Identite verifier(String jeton) throws JetonRefuse, EmetteurInjoignable;
}
