package fr.ctg.staffing.poste.rest;

import fr.ctg.convention.territoire.Territoires;
import fr.ctg.platform.ecriture.Changement;
import fr.ctg.platform.ecriture.Correctif;
import fr.ctg.platform.ecriture.Creation;
import fr.ctg.platform.ecriture.Ecritures;
import fr.ctg.platform.journal.PageDHistorique;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.MomentEtJour;
import fr.ctg.platform.liste.PointDeVue;
import fr.ctg.platform.liste.TrancheDuJour;
import fr.ctg.staffing.poste.application.CorrigerPoste;
import fr.ctg.staffing.poste.application.LirePostes;
import fr.ctg.staffing.poste.application.OuvrirPoste;
import fr.ctg.staffing.poste.model.Poste;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The posts of chargés de coopération, as they are on a day. */
@Path(PostesResource.ADRESSE)
@ApplicationScoped
@Tag(name = "postes")
public class PostesResource {

  /** Where they stand. */
  static final String ADRESSE = "/api/v1/postes";

  private final OuvrirPoste ouverture;
  private final CorrigerPoste correction;
  private final LirePostes lecture;
  private final Ecritures ecritures;
  private final Territoires territoires;

  @Inject
  PostesResource(
      OuvrirPoste ouverture,
      CorrigerPoste correction,
      LirePostes lecture,
      Ecritures ecritures,
      Territoires territoires) {
    this.ouverture = ouverture;
    this.correction = correction;
    this.lecture = lecture;
    this.ecritures = ecritures;
    this.territoires = territoires;
  }

  /** Opens one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "creerPoste",
      summary = "Ouvrir un poste",
      description =
          "Avant comme après la signature de sa convention, tant qu'elle n'est pas résiliée.")
  @RequestBodySchema(PosteDemande.class)
  @APIResponseSchema(
      value = PosteMontre.class,
      responseCode = "201",
      responseDescription = "Le poste, ouvert.")
  public Response creer(@BeanParam Creation demande) {
    return ecritures.creer(
        demande, PosteDemande.FORME, redaction -> montre(ouverture.ouvrir(redaction)));
  }

  /** Those of a filter. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerPostes",
      summary = "Les postes",
      description =
          "Les postes que l'appelant peut voir, filtrés et montrés tels qu'ils sont aujourd'hui, ou"
              + " avec « le » un autre jour.")
  @APIResponseSchema(value = PosteMontre.class, responseDescription = "Les postes.")
  public Response lister(@BeanParam FiltresDePostes filtres, @BeanParam TrancheDuJour tranche) {
    return tranche.montrerDuJour(
        PosteMontre.LISTE,
        parametres -> FiltresDePostes.lire(parametres, territoires),
        (filtre, vue) -> {
          LocalDate jour = lecture.jour(vue);
          return lecture
              .liste(filtre.filtre(), jour, filtre.tri(), vue.au())
              .montree(p -> PosteMontre.de(p.poste(), jour));
        });
  }

  /** One. */
  @GET
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lirePoste",
      summary = "Un poste",
      description =
          "Le poste, tel qu'il est aujourd'hui, ou avec « le » un autre jour ; avec « au », ce qu'on"
              + " en savait à cet instant.")
  @APIResponseSchema(value = PosteMontre.class, responseDescription = "Le poste.")
  public Response lire(@PathParam("id") UUID id, @BeanParam MomentEtJour moment) {
    return moment.montrer(vue -> PosteMontre.de(lecture.un(id, vue.au()), lecture.jour(vue)));
  }

  /** What changed in one. */
  @GET
  @Path("{id}/historique")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "listerHistoriqueDePoste", summary = "L'historique d'un poste")
  public PageDHistorique historique(@PathParam("id") UUID id, @Context UriInfo adresse) {
    return PageDHistorique.lire(adresse, (apres, limite) -> lecture.changements(id, apres, limite));
  }

  /** Corrects what one was opened with. */
  @PATCH
  @Path("{id}")
  @Consumes({Correctif.MEDIA, MediaType.APPLICATION_JSON})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "corrigerPoste",
      summary = "Corriger ou fermer un poste",
      description =
          Correctif.SENS
              + " Corrige ce avec quoi le poste a ouvert (« etat » : son état à l'ouverture), ou le"
              + " ferme. Ce qui change à partir d'un jour se dit à l'adresse de cet état :"
              + " « etats/{jour} ».")
  @RequestBodySchema(PosteDemande.class)
  @APIResponseSchema(value = PosteMontre.class, responseDescription = "Le poste, corrigé.")
  public Response corriger(@PathParam("id") UUID id, @BeanParam Changement demande) {
    return ecritures.changer(
        demande,
        PosteDemande.FORME,
        (depart, redaction) -> montre(correction.corriger(id, depart, redaction)));
  }

  /** Takes one away. */
  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "supprimerPoste",
      summary = "Supprimer un poste saisi par erreur",
      description = "Un poste qui n'est plus se ferme : donnez sa « fermeture ».")
  @APIResponse(responseCode = "204", description = "Le poste n'est plus.")
  public Response supprimer(@PathParam("id") UUID id, @BeanParam Changement demande) {
    return ecritures.retirer(demande, depart -> correction.supprimer(id, depart));
  }

  private PosteMontre montre(Poste poste) {
    return PosteMontre.de(poste, lecture.jour(PointDeVue.ICI));
  }
}
