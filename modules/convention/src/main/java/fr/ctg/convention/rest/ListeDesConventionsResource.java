package fr.ctg.convention.rest;

import fr.ctg.convention.Territoires;
import fr.ctg.convention.application.LireConventions;
import fr.ctg.convention.model.FiltreDeConventions;
import fr.ctg.convention.model.TriDeConventions;
import fr.ctg.platform.json.JsonDuProduit;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.ParametresDeRequete;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list of the conventions. */
@Path(ConventionsResource.ADRESSE)
@ApplicationScoped
@Tag(name = "conventions")
public class ListeDesConventionsResource {

  private static final String LISTE = "conventions";

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
  @Parameter(
      name = "au",
      in = ParameterIn.QUERY,
      description =
          "Montre la liste telle qu'elle était à cet instant, états compris ; maintenant par défaut.",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"),
      example = "2026-03-31T12:00:00Z")
  @APIResponseSchema(
      value = PageDeConventions.class,
      responseDescription = "Les conventions, en bref.")
  public Response lister(
      @BeanParam FiltresDeConventions filtres, @Context UriInfo adresse, @Context Request requete) {
    var parametres = ParametresDeRequete.de(adresse);
    FiltreDeConventions filtre = FiltresDeConventions.lire(parametres, territoires);
    TriDeConventions tri = FiltresDeConventions.tri(parametres);
    Instant au = parametres.instant("au").orElse(null);
    int limite = parametres.limite();
    parametres.verifier();
    LocalDate jour = lecture.jour(au);
    var liste = lecture.liste(filtre, jour, tri, au);
    if (Export.demande(requete)) {
      return Export.flux(
          requete,
          LigneDeConvention.class,
          JsonDuProduit.mapper(),
          suite -> liste.parcourir(resume -> suite.accept(LigneDeConvention.de(resume, jour))));
    }
    var page = liste.page(parametres.apres(LISTE, 2).orElse(null), limite);
    List<String> suite = page.suite();
    return Response.ok(
            new PageDeConventions(
                page.elements().stream().map(resume -> LigneDeConvention.de(resume, jour)).toList(),
                suite == null ? null : parametres.suite(LISTE, suite)))
        .build();
  }
}
