package fr.ctg.staffing.absence.rest;

import fr.ctg.platform.ecriture.Changement;
import fr.ctg.platform.ecriture.Correctif;
import fr.ctg.platform.ecriture.Creation;
import fr.ctg.platform.ecriture.Ecritures;
import fr.ctg.platform.journal.PageDHistorique;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.Moment;
import fr.ctg.platform.liste.TrancheDAlors;
import fr.ctg.staffing.absence.application.Absences;
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

/** The absences of the holders of a post: what FIN-ABSENCE needs, and no medical reason. */
@Path(AbsenceDePoste.ADRESSE)
@ApplicationScoped
@Tag(name = "postes")
public class AbsencesResource {

  private final Absences absences;
  private final Ecritures ecritures;

  @Inject
  AbsencesResource(Absences absences, Ecritures ecritures) {
    this.absences = absences;
    this.ecritures = ecritures;
  }

  /** Adds one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "creerAbsence",
      summary = "Enregistrer une absence",
      description =
          "Seuls les mois entiers de maladie sont retirés, à la déclaration réelle ; aucun motif médical"
              + " n'est enregistré.")
  @RequestBodySchema(AbsenceDemande.class)
  @APIResponseSchema(
      value = AbsenceDePoste.class,
      responseCode = "201",
      responseDescription = "L'absence, enregistrée.")
  public Response creer(@PathParam("id") UUID id, @BeanParam Creation demande) {
    return ecritures.creer(
        demande,
        AbsenceDemande.FORME,
        redaction -> AbsenceDePoste.de(absences.creer(id, redaction)));
  }

  /** All of a post. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerAbsences",
      summary = "Les absences à un poste",
      description = "Dans l'ordre de leurs premiers jours.")
  @APIResponseSchema(value = AbsenceDePoste.class, responseDescription = "Les absences.")
  public Response lister(@PathParam("id") UUID id, @BeanParam TrancheDAlors tranche) {
    return tranche.montrerAlors(
        AbsenceDePoste.LISTE, au -> absences.liste(id, au).montree(AbsenceDePoste::de));
  }

  /** One. */
  @GET
  @Path("{element}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lireAbsence",
      summary = "Une absence",
      description = "L'absence de cet identifiant.")
  @APIResponseSchema(value = AbsenceDePoste.class, responseDescription = "L'absence.")
  public Response lire(
      @PathParam("id") UUID id, @PathParam("element") UUID element, @BeanParam Moment moment) {
    return moment.montrer(au -> AbsenceDePoste.de(absences.une(id, element, au)));
  }

  /** What changed in one. */
  @GET
  @Path("{element}/historique")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "listerHistoriqueDAbsence", summary = "L'historique d'une absence")
  public PageDHistorique historique(
      @PathParam("id") UUID id, @PathParam("element") UUID element, @Context UriInfo adresse) {
    return PageDHistorique.lire(
        adresse, (apres, limite) -> absences.changements(id, element, apres, limite));
  }

  /** Changes one. */
  @PATCH
  @Path("{element}")
  @Consumes({Correctif.MEDIA, MediaType.APPLICATION_JSON})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "corrigerAbsence",
      summary = "Corriger une absence",
      description = Correctif.SENS)
  @RequestBodySchema(AbsenceDemande.class)
  @APIResponseSchema(value = AbsenceDePoste.class, responseDescription = "L'absence, corrigée.")
  public Response corriger(
      @PathParam("id") UUID id, @PathParam("element") UUID element, @BeanParam Changement demande) {
    return ecritures.changer(
        demande,
        AbsenceDemande.FORME,
        (depart, redaction) ->
            AbsenceDePoste.de(absences.corriger(id, element, depart, redaction)));
  }

  /** Takes one away. */
  @DELETE
  @Path("{element}")
  @Operation(
      operationId = "supprimerAbsence",
      summary = "Retirer une absence saisie par erreur",
      description = "Tant que sa convention n'est pas résiliée.")
  @APIResponse(responseCode = "204", description = "L'absence n'est plus.")
  public Response supprimer(
      @PathParam("id") UUID id, @PathParam("element") UUID element, @BeanParam Changement demande) {
    return ecritures.retirer(demande, depart -> absences.retirer(id, element, depart));
  }
}
