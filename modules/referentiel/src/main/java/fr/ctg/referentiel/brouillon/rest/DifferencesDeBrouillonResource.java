package fr.ctg.referentiel.brouillon.rest;

import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.TrancheDAlors;
import fr.ctg.referentiel.brouillon.application.LireBrouillons;
import fr.ctg.referentiel.rest.DifferenceDeVersions;
import fr.ctg.referentiel.rest.DifferencesEnPage;
import fr.ctg.referentiel.rest.FormesDuReferentiel;
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

/** What drafts change, for the Cnaf that writes them. */
@Path("/api/v1/referentiel/brouillons/{version}/differences")
@ApplicationScoped
@Tag(name = "referentiel")
public class DifferencesDeBrouillonResource {

  private final LireBrouillons lecture;

  @Inject
  DifferencesDeBrouillonResource(LireBrouillons lecture) {
    this.lecture = lecture;
  }

  /** What it changes. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerDifferencesDuBrouillon",
      summary = "Ce qu'un brouillon change",
      description = DifferencesEnPage.SENS)
  @Parameter(
      name = DifferencesEnPage.AVEC,
      in = ParameterIn.QUERY,
      description =
          "Le code de la première version ; celle dont la seconde a été clonée par défaut.",
      schema =
          @Schema(type = SchemaType.STRING, maxLength = 40, pattern = FormesDuReferentiel.VERSION),
      example = FormesDuReferentiel.EXEMPLE_DE_VERSION)
  @APIResponseSchema(value = DifferenceDeVersions.class, responseDescription = "Les différences.")
  public Response differences(
      @PathParam("version") String version, @BeanParam TrancheDAlors tranche) {
    return tranche.montrerAlors(
        DifferenceDeVersions.LISTE,
        DifferencesEnPage::avec,
        (avec, au) -> DifferencesEnPage.liste(lecture.differences(version, avec.orElse(null), au)));
  }
}
