package fr.ctg.convention.territoire.rest;

import fr.ctg.convention.territoire.FiltresDeTerritoires;
import fr.ctg.convention.territoire.FormesDeTerritoire;
import fr.ctg.convention.territoire.Territoires;
import fr.ctg.convention.territoire.application.LireTerritoires;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.platform.validation.TexteLibre;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The départements, for everybody to search and read. */
@Path("/api/v1/territoires/departements")
@ApplicationScoped
@Tag(name = "territoires")
public class DepartementsResource {

  private final LireTerritoires lecture;
  private final Territoires territoires;

  @Inject
  DepartementsResource(LireTerritoires lecture, Territoires territoires) {
    this.lecture = lecture;
    this.territoires = territoires;
  }

  /** By name and by territory. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerDepartements",
      summary = "Les départements",
      description =
          "Tous les départements et les collectivités d'outre-mer qui en tiennent lieu, ou ceux"
              + " d'un nom ou d'une région."
              + RechercheDeTerritoires.RECHERCHE
              + RechercheDeTerritoires.PAR_CODE
              + RechercheDeTerritoires.SOURCE)
  @Parameter(
      name = "q",
      in = ParameterIn.QUERY,
      description = RechercheDeTerritoires.Q,
      schema =
          @Schema(
              type = SchemaType.STRING,
              minLength = 1,
              maxLength = FormesDeTerritoire.Q_MAX,
              pattern = TexteLibre.FORME),
      example = "cote d'or")
  @Parameter(
      name = "region",
      in = ParameterIn.QUERY,
      description = "Le code de leur région.",
      schema =
          @Schema(type = SchemaType.STRING, maxLength = 3, pattern = FormesDeTerritoire.REGION),
      example = "27")
  @APIResponseSchema(
      value = DepartementDeReference.class,
      responseDescription = "Les départements.")
  public Response lister(@BeanParam TrancheDeListe tranche) {
    return tranche.montrer(
        DepartementDeReference.LISTE,
        parametres -> {
          var filtres = new FiltresDeTerritoires(parametres, territoires);
          return new RechercheDeTerritoires.Parmi<>(
              filtres.q(), Optional.ofNullable(filtres.region()));
        },
        lus ->
            lecture
                .departements(lus.q(), lus.parmi().orElse(null))
                .montree(trouve -> DepartementDeReference.de(trouve.valeur(), territoires)));
  }

  /** One. */
  @GET
  @Path("{code}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lireDepartement",
      summary = "Un département",
      description = "Le département de ce code, avec sa région." + RechercheDeTerritoires.SOURCE)
  @APIResponseSchema(value = DepartementDeReference.class, responseDescription = "Le département.")
  public DepartementDeReference lire(
      @Context UriInfo adresse,
      @Parameter(
              description = "Le code du département.",
              example = "29",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      maxLength = 3,
                      pattern = FormesDeTerritoire.DEPARTEMENT_DEMANDE))
          @PathParam("code")
          String code) {
    ParametresDeRequete.de(adresse).verifier();
    return territoires
        .departement(FormesDeTerritoire.enCapitales(code))
        .map(departement -> DepartementDeReference.de(departement, territoires))
        .orElseThrow(
            () ->
                RechercheDeTerritoires.introuvable(
                    territoires,
                    "Aucun département n'a le code",
                    code,
                    "il s'écrit comme 01, 2A ou 974 ; la liste est à"
                        + " /api/v1/territoires/departements"));
  }
}
