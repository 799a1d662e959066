package fr.ctg.platform.liste;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** Adds the link to the next page. Runs before the page is written out by later filters. */
@Provider
@Priority(LienSuivant.PRIORITE)
public class LienSuivant implements ContainerResponseFilter {

  /** Response filters run from the highest priority down. */
  static final int PRIORITE = 5_000;

  @Override
  public void filter(ContainerRequestContext requete, ContainerResponseContext reponse) {
    if (reponse.getEntity() instanceof Page page && page.suivant() != null) {
      URI suite =
          requete
              .getUriInfo()
              .getRequestUriBuilder()
              .replaceQueryParam(ParametresDeRequete.CURSEUR, page.suivant())
              .build();
      String relative =
          suite.getRawPath() + (suite.getRawQuery() == null ? "" : "?" + suite.getRawQuery());
      reponse.getHeaders().add(HttpHeaders.LINK, "<" + relative + ">; rel=\"next\"");
    }
  }
}
