package fr.ctg.staffing.poste.rest;

import fr.ctg.platform.ecriture.Changement;
import fr.ctg.platform.ecriture.Correctif;
import fr.ctg.platform.ecriture.Ecritures;
import fr.ctg.platform.http.JourDAdresse;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.TrancheDAlors;
import fr.ctg.staffing.poste.application.CorrigerPoste;
import fr.ctg.staffing.poste.application.LirePostes;
import fr.ctg.staffing.poste.model.Poste;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a post is, day by day: changes are dated, and none overwrites another. */
@Path(EtatsDePosteResource.ADRESSE)
@ApplicationScoped
@Tag(name = "postes")
public class EtatsDePosteResource {

  /** Where they stand. */
  static final String ADRESSE = PostesResource.ADRESSE + "/{id}/etats";

  private final CorrigerPoste correction;
  private final LirePostes lecture;
  private final Ecritures ecritures;

  @Inject
  EtatsDePosteResource(CorrigerPoste correction, LirePostes lecture, Ecritures ecritures) {
    this.correction = correction;
    this.lecture = lecture;
    this.ecritures = ecritures;
  }

  /** All of a post. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerEtatsDePoste",
      summary = "Les états d'un poste",
      description = "Du premier au dernier ; chacun vaut jusqu'au suivant.")
  @APIResponseSchema(value = EtatDePosteMontre.class, responseDescription = "Les états.")
  public Response lister(@PathParam("id") UUID id, @BeanParam TrancheDAlors tranche) {
    return tranche.montrerAlors(
        EtatDePosteMontre.LISTE,
        au -> {
          Poste poste = lecture.un(id, au);
          return lecture.etats(poste).montree(etat -> EtatDePosteMontre.de(poste, etat));
        });
  }

  /** Has a post be otherwise from a day on. */
  @PATCH
  @Path("{jour}")
  @Consumes({Correctif.MEDIA, MediaType.APPLICATION_JSON})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "changerPoste",
      summary = "Changer un poste à partir d'un jour",
      description =
          Correctif.SENS
              + " Part de l'état en vigueur ce jour-là ; vaut de ce jour à l'état suivant. Redit pour"
              + " le même jour, il se corrige ; ce qui en était su reste lisible (« au »).")
  @RequestBodySchema(EtatDePosteDemande.class)
  @APIResponseSchema(value = EtatDePosteMontre.class, responseDescription = "L'état de ce jour.")
  public Response changer(
      @PathParam("id") UUID id,
      @PathParam("jour") JourDAdresse jour,
      @BeanParam Changement demande) {
    return ecritures.changer(
        demande,
        EtatDePosteDemande.FORME,
        (depart, redaction) -> {
          Poste poste = correction.changer(id, jour.jour(), depart, redaction);
          return EtatDePosteMontre.de(poste, poste.etat(jour.jour()));
        });
  }

  /** Has a change never have been. */
  @DELETE
  @Path("{jour}")
  @Operation(
      operationId = "retirerChangementDePoste",
      summary = "Retirer un changement saisi par erreur",
      description = "L'état d'avant continue. Celui de l'ouverture se corrige.")
  @APIResponse(responseCode = "204", description = "Le changement n'est plus.")
  public Response retirer(
      @PathParam("id") UUID id,
      @PathParam("jour") JourDAdresse jour,
      @BeanParam Changement demande) {
    return ecritures.retirer(
        demande, depart -> correction.retirerChangement(id, jour.jour(), depart));
  }
}
