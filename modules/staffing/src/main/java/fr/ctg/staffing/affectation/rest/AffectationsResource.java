package fr.ctg.staffing.affectation.rest;

import fr.ctg.platform.ecriture.Changement;
import fr.ctg.platform.ecriture.Correctif;
import fr.ctg.platform.ecriture.Creation;
import fr.ctg.platform.ecriture.Ecritures;
import fr.ctg.platform.journal.PageDHistorique;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.Moment;
import fr.ctg.platform.liste.TrancheDAlors;
import fr.ctg.staffing.affectation.application.Affectations;
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

/** Who holds a post, day by day. */
@Path(AffectationsResource.ADRESSE)
@ApplicationScoped
@Tag(name = "postes")
public class AffectationsResource {

  /** Where they stand. */
  static final String ADRESSE = "/api/v1/postes/{id}/affectations";

  private final Affectations affectations;
  private final Ecritures ecritures;

  @Inject
  AffectationsResource(Affectations affectations, Ecritures ecritures) {
    this.affectations = affectations;
    this.ecritures = ecritures;
  }

  /** Adds one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "creerAffectation",
      summary = "Affecter un titulaire à un poste",
      description =
          "Un titulaire par jour, et ceux qui le remplacent ; aux jours d'ouverture du poste, tant que"
              + " sa convention n'est pas résiliée.")
  @RequestBodySchema(AffectationDemande.class)
  @APIResponseSchema(
      value = AffectationMontree.class,
      responseCode = "201",
      responseDescription = "L'affectation, créée.")
  public Response creer(@PathParam("id") UUID id, @BeanParam Creation demande) {
    return ecritures.creer(
        demande,
        AffectationDemande.FORME,
        redaction -> AffectationMontree.de(affectations.creer(id, redaction)));
  }

  /** All of a post, or those of a day. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerAffectations",
      summary = "Les affectations à un poste",
      description = "Dans l'ordre de leurs premiers jours.")
  @APIResponseSchema(value = AffectationMontree.class, responseDescription = "Les affectations.")
  public Response lister(
      @PathParam("id") UUID id,
      @BeanParam FiltresDAffectations filtres,
      @BeanParam TrancheDAlors tranche) {
    return tranche.montrerAlors(
        AffectationMontree.LISTE,
        FiltresDAffectations::lire,
        (le, au) -> affectations.liste(id, le.orElse(null), au).montree(AffectationMontree::de));
  }

  /** One. */
  @GET
  @Path("{element}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lireAffectation",
      summary = "Une affectation",
      description = "L'affectation de cet identifiant.")
  @APIResponseSchema(value = AffectationMontree.class, responseDescription = "L'affectation.")
  public Response lire(
      @PathParam("id") UUID id, @PathParam("element") UUID element, @BeanParam Moment moment) {
    return moment.montrer(au -> AffectationMontree.de(affectations.une(id, element, au)));
  }

  /** What changed in one. */
  @GET
  @Path("{element}/historique")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "listerHistoriqueDAffectation",
      summary = "L'historique d'une affectation")
  public PageDHistorique historique(
      @PathParam("id") UUID id, @PathParam("element") UUID element, @Context UriInfo adresse) {
    return PageDHistorique.lire(
        adresse, (apres, limite) -> affectations.changements(id, element, apres, limite));
  }

  /** Changes one. */
  @PATCH
  @Path("{element}")
  @Consumes({Correctif.MEDIA, MediaType.APPLICATION_JSON})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "corrigerAffectation",
      summary = "Corriger une affectation, ou lui donner une fin",
      description = Correctif.SENS)
  @RequestBodySchema(AffectationDemande.class)
  @APIResponseSchema(
      value = AffectationMontree.class,
      responseDescription = "L'affectation, corrigée.")
  public Response corriger(
      @PathParam("id") UUID id, @PathParam("element") UUID element, @BeanParam Changement demande) {
    return ecritures.changer(
        demande,
        AffectationDemande.FORME,
        (depart, redaction) ->
            AffectationMontree.de(affectations.corriger(id, element, depart, redaction)));
  }

  /** Takes one away. */
  @DELETE
  @Path("{element}")
  @Operation(
      operationId = "supprimerAffectation",
      summary = "Retirer une affectation saisie par erreur",
      description = "Qui quitte le poste a une « fin » : donnez-la plutôt.")
  @APIResponse(responseCode = "204", description = "L'affectation n'est plus.")
  public Response supprimer(
      @PathParam("id") UUID id, @PathParam("element") UUID element, @BeanParam Changement demande) {
    return ecritures.retirer(demande, depart -> affectations.retirer(id, element, depart));
  }
}
