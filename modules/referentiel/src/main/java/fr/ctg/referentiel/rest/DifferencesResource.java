package fr.ctg.referentiel.rest;

import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.referentiel.application.LireVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What published versions change, for everybody to read. */
@Path("/api/v1/referentiel/versions/{version}/differences")
@ApplicationScoped
@Tag(name = "referentiel")
public class DifferencesResource {

  private final LireVersions lecture;

  @Inject
  DifferencesResource(LireVersions lecture) {
    this.lecture = lecture;
  }

  /** What it changes. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerDifferences",
      summary = "Ce qu'une version change",
      description = DifferencesEnPage.SENS)
  @Parameter(
      name = "avec",
      in = ParameterIn.QUERY,
      required = true,
      description = "Le code de la première version.",
      schema =
          @Schema(type = SchemaType.STRING, maxLength = 40, pattern = FormesDuReferentiel.VERSION),
      example = "cnaf-2019")
  @APIResponseSchema(value = DifferenceDeVersions.class, responseDescription = "Les différences.")
  public Response differences(
      @PathParam("version") String version, @BeanParam TrancheDeListe tranche) {
    return tranche.montrer(
        DifferenceDeVersions.LISTE,
        parametres -> {
          parametres.exiger(DifferencesEnPage.AVEC);
          return DifferencesEnPage.avec(parametres);
        },
        avec -> DifferencesEnPage.liste(lecture.differences(version, avec.orElse(null))));
  }
}
