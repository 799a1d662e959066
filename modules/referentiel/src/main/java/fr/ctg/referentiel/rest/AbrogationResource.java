package fr.ctg.referentiel.rest;

import fr.ctg.platform.ecriture.Changement;
import fr.ctg.platform.ecriture.Ecritures;
import fr.ctg.referentiel.application.AbrogerVersion;
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

/** The repeal of a published version, by the Cnaf. */
@Path("/api/v1/referentiel/versions/{version}/abrogation")
@ApplicationScoped
@Tag(name = "referentiel")
public class AbrogationResource {

  private final AbrogerVersion abrogation;
  private final Ecritures ecritures;

  @Inject
  AbrogationResource(AbrogerVersion abrogation, Ecritures ecritures) {
    this.abrogation = abrogation;
    this.ecritures = ecritures;
  }

  /** Repeals it. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "abrogerVersion",
      summary = "Abroger une version",
      description =
          "Dit le dernier jour où la version est en vigueur. Elle reste lisible par "
              + "son code, et ce qui était connu avant reste connu. Une abrogation ne se "
              + "reprend pas : une version nouvelle peut être clonée de celle-ci.")
  @RequestBodySchema(AbrogationDemande.class)
  @APIResponseSchema(
      value = VersionDuReferentiel.class,
      responseCode = "200",
      responseDescription = "La version abrogée.")
  @APIResponse(responseCode = "412", description = "La version a changé depuis.")
  public Response abroger(@PathParam("version") String version, @BeanParam Changement demande) {
    return ecritures.changer(
        demande,
        AbrogationDemande.FORME,
        (depart, redaction) ->
            VersionDuReferentiel.de(abrogation.abroger(version, depart, redaction)));
  }
}
