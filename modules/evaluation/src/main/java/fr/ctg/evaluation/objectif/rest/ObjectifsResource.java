package fr.ctg.evaluation.objectif.rest;

import fr.ctg.evaluation.objectif.application.Objectifs;
import fr.ctg.platform.ecriture.Changement;
import fr.ctg.platform.ecriture.Correctif;
import fr.ctg.platform.ecriture.Creation;
import fr.ctg.platform.ecriture.Ecritures;
import fr.ctg.platform.journal.PageDHistorique;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.Moment;
import fr.ctg.platform.liste.TrancheDAlors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The objectives of a convention, which go on changing once it is signed. */
@Path(ObjectifDeConvention.ADRESSE)
@ApplicationScoped
@Tag(name = "conventions")
public class ObjectifsResource {

  private final Objectifs objectifs;
  private final Ecritures ecritures;

  @Inject
  ObjectifsResource(Objectifs objectifs, Ecritures ecritures) {
    this.objectifs = objectifs;
    this.ecritures = ecritures;
  }

  /** Adds one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "creerObjectif",
      summary = "Ajouter un objectif",
      description = "Avant comme après la signature, tant que la convention n'est pas résiliée.")
  @RequestBodySchema(ObjectifDemande.class)
  @APIResponseSchema(
      value = ObjectifDeConvention.class,
      responseCode = "201",
      responseDescription = "L'objectif, créé.")
  public Response creer(@PathParam("id") UUID id, @BeanParam Creation demande) {
    return ecritures.creer(
        demande,
        ObjectifDemande.FORME,
        redaction -> ObjectifDeConvention.de(objectifs.creer(id, redaction)));
  }

  /** All of a convention. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerObjectifs",
      summary = "Les objectifs d'une convention",
      description = "Dans l'ordre où ils ont été ajoutés.")
  @APIResponseSchema(value = ObjectifDeConvention.class, responseDescription = "Les objectifs.")
  public Response lister(@PathParam("id") UUID id, @BeanParam TrancheDAlors tranche) {
    return tranche.montrerAlors(
        ObjectifDeConvention.LISTE,
        au -> objectifs.liste(id, au).montree(ObjectifDeConvention::de));
  }

  /** One. */
  @GET
  @Path("{element}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lireObjectif",
      summary = "Un objectif",
      description = "L'objectif de cet identifiant.")
  @APIResponseSchema(value = ObjectifDeConvention.class, responseDescription = "L'objectif.")
  public Response lire(
      @PathParam("id") UUID id, @PathParam("element") UUID element, @BeanParam Moment moment) {
    return moment.montrer(au -> ObjectifDeConvention.de(objectifs.une(id, element, au)));
  }

  /** What changed in one. */
  @GET
  @Path("{element}/historique")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "listerHistoriqueDObjectif", summary = "L'historique d'un objectif")
  public PageDHistorique historique(
      @PathParam("id") UUID id, @PathParam("element") UUID element, @Context UriInfo adresse) {
    return PageDHistorique.lire(
        adresse, (apres, limite) -> objectifs.changements(id, element, apres, limite));
  }

  /** Changes one. */
  @PATCH
  @Path("{element}")
  @Consumes({Correctif.MEDIA, MediaType.APPLICATION_JSON})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "corrigerObjectif",
      summary = "Corriger un objectif",
      description = Correctif.SENS)
  @RequestBodySchema(ObjectifDemande.class)
  @APIResponseSchema(
      value = ObjectifDeConvention.class,
      responseDescription = "L'objectif, corrigé.")
  public Response corriger(
      @PathParam("id") UUID id, @PathParam("element") UUID element, @BeanParam Changement demande) {
    return ecritures.changer(
        demande,
        ObjectifDemande.FORME,
        (depart, redaction) ->
            ObjectifDeConvention.de(objectifs.corriger(id, element, depart, redaction)));
  }

  /** Takes one away. */
  @DELETE
  @Path("{element}")
  @Operation(
      operationId = "supprimerObjectif",
      summary = "Retirer un objectif",
      description = "Tant que la convention n'est pas résiliée.")
  @APIResponse(responseCode = "204", description = "L'objectif n'est plus.")
  public Response supprimer(
      @PathParam("id") UUID id, @PathParam("element") UUID element, @BeanParam Changement demande) {
    return ecritures.retirer(demande, depart -> objectifs.retirer(id, element, depart));
  }
}
