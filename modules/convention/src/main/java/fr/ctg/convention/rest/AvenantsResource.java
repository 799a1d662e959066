package fr.ctg.convention.rest;

import fr.ctg.convention.application.ConclureAvenant;
import fr.ctg.convention.application.LireAvenants;
import fr.ctg.convention.histoire.application.LireHistoire;
import fr.ctg.convention.model.Avenant;
import fr.ctg.platform.ecriture.Changement;
import fr.ctg.platform.ecriture.Ecritures;
import fr.ctg.platform.http.MarqueDuTout;
import fr.ctg.platform.http.PartieMontree;
import fr.ctg.platform.journal.PageDHistorique;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.Moment;
import fr.ctg.platform.liste.TrancheDAlors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The amendments of a convention: concluded one after the other, never rewritten. */
@Path("/api/v1/conventions/{id}/avenants")
@ApplicationScoped
@Tag(name = "conventions")
public class AvenantsResource {

  /** The header in which the tag of the convention comes along with an amendment. */
  public static final String ETAG = "Convention-ETag";

  private static final String NUMERO = "Le numéro de l'avenant dans la convention.";

  private final ConclureAvenant conclusion;
  private final LireAvenants lecture;
  private final LireHistoire histoire;
  private final Ecritures ecritures;

  @Inject
  AvenantsResource(
      ConclureAvenant conclusion,
      LireAvenants lecture,
      LireHistoire histoire,
      Ecritures ecritures) {
    this.conclusion = conclusion;
    this.lecture = lecture;
    this.histoire = histoire;
    this.ecritures = ecritures;
  }

  /** Concludes one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "conclureAvenant",
      summary = "Conclure un avenant",
      description =
          "Change une convention signée ou en cours à partir d'un de ses jours : signataires qui"
              + " viennent, partent ou en remplacent d'autres, périmètre, axes, fin, nom. Les avenants peuvent"
              + " être enregistrés dans n'importe quel ordre : chaque jour est fait de tous ceux qui"
              + " ont alors pris effet. Un avenant erroné est corrigé par un autre (« corrige »), qui"
              + " le remplace. Refusé (409) si une commune serait couverte un jour par deux"
              + " conventions signées, si un autre avenant restait au-delà de la fin, ou si une fiche action perdait un de ces jours son axe ou sa thématique. « If-Match »"
              + " porte l'« ETag » de la convention, que l'avenant fait"
              + " changer ; la réponse porte le nouveau dans « Convention-ETag », pour l'écriture"
              + " suivante.")
  @RequestBodySchema(AvenantDemande.class)
  @APIResponseSchema(
      value = AvenantDeConvention.class,
      responseCode = "201",
      responseDescription = "L'avenant.")
  @APIResponse(
      responseCode = "412",
      description = "La convention a changé depuis la version que nomme « If-Match ».")
  public Response conclure(@PathParam("id") UUID id, @BeanParam Changement demande) {
    return ecritures.creer(
        demande,
        AvenantDemande.FORME,
        (depart, redaction) -> {
          var conclu = conclusion.conclure(id, depart, redaction);
          return montree(conclu.avenant(), conclu.marque());
        });
  }

  /** All of a convention. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerAvenants",
      summary = "Les avenants d'une convention",
      description = "Dans l'ordre de leurs numéros.")
  @APIResponseSchema(value = AvenantDeConvention.class, responseDescription = "Les avenants.")
  public Response lister(@PathParam("id") UUID id, @BeanParam TrancheDAlors tranche) {
    return tranche.montrerAlors(
        AvenantDeConvention.LISTE, au -> lecture.liste(id, au).montree(AvenantDeConvention::de));
  }

  /** One. */
  @GET
  @Path("{numero}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lireAvenant",
      summary = "Un avenant",
      description =
          "L'avenant de ce numéro ; « Convention-ETag » est l'« ETag » de sa convention, dont une écriture part.")
  @APIResponseSchema(value = AvenantDeConvention.class, responseDescription = "L'avenant.")
  public Response lire(
      @PathParam("id") UUID id,
      @Parameter(
              description = NUMERO,
              example = "1",
              schema =
                  @Schema(type = SchemaType.STRING, maxLength = 5, pattern = "^[1-9][0-9]{0,4}$"))
          @PathParam("numero")
          String numero,
      @BeanParam Moment moment) {
    return moment.montrer(
        au -> {
          Avenant avenant = lecture.un(id, numero, au);
          return au == null
              ? montree(avenant, lecture.marqueDeLaConvention(id))
              : AvenantDeConvention.de(avenant);
        });
  }

  private static PartieMontree montree(Avenant avenant, String marqueDeLaConvention) {
    return new PartieMontree(
        AvenantDeConvention.de(avenant), new MarqueDuTout(ETAG, marqueDeLaConvention));
  }

  /** How one came to be. */
  @GET
  @Path("{numero}/historique")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "listerHistoriqueDAvenant",
      summary = "L'historique d'un avenant",
      description =
          "Ce que dit un avenant ne change plus : son historique dit quand et par qui il fut"
              + " enregistré.")
  public PageDHistorique historique(
      @PathParam("id") UUID id,
      @Parameter(
              description = NUMERO,
              example = "1",
              schema =
                  @Schema(type = SchemaType.STRING, maxLength = 5, pattern = "^[1-9][0-9]{0,4}$"))
          @PathParam("numero")
          String numero,
      @Context UriInfo adresse) {
    return PageDHistorique.lire(
        adresse, (apres, limite) -> histoire.changementsDeLAvenant(id, numero, apres, limite));
  }
}
