package fr.ctg.convention.plan.rest;

import fr.ctg.convention.histoire.application.LireHistoire;
import fr.ctg.convention.plan.application.FichesAction;
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

/** The action plan of a convention: its sheets, which go on changing once it is signed. */
@Path("/api/v1/conventions/{id}/fiches-action")
@ApplicationScoped
@Tag(name = "conventions")
public class FichesActionResource {

  private final FichesAction fiches;
  private final LireHistoire histoire;
  private final Ecritures ecritures;

  @Inject
  FichesActionResource(FichesAction fiches, LireHistoire histoire, Ecritures ecritures) {
    this.fiches = fiches;
    this.histoire = histoire;
    this.ecritures = ecritures;
  }

  /** Adds one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "creerFicheAction",
      summary = "Ajouter une fiche action",
      description = "Avant comme après la signature, tant que la convention n'est pas résiliée.")
  @RequestBodySchema(FicheActionDemande.class)
  @APIResponseSchema(
      value = FicheActionDeConvention.class,
      responseCode = "201",
      responseDescription = "La fiche, créée.")
  public Response creer(@PathParam("id") UUID id, @BeanParam Creation demande) {
    return ecritures.creer(
        demande,
        FicheActionDemande.FORME,
        redaction -> FicheActionDeConvention.de(fiches.creer(id, redaction)));
  }

  /** All of a convention. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerFichesAction",
      summary = "Les fiches action d'une convention",
      description = "Dans l'ordre où ils ont été ajoutés.")
  @APIResponseSchema(
      value = FicheActionDeConvention.class,
      responseDescription = "Les fiches action.")
  public Response lister(@PathParam("id") UUID id, @BeanParam TrancheDAlors tranche) {
    return tranche.montrerAlors(
        FicheActionDeConvention.LISTE,
        au -> fiches.liste(id, au).montree(FicheActionDeConvention::de));
  }

  /** One. */
  @GET
  @Path("{element}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lireFicheAction",
      summary = "Une fiche action",
      description = "La fiche de cet identifiant.")
  @APIResponseSchema(value = FicheActionDeConvention.class, responseDescription = "La fiche.")
  public Response lire(
      @PathParam("id") UUID id, @PathParam("element") UUID element, @BeanParam Moment moment) {
    return moment.montrer(au -> FicheActionDeConvention.de(fiches.une(id, element, au)));
  }

  /** What changed in one. */
  @GET
  @Path("{element}/historique")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "listerHistoriqueDeFicheAction",
      summary = "L'historique d'une fiche action")
  public PageDHistorique historique(
      @PathParam("id") UUID id, @PathParam("element") UUID element, @Context UriInfo adresse) {
    return PageDHistorique.lire(
        adresse, (apres, limite) -> histoire.changementsDeLaFiche(id, element, apres, limite));
  }

  /** Changes one. */
  @PATCH
  @Path("{element}")
  @Consumes({Correctif.MEDIA, MediaType.APPLICATION_JSON})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "corrigerFicheAction",
      summary = "Corriger une fiche action",
      description = Correctif.SENS + " Qui garde son nom reste la même personne.")
  @RequestBodySchema(FicheActionDemande.class)
  @APIResponseSchema(
      value = FicheActionDeConvention.class,
      responseDescription = "La fiche, corrigée.")
  public Response corriger(
      @PathParam("id") UUID id, @PathParam("element") UUID element, @BeanParam Changement demande) {
    return ecritures.changer(
        demande,
        FicheActionDemande.FORME,
        (depart, redaction) ->
            FicheActionDeConvention.de(fiches.corriger(id, element, depart, redaction)));
  }

  /** Takes one away. */
  @DELETE
  @Path("{element}")
  @Operation(
      operationId = "supprimerFicheAction",
      summary = "Retirer une fiche action",
      description = "Tant que la convention n'est pas résiliée.")
  @APIResponse(responseCode = "204", description = "La fiche n'est plus.")
  public Response supprimer(
      @PathParam("id") UUID id, @PathParam("element") UUID element, @BeanParam Changement demande) {
    return ecritures.retirer(demande, depart -> fiches.retirer(id, element, depart));
  }
}
