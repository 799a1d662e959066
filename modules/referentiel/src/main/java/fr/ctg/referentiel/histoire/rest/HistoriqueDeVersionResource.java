package fr.ctg.referentiel.histoire.rest;

import fr.ctg.platform.journal.PageDHistorique;
import fr.ctg.referentiel.histoire.application.LireChangements;
import fr.ctg.referentiel.rest.FormesDuReferentiel;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who changed what in a version of the job reference, for the national fund that writes them. */
@Path("/api/v1/referentiel/versions/{version}/historique")
@ApplicationScoped
@Tag(name = "referentiel")
public class HistoriqueDeVersionResource {

  private final LireChangements changements;

  @Inject
  HistoriqueDeVersionResource(LireChangements changements) {
    this.changements = changements;
  }

  /** Its changes, the oldest first. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "listerHistoriqueDeVersion",
      summary = "L'historique d'une version du référentiel",
      description =
          "Chaque changement de la version et de ses textes, son auteur et ce qui a changé, en"
              + " clair. Ce qui fut chargé avec l'application n'en a pas.")
  public PageDHistorique historique(
      @Context UriInfo adresse,
      @Parameter(
              description = "Le code de la version ou du brouillon, ou « en-vigueur ».",
              example = FormesDuReferentiel.EXEMPLE_DE_VERSION)
          @PathParam("version")
          String version) {
    return PageDHistorique.lire(
        adresse, (apres, limite) -> changements.deLaVersion(version, apres, limite));
  }
}
