package fr.ctg.platform.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;

/**
 * The tag of the whole that something is part of.
 *
 * @param entete the header that carries it
 * @param marque the content of the tag, as the whole gives it in its {@code ETag}
 */
public record MarqueDuTout(String entete, String marque) {

  /** Has an answer carry it. */
  public void poser(Response.ResponseBuilder reponse) {
    reponse.header(entete, new EntityTag(marque));
  }
}
