package fr.ctg.convention.rest;

import fr.ctg.convention.application.LireConventions;
import fr.ctg.convention.application.LireConventionsDEpci;
import fr.ctg.convention.territoire.FormesDeTerritoire;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.TrancheDuJour;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The conventions that an EPCI signs, with whatever Caf. */
@Path("/api/v1/epci/{siren}/conventions")
@ApplicationScoped
@Tag(name = "conventions")
public class ConventionsDEpciResource {

  private final LireConventionsDEpci lecture;
  private final LireConventions conventions;

  @Inject
  ConventionsDEpciResource(LireConventionsDEpci lecture, LireConventions conventions) {
    this.lecture = lecture;
    this.conventions = conventions;
  }

  /** All of them. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerConventionsDEpci",
      summary = "Les conventions d'un EPCI",
      description =
          "Celles que l'EPCI signe avec chaque Caf qui le sert, pour lui, ses cosignataires, les Caf"
              + " qui signent avec lui ou servent une de ses communes, et la Cnaf ; aucune pour les"
              + " autres. Celles qui sont en préparation ne sont montrées qu'à qui peut les lire. Par"
              + " Caf, puis par premier jour.")
  @APIResponseSchema(
      value = ConventionSigneeParUnEpci.class,
      responseDescription = "Les conventions de l'EPCI.")
  public Response lister(
      @Parameter(
              description = "Le SIREN de l'EPCI.",
              example = "200067106",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      maxLength = 9,
                      pattern = FormesDeTerritoire.SIREN))
          @PathParam("siren")
          String siren,
      @BeanParam TrancheDuJour tranche) {
    return tranche.montrerDuJour(
        ConventionSigneeParUnEpci.LISTE,
        parametres -> siren,
        (epci, vue) -> {
          LocalDate jour = conventions.jour(vue);
          return lecture
              .de(epci, jour, vue.au())
              .montree(c -> ConventionSigneeParUnEpci.de(c, jour));
        });
  }
}
