package fr.ctg.staffing.vacance.rest;

import fr.ctg.platform.ecriture.Changement;
import fr.ctg.platform.ecriture.Correctif;
import fr.ctg.platform.ecriture.Creation;
import fr.ctg.platform.ecriture.Ecritures;
import fr.ctg.platform.journal.PageDHistorique;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.Moment;
import fr.ctg.platform.liste.TrancheDAlors;
import fr.ctg.staffing.vacance.application.Vacances;
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

/** The times in which a post has no holder: what FIN-VACANCE needs. */
@Path(VacanceDePoste.ADRESSE)
@ApplicationScoped
@Tag(name = "postes")
public class VacancesResource {

  private final Vacances vacances;
  private final Ecritures ecritures;

  @Inject
  VacancesResource(Vacances vacances, Ecritures ecritures) {
    this.vacances = vacances;
    this.ecritures = ecritures;
  }

  /** Adds one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "creerVacance",
      summary = "Enregistrer une vacance",
      description =
          "L'écrit de la collectivité à la Caf, daté d'avant la fin du délai, garde le financement le temps"
              + " du recrutement.")
  @RequestBodySchema(VacanceDemande.class)
  @APIResponseSchema(
      value = VacanceDePoste.class,
      responseCode = "201",
      responseDescription = "La vacance, enregistrée.")
  public Response creer(@PathParam("id") UUID id, @BeanParam Creation demande) {
    return ecritures.creer(
        demande,
        VacanceDemande.FORME,
        redaction -> VacanceDePoste.de(vacances.creer(id, redaction)));
  }

  /** All of a post. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerVacances",
      summary = "Les vacances d'un poste",
      description = "Dans l'ordre de leurs premiers jours.")
  @APIResponseSchema(value = VacanceDePoste.class, responseDescription = "Les vacances.")
  public Response lister(@PathParam("id") UUID id, @BeanParam TrancheDAlors tranche) {
    return tranche.montrerAlors(
        VacanceDePoste.LISTE, au -> vacances.liste(id, au).montree(VacanceDePoste::de));
  }

  /** One. */
  @GET
  @Path("{element}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lireVacance",
      summary = "Une vacance",
      description = "La vacance de cet identifiant.")
  @APIResponseSchema(value = VacanceDePoste.class, responseDescription = "La vacance.")
  public Response lire(
      @PathParam("id") UUID id, @PathParam("element") UUID element, @BeanParam Moment moment) {
    return moment.montrer(au -> VacanceDePoste.de(vacances.une(id, element, au)));
  }

  /** What changed in one. */
  @GET
  @Path("{element}/historique")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "listerHistoriqueDVacance", summary = "L'historique d'une vacance")
  public PageDHistorique historique(
      @PathParam("id") UUID id, @PathParam("element") UUID element, @Context UriInfo adresse) {
    return PageDHistorique.lire(
        adresse, (apres, limite) -> vacances.changements(id, element, apres, limite));
  }

  /** Changes one. */
  @PATCH
  @Path("{element}")
  @Consumes({Correctif.MEDIA, MediaType.APPLICATION_JSON})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "corrigerVacance",
      summary = "Corriger une vacance, y mettre fin ou dire l'écrit",
      description = Correctif.SENS)
  @RequestBodySchema(VacanceDemande.class)
  @APIResponseSchema(value = VacanceDePoste.class, responseDescription = "La vacance, corrigée.")
  public Response corriger(
      @PathParam("id") UUID id, @PathParam("element") UUID element, @BeanParam Changement demande) {
    return ecritures.changer(
        demande,
        VacanceDemande.FORME,
        (depart, redaction) ->
            VacanceDePoste.de(vacances.corriger(id, element, depart, redaction)));
  }

  /** Takes one away. */
  @DELETE
  @Path("{element}")
  @Operation(
      operationId = "supprimerVacance",
      summary = "Retirer une vacance saisie par erreur",
      description = "Tant que sa convention n'est pas résiliée.")
  @APIResponse(responseCode = "204", description = "La vacance n'est plus.")
  public Response supprimer(
      @PathParam("id") UUID id, @PathParam("element") UUID element, @BeanParam Changement demande) {
    return ecritures.retirer(demande, depart -> vacances.retirer(id, element, depart));
  }
}
