package fr.ctg.staffing.titulaire.rest;

import fr.ctg.convention.territoire.Territoires;
import fr.ctg.platform.ecriture.Changement;
import fr.ctg.platform.ecriture.Correctif;
import fr.ctg.platform.ecriture.Creation;
import fr.ctg.platform.ecriture.Ecritures;
import fr.ctg.platform.journal.PageDHistorique;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.Moment;
import fr.ctg.platform.liste.TrancheDAlors;
import fr.ctg.staffing.titulaire.application.CorrigerTitulaire;
import fr.ctg.staffing.titulaire.application.EnregistrerTitulaire;
import fr.ctg.staffing.titulaire.application.LireTitulaires;
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

/** The holders of posts: who they are, and what the rules look at of them. */
@Path(TitulairesResource.ADRESSE)
@ApplicationScoped
@Tag(name = "titulaires")
public class TitulairesResource {

  /** Where they stand. */
  static final String ADRESSE = "/api/v1/titulaires";

  private final EnregistrerTitulaire enregistrement;
  private final CorrigerTitulaire correction;
  private final LireTitulaires lecture;
  private final Ecritures ecritures;
  private final Territoires territoires;

  @Inject
  TitulairesResource(
      EnregistrerTitulaire enregistrement,
      CorrigerTitulaire correction,
      LireTitulaires lecture,
      Ecritures ecritures,
      Territoires territoires) {
    this.enregistrement = enregistrement;
    this.correction = correction;
    this.lecture = lecture;
    this.ecritures = ecritures;
    this.territoires = territoires;
  }

  /** Records one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "creerTitulaire",
      summary = "Enregistrer un titulaire",
      description =
          "Dans la Caf de l'appelant. Ce qui est dit de la personne en toutes lettres est conservé"
              + " chiffré sous sa clé. Aucun motif médical n'a sa place ici.")
  @RequestBodySchema(TitulaireDemande.class)
  @APIResponseSchema(
      value = TitulaireMontre.class,
      responseCode = "201",
      responseDescription = "Le titulaire.")
  public Response creer(@BeanParam Creation demande) {
    return ecritures.creer(
        demande,
        TitulaireDemande.FORME,
        redaction -> TitulaireMontre.de(enregistrement.enregistrer(redaction)));
  }

  /** Those of a filter. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerTitulaires",
      summary = "Les titulaires",
      description =
          "Dans l'ordre de leur enregistrement : les noms, chiffrés, ne se cherchent ni ne se"
              + " trient. Un signataire voit ceux des postes de ses conventions.")
  @APIResponseSchema(value = TitulaireMontre.class, responseDescription = "Les titulaires.")
  public Response lister(@BeanParam FiltresDeTitulaires filtres, @BeanParam TrancheDAlors tranche) {
    return tranche.montrerAlors(
        TitulaireMontre.LISTE,
        parametres -> FiltresDeTitulaires.lire(parametres, territoires),
        (filtre, au) -> lecture.liste(filtre, au).montree(TitulaireMontre::de));
  }

  /** One. */
  @GET
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lireTitulaire",
      summary = "Un titulaire",
      description = "Le titulaire de cet identifiant.")
  @APIResponseSchema(value = TitulaireMontre.class, responseDescription = "Le titulaire.")
  public Response lire(@PathParam("id") UUID id, @BeanParam Moment moment) {
    return moment.montrer(au -> TitulaireMontre.de(lecture.un(id, au)));
  }

  /** What changed in one. */
  @GET
  @Path("{id}/historique")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "listerHistoriqueDeTitulaire",
      summary = "L'historique d'un titulaire",
      description =
          "Chaque changement et son auteur, qui a jugé les domaines ; ce qui est dit en toutes"
              + " lettres de la personne n'y est pas.")
  public PageDHistorique historique(@PathParam("id") UUID id, @Context UriInfo adresse) {
    return PageDHistorique.lire(adresse, (apres, limite) -> lecture.changements(id, apres, limite));
  }

  /** Changes what is said of one. */
  @PATCH
  @Path("{id}")
  @Consumes({Correctif.MEDIA, MediaType.APPLICATION_JSON})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "corrigerTitulaire",
      summary = "Corriger un titulaire",
      description = Correctif.SENS + " D'une personne effacée, plus rien ne change.")
  @RequestBodySchema(TitulaireDemande.class)
  @APIResponseSchema(value = TitulaireMontre.class, responseDescription = "Le titulaire, corrigé.")
  public Response corriger(@PathParam("id") UUID id, @BeanParam Changement demande) {
    return ecritures.changer(
        demande,
        TitulaireDemande.FORME,
        (depart, redaction) -> TitulaireMontre.de(correction.corriger(id, depart, redaction)));
  }

  /** Takes one away. */
  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "supprimerTitulaire",
      summary = "Supprimer un titulaire saisi par erreur",
      description =
          "Sans affectation seulement ; la personne est effacée avec lui. Autrement, effacez ses"
              + " données : « donnees ».")
  @APIResponse(responseCode = "204", description = "Le titulaire n'est plus.")
  public Response supprimer(@PathParam("id") UUID id, @BeanParam Changement demande) {
    return ecritures.retirer(demande, depart -> correction.supprimer(id, depart));
  }
}
