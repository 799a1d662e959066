package fr.ctg.convention.partenaire.rest;

import fr.ctg.convention.histoire.application.LireHistoire;
import fr.ctg.convention.partenaire.application.CorrigerPartenaire;
import fr.ctg.convention.partenaire.application.EnregistrerPartenaire;
import fr.ctg.convention.partenaire.application.LirePartenaires;
import fr.ctg.convention.territoire.Territoires;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The employers and partners that a Caf records for itself. */
@Path(PartenairesResource.ADRESSE)
@ApplicationScoped
@Tag(name = "conventions")
public class PartenairesResource {

  /** Where they stand. */
  static final String ADRESSE = "/api/v1/partenaires";

  private final EnregistrerPartenaire enregistrement;
  private final CorrigerPartenaire correction;
  private final LirePartenaires lecture;
  private final LireHistoire histoire;
  private final Ecritures ecritures;
  private final Territoires territoires;

  @Inject
  PartenairesResource(
      EnregistrerPartenaire enregistrement,
      CorrigerPartenaire correction,
      LirePartenaires lecture,
      LireHistoire histoire,
      Ecritures ecritures,
      Territoires territoires) {
    this.enregistrement = enregistrement;
    this.correction = correction;
    this.lecture = lecture;
    this.histoire = histoire;
    this.ecritures = ecritures;
    this.territoires = territoires;
  }

  /** Records one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "creerPartenaire",
      summary = "Enregistrer un partenaire",
      description =
          "Un employeur ou partenaire de la Caf de l'appelant, qui peut alors signer ses conventions.")
  @RequestBodySchema(PartenaireDemande.class)
  @APIResponseSchema(
      value = PartenaireDeLaCaf.class,
      responseCode = "201",
      responseDescription = "Le partenaire.")
  public Response creer(@BeanParam Creation demande) {
    return ecritures.creer(
        demande,
        PartenaireDemande.FORME,
        redaction -> PartenaireDeLaCaf.de(enregistrement.enregistrer(redaction)));
  }

  /** Those of a filter. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerPartenaires",
      summary = "Les partenaires",
      description = "Les employeurs et partenaires enregistrés, par Caf et par nom.")
  @APIResponseSchema(value = PartenaireDeLaCaf.class, responseDescription = "Les partenaires.")
  public Response lister(
      @BeanParam FiltresDePartenaires filtres, @BeanParam TrancheDAlors tranche) {
    return tranche.montrerAlors(
        PartenaireDeLaCaf.LISTE,
        parametres -> FiltresDePartenaires.lire(parametres, territoires),
        (filtre, au) -> lecture.liste(filtre, au).montree(PartenaireDeLaCaf::de));
  }

  /** One. */
  @GET
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lirePartenaire",
      summary = "Un partenaire",
      description = "Le partenaire de cet identifiant.")
  @APIResponseSchema(value = PartenaireDeLaCaf.class, responseDescription = "Le partenaire.")
  public Response lire(@PathParam("id") UUID id, @BeanParam Moment moment) {
    return moment.montrer(au -> PartenaireDeLaCaf.de(lecture.un(id, au)));
  }

  /** What changed in one. */
  @GET
  @Path("{id}/historique")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "listerHistoriqueDePartenaire",
      summary = "L'historique d'un partenaire",
      description = "Chaque changement du partenaire, son auteur et ce qui a changé, en clair.")
  public PageDHistorique historique(@PathParam("id") UUID id, @Context UriInfo adresse) {
    return PageDHistorique.lire(
        adresse, (apres, limite) -> histoire.changementsDuPartenaire(id, apres, limite));
  }

  /** Gives one another name or nature. */
  @PATCH
  @Path("{id}")
  @Consumes({Correctif.MEDIA, MediaType.APPLICATION_JSON})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "corrigerPartenaire",
      summary = "Corriger un partenaire",
      description =
          "JSON Merge Patch (RFC 7396). Les conventions signées gardent le nom qu'il portait.")
  @RequestBodySchema(PartenaireDemande.class)
  @APIResponseSchema(
      value = PartenaireDeLaCaf.class,
      responseDescription = "Le partenaire, corrigé.")
  public Response corriger(@PathParam("id") UUID id, @BeanParam Changement demande) {
    return ecritures.changer(
        demande,
        PartenaireDemande.FORME,
        (depart, redaction) -> PartenaireDeLaCaf.de(correction.corriger(id, depart, redaction)));
  }
}
