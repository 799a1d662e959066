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

/** The Caf, for everybody to search and read. */
@Path("/api/v1/territoires/caf")
@ApplicationScoped
@Tag(name = "territoires")
public class CafResource {

  private final LireTerritoires lecture;
  private final Territoires territoires;

  @Inject
  CafResource(LireTerritoires lecture, Territoires territoires) {
    this.lecture = lecture;
    this.territoires = territoires;
  }

  /** By name and by territory. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerCaf",
      summary = "Les Caf",
      description =
          "Toutes les Caf, ou celles d'un nom, ou celles qui servent une commune d'un département."
              + RechercheDeTerritoires.RECHERCHE
              + RechercheDeTerritoires.PAR_CODE
              + RechercheDeTerritoires.SOURCE_CAF
              + " Pour les départements et leurs communes :"
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
      example = "basque")
  @Parameter(
      name = "departement",
      in = ParameterIn.QUERY,
      description = "Le code d'un département où elles servent une commune.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              maxLength = 3,
              pattern = FormesDeTerritoire.DEPARTEMENT_DEMANDE),
      example = "64")
  @APIResponseSchema(value = CafDeReference.class, responseDescription = "Les Caf.")
  public Response lister(@BeanParam TrancheDeListe tranche) {
    return tranche.montrer(
        CafDeReference.LISTE,
        parametres -> {
          var filtres = new FiltresDeTerritoires(parametres, territoires);
          return new RechercheDeTerritoires.Parmi<>(
              filtres.q(), Optional.ofNullable(filtres.departement()));
        },
        lus ->
            lecture
                .caf(lus.q(), lus.parmi().orElse(null))
                .montree(trouve -> CafDeReference.de(trouve.valeur(), territoires.millesime())));
  }

  /** One. */
  @GET
  @Path("{code}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lireCaf",
      summary = "Une Caf",
      description =
          "La Caf de ce code ; les communes qu'elle sert sont à /api/v1/territoires/communes?caf=code."
              + RechercheDeTerritoires.SOURCE_CAF
              + " Pour les départements et leurs communes :"
              + RechercheDeTerritoires.SOURCE)
  @APIResponseSchema(value = CafDeReference.class, responseDescription = "La Caf.")
  public CafDeReference lire(
      @Context UriInfo adresse,
      @Parameter(
              description = "Le code de la Caf.",
              example = "64B",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      maxLength = 4,
                      pattern = FormesDeTerritoire.CAF_DEMANDEE))
          @PathParam("code")
          String code) {
    ParametresDeRequete.de(adresse).verifier();
    return territoires
        .caf(FormesDeTerritoire.enCapitales(code))
        .map(caf -> CafDeReference.de(caf, territoires.millesime()))
        .orElseThrow(
            () ->
                RechercheDeTerritoires.introuvable(
                    territoires,
                    "Aucune Caf n'a le code",
                    code,
                    "un département qui en a plusieurs y ajoute une lettre, comme 64A ; la liste est"
                        + " à /api/v1/territoires/caf"));
  }
}
