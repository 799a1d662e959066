package fr.ctg.referentiel.histoire.rest;

import fr.ctg.platform.journal.PageDHistorique;
import fr.ctg.referentiel.histoire.application.LireChangements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who changed what in a text of a draft, for the national fund that writes them. */
@Path("/api/v1/referentiel/brouillons/{version}/elements/{code}/historique")
@ApplicationScoped
@Tag(name = "referentiel")
public class HistoriqueDElementResource {

  private final LireChangements changements;

  @Inject
  HistoriqueDElementResource(LireChangements changements) {
    this.changements = changements;
  }

  /** Its changes, the oldest first. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "listerHistoriqueDElement",
      summary = "L'historique d'un texte d'un brouillon",
      description =
          "Chaque changement du texte et de ce qu'il remplace, son auteur et ce qui a changé,"
              + " en clair, aussi après son retrait, la publication du brouillon ou son abandon. Un"
              + " changement y est quelques millisecondes après sa réponse.")
  public PageDHistorique historique(
      @Context UriInfo adresse,
      @PathParam("version") String version,
      @PathParam("code") String code) {
    return PageDHistorique.lire(
        adresse, (apres, limite) -> changements.deLElement(version, code, apres, limite));
  }
}
