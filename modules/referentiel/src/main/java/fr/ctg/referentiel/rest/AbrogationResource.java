package fr.ctg.referentiel.rest;

import fr.ctg.platform.ecriture.Envoi;
import fr.ctg.platform.ecriture.VersionAttendue;
import fr.ctg.platform.http.CorpsDeRequete;
import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.platform.validation.LecteurDeRequete;
import fr.ctg.referentiel.application.PublierVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The repeal of a published version, by the Cnaf. */
@Path("/api/v1/referentiel/versions/{version}/abrogation")
@ApplicationScoped
@Tag(name = "referentiel")
public class AbrogationResource {

  private final PublierVersion publier;
  private final LecteurDeRequete lecteur;

  @Inject
  AbrogationResource(PublierVersion publier, LecteurDeRequete lecteur) {
    this.publier = publier;
    this.lecteur = lecteur;
  }

  /** Repeals it. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "abrogerVersion",
      summary = "Abroger une version",
      description =
          "Dit le dernier jour où la version est en vigueur. Elle reste lisible par "
              + "son code, et ce qui était connu avant reste connu. Une abrogation ne se "
              + "reprend pas : une version nouvelle peut être clonée de celle-ci.")
  @RequestBody(
      required = true,
      description = "Le dernier jour et le motif.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AbrogationDemande.class)))
  @APIResponse(
      responseCode = "200",
      description = "La version abrogée.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = VersionDuReferentiel.class)))
  @APIResponse(
      responseCode = "409",
      description = "La version est déjà abrogée, ou le jour est avant son début.")
  @APIResponse(responseCode = "412", description = "La version a changé depuis.")
  public Response abroger(
      @Context Request requete,
      @Context UriInfo adresse,
      @Context HttpHeaders entetes,
      @Parameter(
              description = "Le code de la version.",
              example = "cnaf-2019",
              schema = @Schema(type = SchemaType.STRING, maxLength = 40, pattern = Formes.VERSION))
          @PathParam("version")
          String version,
      InputStream corps) {
    ParametresDeRequete.de(adresse).verifier();
    byte[] octets = CorpsDeRequete.octets(corps, Formes.OCTETS_MAX);
    var demande = lecteur.lire(octets, AbrogationDemande.class);
    return publier.abroger(
        Envoi.de(requete, adresse, entetes, octets),
        VersionAttendue.de(entetes),
        version,
        demande.dernierJour(),
        demande.motif(),
        BrouillonsResource::changee);
  }
}
