package fr.ctg.app.jeton;

import fr.ctg.platform.identite.Identite;
import jakarta.enterprise.context.ApplicationScoped;

/** Trusts nobody, for want of an issuer. */
@ApplicationScoped
public class AucunEmetteur implements VerificateurDeJetons {

  @Override
  public Identite verifier(String jeton) throws JetonRefuse {
    throw new JetonRefuse("Ce service n'a pas d'émetteur de jetons : il n'en accepte aucun.");
  }
}
