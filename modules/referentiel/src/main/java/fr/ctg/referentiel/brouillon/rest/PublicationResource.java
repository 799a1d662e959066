package fr.ctg.referentiel.brouillon.rest;

import fr.ctg.platform.ecriture.Changement;
import fr.ctg.platform.ecriture.Ecritures;
import fr.ctg.referentiel.brouillon.application.PublierVersion;
import fr.ctg.referentiel.rest.VersionDuReferentiel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The publication of a draft, by the Cnaf. */
@Path("/api/v1/referentiel/brouillons/{version}/publication")
@ApplicationScoped
@Tag(name = "referentiel")
public class PublicationResource {

  private final PublierVersion publication;
  private final Ecritures ecritures;

  @Inject
  PublicationResource(PublierVersion publication, Ecritures ecritures) {
    this.publication = publication;
    this.ecritures = ecritures;
  }

  /** Publishes it. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "publierVersion",
      summary = "Publier une version",
      description =
          "Publie le brouillon : ses textes ne changent plus jamais, et il est en "
              + "vigueur à partir de son premier jour. Aucune autre version n'est abrogée "
              + "par là : celle qui serait en vigueur ce jour-là ou après doit l'avoir été "
              + "d'abord.")
  @RequestBodySchema(PublicationDemande.class)
  @APIResponseSchema(
      value = VersionDuReferentiel.class,
      responseCode = "200",
      responseDescription = "La version publiée.")
  @APIResponse(responseCode = "412", description = "La version a changé depuis.")
  public Response publier(@PathParam("version") String version, @BeanParam Changement demande) {
    return ecritures.changer(
        demande,
        PublicationDemande.FORME,
        (depart, redaction) ->
            VersionDuReferentiel.de(publication.publier(version, depart, redaction)));
  }
}
