package fr.ctg.convention.rest;

import fr.ctg.convention.application.AbandonnerConvention;
import fr.ctg.convention.application.LireConventions;
import fr.ctg.convention.application.PreparerConvention;
import fr.ctg.convention.application.ReecrireConvention;
import fr.ctg.convention.histoire.application.LireHistoire;
import fr.ctg.convention.model.Convention;
import fr.ctg.platform.ecriture.Changement;
import fr.ctg.platform.ecriture.Correctif;
import fr.ctg.platform.ecriture.Creation;
import fr.ctg.platform.ecriture.Ecritures;
import fr.ctg.platform.journal.PageDHistorique;
import fr.ctg.platform.liste.MomentEtJour;
import fr.ctg.platform.liste.PointDeVue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** The conventions, each as it is prepared by its Caf and read by all whom it concerns. */
@Path(ConventionsResource.ADRESSE)
@ApplicationScoped
@Tag(name = "conventions")
public class ConventionsResource {

  /** Where they stand. */
  public static final String ADRESSE = "/api/v1/conventions";

  private final PreparerConvention preparation;
  private final ReecrireConvention reecriture;
  private final AbandonnerConvention abandon;
  private final LireConventions lecture;
  private final LireHistoire histoire;
  private final Ecritures ecritures;

  @Inject
  ConventionsResource(
      PreparerConvention preparation,
      ReecrireConvention reecriture,
      AbandonnerConvention abandon,
      LireConventions lecture,
      LireHistoire histoire,
      Ecritures ecritures) {
    this.preparation = preparation;
    this.reecriture = reecriture;
    this.abandon = abandon;
    this.lecture = lecture;
    this.histoire = histoire;
    this.ecritures = ecritures;
  }

  /** Begins one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "creerConvention",
      summary = "Préparer une convention",
      description =
          "Une convention de la Caf de l'appelant, en préparation. Elle peut encore manquer de"
              + " signataires et d'axes ; sa signature les demandera.")
  @RequestBodySchema(ConventionDemande.class)
  @APIResponseSchema(
      value = ConventionDeLaCaf.class,
      responseCode = "201",
      responseDescription = "La convention, en préparation.")
  public Response creer(@BeanParam Creation demande) {
    return ecritures.creer(
        demande, ConventionDemande.FORME, redaction -> montree(preparation.preparer(redaction)));
  }

  /** One. */
  @GET
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lireConvention",
      summary = "Une convention",
      description =
          "La convention entière, telle qu'elle est aujourd'hui : les avenants qui n'ont pas encore"
              + " pris effet n'y sont pas. Avec « le », telle qu'elle est un autre jour ; avant son"
              + " premier jour, comme ce jour-là, et après son dernier, comme ce dernier. Avec"
              + " « au », ce qu'on en savait à cet instant, pour qui pouvait alors la voir. Son"
              + " « ETag » change aussi avec son état et avec l'effet d'un avenant, donc avec le"
              + " jour.")
  @APIResponseSchema(value = ConventionDeLaCaf.class, responseDescription = "La convention.")
  public Response lire(@PathParam("id") UUID id, @BeanParam MomentEtJour moment) {
    return moment.montrer(
        vue -> {
          LocalDate jour = lecture.jour(vue);
          return ConventionDeLaCaf.de(lecture.une(id, jour, vue.au()), jour);
        });
  }

  /** What changed in one. */
  @GET
  @Path("{id}/historique")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "listerHistoriqueDeConvention",
      summary = "L'historique d'une convention",
      description =
          "Chaque changement de la convention, de ses signataires, axes, communes, avenants, fiches"
              + " action et groupes de travail, en clair ; les noms de personnes n'y sont pas. Son"
              + " auteur n'est dit qu'à sa Caf et à la Cnaf, qui le lisent aussi une fois la convention"
              + " abandonnée. Un changement y est quelques"
              + " millisecondes après sa réponse.")
  public PageDHistorique historique(@PathParam("id") UUID id, @Context UriInfo adresse) {
    return PageDHistorique.lire(
        adresse, (apres, limite) -> histoire.changements(id, apres, limite));
  }

  /** Writes one anew. */
  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "remplacerConvention",
      summary = "Réécrire une convention en préparation",
      description =
          "Tout ce que dit la convention est remplacé. Une fois signée, elle change par avenant.")
  @RequestBodySchema(ConventionDemande.class)
  @APIResponseSchema(
      value = ConventionDeLaCaf.class,
      responseDescription = "La convention, réécrite.")
  public Response remplacer(@PathParam("id") UUID id, @BeanParam Changement demande) {
    return reecrire(id, demande);
  }

  /** Changes some of what one says. */
  @PATCH
  @Path("{id}")
  @Consumes({Correctif.MEDIA, MediaType.APPLICATION_JSON})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "corrigerConvention",
      summary = "Corriger une convention en préparation",
      description =
          Correctif.SENS
              + " Retirer « perimetre » rend tout celui des signataires. Une fois"
              + " signée, la convention change par avenant.")
  @RequestBodySchema(ConventionDemande.class)
  @APIResponseSchema(
      value = ConventionDeLaCaf.class,
      responseDescription = "La convention, corrigée.")
  public Response corriger(@PathParam("id") UUID id, @BeanParam Changement demande) {
    return reecrire(id, demande);
  }

  private Response reecrire(UUID id, Changement demande) {
    return ecritures.changer(
        demande,
        ConventionDemande.FORME,
        (depart, redaction) -> montree(reecriture.reecrire(id, depart, redaction)));
  }

  /** Gives one up. */
  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "supprimerConvention",
      summary = "Abandonner une convention en préparation",
      description = "La convention est supprimée. Une fois signée, elle ne peut plus l'être.")
  @APIResponse(responseCode = "204", description = "La convention n'est plus.")
  public Response supprimer(@PathParam("id") UUID id, @BeanParam Changement demande) {
    return ecritures.retirer(demande, depart -> abandon.abandonner(id, depart));
  }

  private ConventionDeLaCaf montree(Convention convention) {
    return ConventionDeLaCaf.de(convention, lecture.jour(PointDeVue.ICI));
  }
}
