package fr.ctg.platform.ecriture;

import fr.ctg.platform.liste.ParametresDeRequete;
import jakarta.ws.rs.HttpMethod;
import java.util.function.Function;
import org.glassfish.jersey.server.ContainerRequest;

/** A request to change or to take away something, as it came: a creation's and {@code If-Match}. */
public final class Changement extends Creation {

  /** The one that came so. */
  public Changement(ContainerRequest requete) {
    super(requete);
  }

  /** What its address says in its parameters, of which there are no others. */
  <P> P parametres(Function<ParametresDeRequete, P> question) {
    var parametres = ParametresDeRequete.de(requete().getUriInfo());
    P dit = question.apply(parametres);
    parametres.verifier();
    return dit;
  }

  /** The request without a body. */
  Envoi sansCorps() {
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
