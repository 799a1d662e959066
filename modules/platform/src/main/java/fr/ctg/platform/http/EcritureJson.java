package fr.ctg.platform.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;

/**
 * Writes every JSON answer before it is sent: where it is long, on the threads that compute, and
 * not on the one that serves the request and waits for its reader.
 */
@Provider
@Priority(EcritureJson.PRIORITE)
public class EcritureJson implements ContainerResponseFilter {

  /** After the links are set, before the tag is made of what is written. */
  static final int PRIORITE = 4_500;

  private final ObjectMapper json;

  @Inject
  EcritureJson(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public void filter(ContainerRequestContext requete, ContainerResponseContext reponse) {
    MediaType forme = reponse.getMediaType();
    if (!reponse.hasEntity()
        || forme == null
        || !MediaType.APPLICATION_JSON_TYPE.isCompatible(forme)
        || reponse.getEntity() instanceof StreamingOutput
        || reponse.getEntity() instanceof byte[]) {
      return;
    }
    reponse.setEntity(
        JsonEnOctets.ecrire(json, reponse.getEntity()), reponse.getEntityAnnotations(), forme);
  }
}
