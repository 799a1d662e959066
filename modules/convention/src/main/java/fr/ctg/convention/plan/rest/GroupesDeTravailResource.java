package fr.ctg.convention.plan.rest;

import fr.ctg.convention.histoire.application.LireHistoire;
import fr.ctg.convention.plan.application.GroupesDeTravail;
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

/** The working groups of a convention, with who takes part in them. */
@Path("/api/v1/conventions/{id}/groupes-de-travail")
@ApplicationScoped
@Tag(name = "conventions")
public class GroupesDeTravailResource {

  private final GroupesDeTravail groupes;
  private final LireHistoire histoire;
  private final Ecritures ecritures;

  @Inject
  GroupesDeTravailResource(GroupesDeTravail groupes, LireHistoire histoire, Ecritures ecritures) {
    this.groupes = groupes;
    this.histoire = histoire;
    this.ecritures = ecritures;
  }

  /** Adds one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "creerGroupeDeTravail",
      summary = "Ajouter un groupe de travail",
      description = "Avant comme après la signature, tant que la convention n'est pas résiliée.")
  @RequestBodySchema(GroupeDeTravailDemande.class)
  @APIResponseSchema(
      value = GroupeDeTravailDeConvention.class,
      responseCode = "201",
      responseDescription = "Le groupe, créé.")
  public Response creer(@PathParam("id") UUID id, @BeanParam Creation demande) {
    return ecritures.creer(
        demande,
        GroupeDeTravailDemande.FORME,
        redaction -> GroupeDeTravailDeConvention.de(groupes.creer(id, redaction)));
  }

  /** All of a convention. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerGroupesDeTravail",
      summary = "Les groupes de travail d'une convention",
      description = "Dans l'ordre où ils ont été ajoutés.")
  @APIResponseSchema(
      value = GroupeDeTravailDeConvention.class,
      responseDescription = "Les groupes de travail.")
  public Response lister(@PathParam("id") UUID id, @BeanParam TrancheDAlors tranche) {
    return tranche.montrerAlors(
        GroupeDeTravailDeConvention.LISTE,
        au -> groupes.liste(id, au).montree(GroupeDeTravailDeConvention::de));
  }

  /** One. */
  @GET
  @Path("{element}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lireGroupeDeTravail",
      summary = "Un groupe de travail",
      description = "Le groupe de cet identifiant.")
  @APIResponseSchema(value = GroupeDeTravailDeConvention.class, responseDescription = "Le groupe.")
  public Response lire(
      @PathParam("id") UUID id, @PathParam("element") UUID element, @BeanParam Moment moment) {
    return moment.montrer(au -> GroupeDeTravailDeConvention.de(groupes.une(id, element, au)));
  }

  /** What changed in one. */
  @GET
  @Path("{element}/historique")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "listerHistoriqueDeGroupeDeTravail",
      summary = "L'historique d'un groupe de travail")
  public PageDHistorique historique(
      @PathParam("id") UUID id, @PathParam("element") UUID element, @Context UriInfo adresse) {
    return PageDHistorique.lire(
        adresse, (apres, limite) -> histoire.changementsDuGroupe(id, element, apres, limite));
  }

  /** Changes one. */
  @PATCH
  @Path("{element}")
  @Consumes({Correctif.MEDIA, MediaType.APPLICATION_JSON})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "corrigerGroupeDeTravail",
      summary = "Corriger un groupe de travail",
      description = Correctif.SENS + " Qui garde son nom reste la même personne.")
  @RequestBodySchema(GroupeDeTravailDemande.class)
  @APIResponseSchema(
      value = GroupeDeTravailDeConvention.class,
      responseDescription = "Le groupe, corrigé.")
  public Response corriger(
      @PathParam("id") UUID id, @PathParam("element") UUID element, @BeanParam Changement demande) {
    return ecritures.changer(
        demande,
        GroupeDeTravailDemande.FORME,
        (depart, redaction) ->
            GroupeDeTravailDeConvention.de(groupes.corriger(id, element, depart, redaction)));
  }

  /** Takes one away. */
  @DELETE
  @Path("{element}")
  @Operation(
      operationId = "supprimerGroupeDeTravail",
      summary = "Retirer un groupe de travail",
      description = "Tant que la convention n'est pas résiliée.")
  @APIResponse(responseCode = "204", description = "Le groupe n'est plus.")
  public Response supprimer(
      @PathParam("id") UUID id, @PathParam("element") UUID element, @BeanParam Changement demande) {
    return ecritures.retirer(demande, depart -> groupes.retirer(id, element, depart));
  }
}
