package fr.ctg.referentiel.rest;

import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.referentiel.application.LireVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
      schema = @Schema(type = SchemaType.STRING, maxLength = 40, pattern = Formes.VERSION),
      example = "cnaf-2019")
  @APIResponseSchema(value = PageDeDifferences.class, responseDescription = "Les différences.")
  public Response differences(
      @Context UriInfo adresse, @Context Request requete, @PathParam("version") String version) {
    var parametres = ParametresDeRequete.de(adresse);
    if (!adresse.getQueryParameters().containsKey(DifferencesEnPage.AVEC)) {
      parametres.refuser(
          DifferencesEnPage.AVEC, "OBLIGATOIRE", "« avec » manque : ajoutez-le à l'adresse.");
    }
    return DifferencesEnPage.repondre(
        parametres, requete, avec -> lecture.differences(version, avec));
  }
}
