package fr.ctg.convention.rest;

import fr.ctg.convention.application.LireConventions;
import fr.ctg.convention.territoire.Territoires;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.TrancheDuJour;
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
              + " signent, ou toutes. Elles sont filtrées et montrées telles qu'elles sont aujourd'hui, ou"
              + " avec « le » un autre jour : état, signataires, communes, fin.")
  @APIResponseSchema(
      value = LigneDeConvention.class,
      responseDescription = "Les conventions, en bref.")
  public Response lister(
      @BeanParam FiltresDeConventions filtres, @BeanParam TrancheDuJour tranche) {
    return tranche.montrerDuJour(
        LigneDeConvention.LISTE,
        parametres -> FiltresDeConventions.lire(parametres, territoires),
        (filtre, vue) -> {
          LocalDate jour = lecture.jour(vue);
          return lecture
              .liste(filtre.filtre(), jour, filtre.tri(), vue.au())
              .montree(resume -> LigneDeConvention.de(resume, jour));
        });
  }
}
