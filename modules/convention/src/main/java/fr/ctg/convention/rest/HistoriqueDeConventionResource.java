package fr.ctg.convention.rest;

import fr.ctg.convention.application.LireHistoire;
import fr.ctg.platform.journal.PageDHistorique;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What changed in a convention, when, and who did it. */
@Path("/api/v1/conventions/{id}/historique")
@ApplicationScoped
@Tag(name = "conventions")
public class HistoriqueDeConventionResource {

  private final LireHistoire histoire;

  @Inject
  HistoriqueDeConventionResource(LireHistoire histoire) {
    this.histoire = histoire;
  }

  /** Its changes, the oldest first. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "listerHistoriqueDeConvention",
      summary = "L'historique d'une convention",
      description =
          "Chaque changement de la convention, de ses signataires, axes, communes, avenants, fiches"
              + " action et groupes de travail, en clair ; les noms de personnes n'y sont pas. Son"
              + " auteur n'est dit qu'à sa Caf et à la Cnaf, qui le lisent aussi une fois la convention"
              + " abandonnée. Un changement y est quelques"
              + " millisecondes après sa réponse.")
  @APIResponse(
      responseCode = "200",
      description = "Les changements, les plus anciens d'abord.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PageDHistorique.class)))
  public PageDHistorique historique(
      @Context UriInfo adresse,
      @Parameter(
              description = "L'identifiant de la convention.",
              example = "0197e3a0-5c1f-7000-8000-000000000001",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @PathParam("id")
          String id) {
    return PageDHistorique.lire(
        adresse, (apres, limite) -> histoire.changements(id, apres, limite));
  }
}
