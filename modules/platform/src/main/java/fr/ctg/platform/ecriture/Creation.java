package fr.ctg.platform.ecriture;

import fr.ctg.platform.http.CorpsDeRequete;
import fr.ctg.platform.http.DemandeLue;
import fr.ctg.platform.liste.ParametresDeRequete;
import java.io.InputStream;
import org.glassfish.jersey.server.ContainerRequest;

/** A request to create something, as it came: parameters, headers, body. */
public class Creation extends DemandeLue {

  /** The one that came so. */
  public Creation(ContainerRequest requete) {
    super(requete);
  }

  /**
   * The request, which has no parameters but those of its path, with its body.
   *
   * @param octetsMax the most bytes that the body may have
   */
  final Envoi envoi(int octetsMax) {
    ParametresDeRequete.de(requete().getUriInfo()).verifier();
    byte[] corps = CorpsDeRequete.octets(requete().readEntity(InputStream.class), octetsMax);
    return Envoi.de(requete(), requete().getUriInfo(), requete(), corps);
  }

  /** The request, whose body, if it has one, says nothing. */
  final Envoi envoiSansCorps() {
    ParametresDeRequete.de(requete().getUriInfo()).verifier();
    return Envoi.de(requete(), requete().getUriInfo(), requete(), new byte[0]);
  }
}
