package fr.ctg.platform.probleme;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.List;

/**
 * Gives a problem to what the framework refuses without a word, such as a header that it cannot
 * read. An address that no resource has stays without: the server looks further.
 */
@Provider
@Priority(RefusSansCorps.PRIORITE)
public class RefusSansCorps implements ContainerResponseFilter {

  /** Before all others that look at what is answered. */
  static final int PRIORITE = 6_000;

  private static final MediaType MEDIA = MediaType.valueOf(ProblemeMapper.MEDIA);

  @Override
  public void filter(ContainerRequestContext requete, ContainerResponseContext reponse) {
    int statut = reponse.getStatus();
    boolean ailleurs = statut == 404 && requete.getUriInfo().getMatchedResources().isEmpty();
    if (statut < 400
        || ailleurs
        || reponse.hasEntity()
        || HttpMethod.HEAD.equals(requete.getMethod())) {
      return;
    }
    TypeProbleme type = TypeProbleme.duRefus(statut);
    reponse.setEntity(
        Probleme.de(
            type,
            statut,
            type.explication(),
            requete.getUriInfo().getRequestUri().getRawPath(),
            List.of()),
        new Annotation[0],
        MEDIA);
  }
}
