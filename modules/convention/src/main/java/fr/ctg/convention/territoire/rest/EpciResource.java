package fr.ctg.convention.territoire.rest;

import fr.ctg.convention.territoire.FiltresDeTerritoires;
import fr.ctg.convention.territoire.FormesDeTerritoire;
import fr.ctg.convention.territoire.Territoires;
import fr.ctg.convention.territoire.application.LireTerritoires;
import fr.ctg.convention.territoire.model.FiltreEpci;
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

/** The EPCI, for everybody to search and read. */
@Path("/api/v1/territoires/epci")
@ApplicationScoped
@Tag(name = "territoires")
public class EpciResource {

  private final LireTerritoires lecture;
  private final Territoires territoires;

  @Inject
  EpciResource(LireTerritoires lecture, Territoires territoires) {
    this.lecture = lecture;
    this.territoires = territoires;
  }

  /** By name and by territory. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerEpci",
      summary = "Les EPCI à fiscalité propre",
      description =
          "Tous les EPCI, ou ceux d'un nom, ou ceux qui ont une commune dans un département ou dans"
              + " le ressort d'une Caf."
              + RechercheDeTerritoires.RECHERCHE
              + RechercheDeTerritoires.PAR_SIREN
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
      example = "pays basque")
  @Parameter(
      name = "departement",
      in = ParameterIn.QUERY,
      description = "Le code d'un département où ils ont une commune.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              maxLength = 3,
              pattern = FormesDeTerritoire.DEPARTEMENT_DEMANDE),
      example = "64")
  @Parameter(
      name = "caf",
      in = ParameterIn.QUERY,
      description = "Le code d'une Caf qui sert une de leurs communes.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              maxLength = 4,
              pattern = FormesDeTerritoire.CAF_DEMANDEE),
      example = "64B")
  @APIResponseSchema(value = EpciDeReference.class, responseDescription = "Les EPCI.")
  public Response lister(@BeanParam TrancheDeListe tranche) {
    return tranche.montrer(
        EpciDeReference.LISTE,
        parametres -> {
          var filtres = new FiltresDeTerritoires(parametres, territoires);
          return new RechercheDeTerritoires.Parmi<>(
              filtres.q(), new FiltreEpci(filtres.departement(), filtres.caf()));
        },
        lus ->
            lecture
                .epci(lus.q(), lus.parmi())
                .montree(trouve -> EpciDeReference.de(trouve.valeur(), territoires.millesime())));
  }

  /** One. */
  @GET
  @Path("{siren}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lireEpci",
      summary = "Un EPCI",
      description =
          "L'EPCI de ce SIREN ; ses communes sont à /api/v1/territoires/communes?epci=siren."
              + RechercheDeTerritoires.SOURCE)
  @APIResponseSchema(value = EpciDeReference.class, responseDescription = "L'EPCI.")
  public EpciDeReference lire(
      @Context UriInfo adresse,
      @Parameter(
              description = "Le SIREN de l'EPCI.",
              example = "242900314",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      maxLength = 9,
                      pattern = FormesDeTerritoire.SIREN))
          @PathParam("siren")
          String siren) {
    ParametresDeRequete.de(adresse).verifier();
    return territoires
        .epci(siren)
        .map(epci -> EpciDeReference.de(epci, territoires.millesime()))
        .orElseThrow(
            () ->
                RechercheDeTerritoires.introuvable(
                    territoires,
                    "Aucun EPCI à fiscalité propre n'a le SIREN",
                    siren,
                    territoires
                        .communeDeSiren(siren)
                        .map(
                            commune ->
                                "c'est celui de la commune "
                                    + commune.nom()
                                    + ", /api/v1/territoires/communes/"
                                    + commune.codeInsee())
                        .orElse("cherchez-le par son nom : /api/v1/territoires/epci?q=nom")));
  }
}
