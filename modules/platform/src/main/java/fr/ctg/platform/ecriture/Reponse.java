package fr.ctg.platform.ecriture;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a change answers.
 *
 * @param statut the HTTP status, 2xx
 * @param adresse the address of what was created, relative to the service's root, if something was
 * @param marque the tag of the resource as it is now
 * @param corps the representation of the resource as it is now; none with 204
 */
public record Reponse(
    int statut, @Nullable URI adresse, @Nullable EntityTag marque, @Nullable Object corps) {

  /** Something new stands at that address. */
  public static Reponse cree(String adresse, EntityTag marque, Object corps) {
    return new Reponse(Status.CREATED.getStatusCode(), URI.create(adresse), marque, corps);
  }

  /** Something has changed. */
  public static Reponse change(EntityTag marque, Object corps) {
    return new Reponse(Status.OK.getStatusCode(), null, marque, corps);
  }

  /** Done, and nothing to show. */
  public static Reponse vide() {
    return new Reponse(Status.NO_CONTENT.getStatusCode(), null, null, null);
  }
}
