package fr.ctg.referentiel.brouillon.rest;

import fr.ctg.platform.ecriture.Changement;
import fr.ctg.platform.ecriture.Correctif;
import fr.ctg.platform.ecriture.Creation;
import fr.ctg.platform.ecriture.Ecritures;
import fr.ctg.platform.journal.PageDHistorique;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.ListeOrdonnee;
import fr.ctg.platform.liste.Moment;
import fr.ctg.platform.liste.TrancheDAlors;
import fr.ctg.referentiel.brouillon.application.AbandonnerBrouillon;
import fr.ctg.referentiel.brouillon.application.CorrigerBrouillon;
import fr.ctg.referentiel.brouillon.application.CreerBrouillon;
import fr.ctg.referentiel.brouillon.application.LireBrouillons;
import fr.ctg.referentiel.histoire.application.LireChangements;
import fr.ctg.referentiel.rest.FormesDuReferentiel;
import fr.ctg.referentiel.rest.VersionDuReferentiel;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The versions that the Cnaf is drafting, which nobody else sees. */
@Path("/api/v1/referentiel/brouillons")
@ApplicationScoped
@Tag(name = "referentiel")
public class BrouillonsResource {

  private final LireBrouillons lecture;
  private final LireChangements changements;
  private final CreerBrouillon creation;
  private final CorrigerBrouillon correction;
  private final AbandonnerBrouillon abandon;
  private final Ecritures ecritures;

  @Inject
  BrouillonsResource(
      LireBrouillons lecture,
      LireChangements changements,
      CreerBrouillon creation,
      CorrigerBrouillon correction,
      AbandonnerBrouillon abandon,
      Ecritures ecritures) {
    this.lecture = lecture;
    this.changements = changements;
    this.creation = creation;
    this.correction = correction;
    this.abandon = abandon;
    this.ecritures = ecritures;
  }

  /** All drafts. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerBrouillons",
      summary = "Les brouillons de versions",
      description =
          "Tous les brouillons du référentiel, d'abord celui dont le premier jour "
              + "envisagé est le dernier.")
  @APIResponseSchema(value = VersionDuReferentiel.class, responseDescription = "Les brouillons.")
  public Response lister(@BeanParam TrancheDAlors tranche) {
    return tranche.montrerAlors(
        VersionDuReferentiel.BROUILLONS,
        au ->
            ListeOrdonnee.enMemoire(
                lecture.tous(au).stream().map(VersionDuReferentiel::de).toList(),
                VersionDuReferentiel::code));
  }

  /** Creates one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "creerBrouillon",
      summary = "Créer un brouillon",
      description =
          "Crée une version à l'état BROUILLON avec tous les textes d'une version "
              + "publiée ou abrogée. Elle n'est visible que de la Cnaf jusqu'à sa "
              + "publication.")
  @RequestBodySchema(BrouillonDemande.class)
  @APIResponseSchema(
      value = VersionDuReferentiel.class,
      responseCode = "201",
      responseDescription = "Le brouillon.")
  public Response creer(@BeanParam Creation demande) {
    return ecritures.creer(
        demande,
        BrouillonDemande.FORME,
        redaction -> VersionDuReferentiel.de(creation.creer(redaction)));
  }

  /** One draft. */
  @GET
  @Path("{version}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lireBrouillon",
      summary = "Un brouillon",
      description = "Le brouillon de ce code. Son « ETag » change avec chacun de ses textes.")
  @Parameter(
      name = FormesDuReferentiel.AU,
      in = ParameterIn.QUERY,
      description =
          "Montre le brouillon tel qu'il était à cet instant, aussi s'il a été publié ou"
              + " abandonné depuis ; maintenant par défaut.")
  @APIResponseSchema(value = VersionDuReferentiel.class, responseDescription = "Le brouillon.")
  public Response lire(@PathParam("version") String version, @BeanParam Moment moment) {
    return moment.montrer(au -> VersionDuReferentiel.de(lecture.un(version, au)));
  }

  /** What changed in it, the oldest first. */
  @GET
  @Path("{version}/historique")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "listerHistoriqueDeBrouillon",
      summary = "L'historique d'un brouillon",
      description =
          "Chaque changement du brouillon et de ses textes, son auteur et ce qui a changé, en"
              + " clair, aussi après sa publication ou son abandon. Un changement y est quelques"
              + " millisecondes après sa réponse.")
  public PageDHistorique historique(
      @Context UriInfo adresse, @PathParam("version") String version) {
    return PageDHistorique.lire(
        adresse, (apres, limite) -> changements.duBrouillon(version, apres, limite));
  }

  /** Changes what it says of itself. */
  @PATCH
  @Path("{version}")
  @Consumes({Correctif.MEDIA, MediaType.APPLICATION_JSON})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "corrigerBrouillon",
      summary = "Corriger un brouillon",
      description = "Change le nom, le premier jour envisagé ou la source du brouillon.")
  @RequestBodySchema(BrouillonCorrige.class)
  @APIResponseSchema(
      value = VersionDuReferentiel.class,
      responseDescription = "Le brouillon corrigé.")
  public Response corriger(@PathParam("version") String version, @BeanParam Changement demande) {
    return ecritures.changer(
        demande,
        BrouillonCorrige.FORME,
        (depart, redaction) ->
            VersionDuReferentiel.de(correction.corriger(version, depart, redaction)));
  }

  /** Drops it. */
  @DELETE
  @Path("{version}")
  @Operation(
      operationId = "abandonnerBrouillon",
      summary = "Abandonner un brouillon",
      description = "Supprime le brouillon et ses textes. Une version publiée ne se supprime pas.")
  @APIResponse(responseCode = "204", description = "Supprimé.")
  public Response abandonner(@PathParam("version") String version, @BeanParam Changement demande) {
    return ecritures.retirer(demande, depart -> abandon.abandonner(version, depart));
  }
}
