package fr.ctg.convention.territoire.rest;

import fr.ctg.convention.territoire.CommuneAncienne;
import fr.ctg.convention.territoire.FiltresDeTerritoires;
import fr.ctg.convention.territoire.FormesDeTerritoire;
import fr.ctg.convention.territoire.Territoires;
import fr.ctg.convention.territoire.application.LireTerritoires;
import fr.ctg.convention.territoire.model.FiltreCommunes;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The communes, for everybody to search and read. */
@Path("/api/v1/territoires/communes")
@ApplicationScoped
@Tag(name = "territoires")
public class CommunesResource {

  private final LireTerritoires lecture;
  private final Territoires territoires;

  @Inject
  CommunesResource(LireTerritoires lecture, Territoires territoires) {
    this.lecture = lecture;
    this.territoires = territoires;
  }

  /** By name and by territory. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerCommunes",
      summary = "Les communes",
      description =
          "Toutes les communes, ou celles d'un nom, d'un département, d'un EPCI, d'une Caf."
              + RechercheDeTerritoires.RECHERCHE
              + RechercheDeTerritoires.PAR_CODE_DE_COMMUNE
              + RechercheDeTerritoires.SOURCE
              + RechercheDeTerritoires.SOURCE_CAF)
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
      example = "saint etienne du rou")
  @Parameter(
      name = "departement",
      in = ParameterIn.QUERY,
      description = "Le code de leur département.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              maxLength = 3,
              pattern = FormesDeTerritoire.DEPARTEMENT_DEMANDE),
      example = "76")
  @Parameter(
      name = "epci",
      in = ParameterIn.QUERY,
      description = "Le SIREN de leur EPCI.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 9, pattern = FormesDeTerritoire.SIREN),
      example = "200023414")
  @Parameter(
      name = "caf",
      in = ParameterIn.QUERY,
      description = "Le code de la Caf qui les sert.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              maxLength = 4,
              pattern = FormesDeTerritoire.CAF_DEMANDEE),
      example = "76")
  @APIResponseSchema(value = CommuneDeReference.class, responseDescription = "Les communes.")
  public Response lister(@BeanParam TrancheDeListe tranche) {
    return tranche.montrer(
        CommuneDeReference.LISTE,
        parametres -> {
          var filtres = new FiltresDeTerritoires(parametres, territoires);
          return new RechercheDeTerritoires.Parmi<>(
              filtres.q(),
              new FiltreCommunes(filtres.departement(), filtres.epci(), filtres.caf()));
        },
        lus ->
            lecture
                .communes(lus.q(), lus.parmi())
                .montree(trouve -> CommuneDeReference.trouvee(trouve, territoires.millesime())));
  }

  /** One. */
  @GET
  @Path("{code}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lireCommune",
      summary = "Une commune",
      description =
          "La commune de ce code INSEE."
              + RechercheDeTerritoires.SOURCE
              + RechercheDeTerritoires.SOURCE_CAF)
  @APIResponseSchema(value = CommuneDeReference.class, responseDescription = "La commune.")
  public CommuneDeReference lire(
      @Context UriInfo adresse,
      @Parameter(
              description = "Le code INSEE de la commune.",
              example = "29019",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      maxLength = 5,
                      pattern = FormesDeTerritoire.CODE_INSEE_DEMANDE))
          @PathParam("code")
          String code) {
    ParametresDeRequete.de(adresse).verifier();
    return territoires
        .commune(FormesDeTerritoire.enCapitales(code))
        .map(commune -> CommuneDeReference.de(commune, territoires.millesime()))
        .orElseThrow(
            () ->
                RechercheDeTerritoires.introuvable(
                    territoires,
                    "Aucune commune n'a le code INSEE",
                    code,
                    territoires
                        .devenir(FormesDeTerritoire.enCapitales(code))
                        .map(
                            devenir ->
                                devenir
                                    + " ; lisez /api/v1/territoires/communes/"
                                    + territoires
                                        .ancienne(FormesDeTerritoire.enCapitales(code))
                                        .map(CommuneAncienne::commune)
                                        .orElseThrow())
                        .orElse(
                            "ce n'est pas le code postal, que la recherche connaît ; cherchez-la par"
                                + " son nom ou par lui : /api/v1/territoires/communes?q=nom")));
  }
}
