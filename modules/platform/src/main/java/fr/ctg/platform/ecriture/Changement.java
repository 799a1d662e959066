package fr.ctg.platform.ecriture;

import fr.ctg.platform.liste.ParametresDeRequete;
import jakarta.ws.rs.HttpMethod;

/** A request to change or to take away something, as it came: a creation's and {@code If-Match}. */
public final class Changement extends Creation {

  /** The same without a body: what takes something away says nothing more. */
  Envoi sansCorps() {
    ParametresDeRequete.de(requete().getUriInfo()).verifier();
    return Envoi.de(requete(), requete().getUriInfo(), requete(), new byte[0]);
  }

  /** The version that it starts from. */
  VersionAttendue depart() {
    return VersionAttendue.de(requete());
  }

  /** Whether it corrects what is there rather than write it anew. */
  boolean correctif() {
    return requete().getMethod().equals(HttpMethod.PATCH);
  }
}
