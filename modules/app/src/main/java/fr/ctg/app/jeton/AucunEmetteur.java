package fr.ctg.app.jeton;

import fr.ctg.platform.identite.Identite;

/** Trusts nobody, for want of an issuer. */
public final class AucunEmetteur implements VerificateurDeJetons {

  @Override
  public Identite verifier(String jeton) throws JetonRefuse {
    throw new JetonRefuse(
        "Ce service n'a pas d'émetteur de jetons, il n'en accepte aucun : qui l'exploite doit"
            + " donner CTG_OIDC_EMETTEUR et CTG_OIDC_AUDIENCE.");
  }
}
