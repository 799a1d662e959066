package fr.ctg.convention.rest;

import fr.ctg.convention.application.LireConventions;
import fr.ctg.convention.application.LireConventionsDEpci;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sisters of a convention. */
@Path(ConventionsResource.ADRESSE + "/{id}/soeurs")
@ApplicationScoped
@Tag(name = "conventions")
public class SoeursResource {

  private final LireConventionsDEpci lecture;
  private final LireConventions conventions;

  @Inject
  SoeursResource(LireConventionsDEpci lecture, LireConventions conventions) {
    this.lecture = lecture;
    this.conventions = conventions;
  }

  /** All of them. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerSoeurs",
      summary = "Les conventions sœurs d'une convention",
      description =
          "Un EPCI que plusieurs Caf servent signe une convention avec chacune : celles qu'un EPCI"
              + " signataire ce jour-là a signées avec d'autres Caf, pour un jour au moins du temps où"
              + " il l'est. Rien n'est à saisir. Celles qui sont en préparation ne sont montrées qu'à"
              + " qui peut les lire. Par Caf, puis par premier jour.")
  @APIResponseSchema(
      value = ConventionSigneeParUnEpci.class,
      responseDescription = "Les conventions sœurs.")
  public Response lister(@PathParam("id") UUID id, @BeanParam TrancheDuJour tranche) {
    return tranche.montrerDuJour(
        ConventionSigneeParUnEpci.SOEURS,
        parametres -> id,
        (laquelle, vue) -> {
          LocalDate jour = conventions.jour(vue);
          return lecture
              .soeurs(laquelle, jour, vue.au())
              .montree(c -> ConventionSigneeParUnEpci.de(c, jour));
        });
  }
}
