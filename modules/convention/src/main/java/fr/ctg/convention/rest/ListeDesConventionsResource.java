package fr.ctg.convention.rest;

import fr.ctg.convention.application.LireConventions;
import fr.ctg.convention.territoire.Territoires;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.TrancheDAlors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list of the conventions. */
@Path(ConventionsResource.ADRESSE)
@ApplicationScoped
@Tag(name = "conventions")
public class ListeDesConventionsResource {

  private final LireConventions lecture;
  private final Territoires territoires;

  @Inject
  ListeDesConventionsResource(LireConventions lecture, Territoires territoires) {
    this.lecture = lecture;
    this.territoires = territoires;
  }

  /** Those of a filter. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerConventions",
      summary = "Les conventions",
      description =
          "Les conventions que l'appelant peut voir : celles de sa Caf, celles que ses collectivités"
              + " signent, ou toutes. L'état est celui d'aujourd'hui.")
  @APIResponseSchema(
      value = LigneDeConvention.class,
      responseDescription = "Les conventions, en bref.")
  public Response lister(
      @BeanParam FiltresDeConventions filtres, @BeanParam TrancheDAlors tranche) {
    return tranche.montrerAlors(
        LigneDeConvention.LISTE,
        parametres -> FiltresDeConventions.lire(parametres, territoires),
        (filtre, au) -> {
          LocalDate jour = lecture.jour(au);
          return lecture
              .liste(filtre.filtre(), jour, filtre.tri(), au)
              .montree(resume -> LigneDeConvention.de(resume, jour));
        });
  }
}
