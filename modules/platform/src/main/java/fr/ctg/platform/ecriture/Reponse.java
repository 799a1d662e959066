package fr.ctg.platform.ecriture;

import fr.ctg.platform.http.MarqueDuTout;
import fr.ctg.platform.http.PartieMontree;
import fr.ctg.platform.http.Ressource;
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
 * @param tout the tag of the whole that it is part of, where that changed with it
 * @param corps the representation of the resource as it is now; none with 204
 */
public record Reponse(
    int statut,
    @Nullable URI adresse,
    @Nullable EntityTag marque,
    @Nullable MarqueDuTout tout,
    @Nullable Object corps) {

  /** Something new stands at that address. */
  static Reponse cree(Ressource creee) {
    return de(Status.CREATED, URI.create(creee.adresse()), creee);
  }

  /** Something has changed. */
  static Reponse change(Ressource changee) {
    return de(Status.OK, null, changee);
  }

  private static Reponse de(Status statut, @Nullable URI adresse, Ressource montree) {
    var marque = new EntityTag(montree.marque());
    return montree instanceof PartieMontree(Ressource partie, MarqueDuTout tout)
        ? new Reponse(statut.getStatusCode(), adresse, marque, tout, partie)
        : new Reponse(statut.getStatusCode(), adresse, marque, null, montree);
  }

  /** Done, and nothing to show. */
  public static Reponse vide() {
    return new Reponse(Status.NO_CONTENT.getStatusCode(), null, null, null, null);
  }
}
