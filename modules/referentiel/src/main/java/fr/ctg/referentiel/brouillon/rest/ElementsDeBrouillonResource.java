package fr.ctg.referentiel.brouillon.rest;

import fr.ctg.platform.ecriture.Changement;
import fr.ctg.platform.ecriture.Correctif;
import fr.ctg.platform.ecriture.Creation;
import fr.ctg.platform.ecriture.Ecritures;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.ListeOrdonnee;
import fr.ctg.platform.liste.Moment;
import fr.ctg.platform.liste.TrancheDAlors;
import fr.ctg.referentiel.brouillon.application.AjouterElement;
import fr.ctg.referentiel.brouillon.application.CorrigerElement;
import fr.ctg.referentiel.brouillon.application.LireBrouillons;
import fr.ctg.referentiel.brouillon.application.RetirerElement;
import fr.ctg.referentiel.rest.FormesDuReferentiel;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The texts of a draft. */
@Path("/api/v1/referentiel/brouillons/{version}/elements")
@ApplicationScoped
@Tag(name = "referentiel")
public class ElementsDeBrouillonResource {

  private static final String REMPLACE_PAR = "remplacePar";
  private static final Pattern CODE = Pattern.compile(FormesDuReferentiel.ELEMENT);
  private final LireBrouillons lecture;
  private final AjouterElement ajout;
  private final CorrigerElement correction;
  private final RetirerElement retrait;
  private final Ecritures ecritures;

  @Inject
  ElementsDeBrouillonResource(
      LireBrouillons lecture,
      AjouterElement ajout,
      CorrigerElement correction,
      RetirerElement retrait,
      Ecritures ecritures) {
    this.lecture = lecture;
    this.ajout = ajout;
    this.correction = correction;
    this.retrait = retrait;
    this.ecritures = ecritures;
  }

  /** All texts. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerElementsDuBrouillon",
      summary = "Les textes d'un brouillon",
      description = "Tous les textes, chacun avant ceux qui le précisent.")
  @APIResponseSchema(value = ElementDeBrouillon.class, responseDescription = "Les textes.")
  public Response lister(@PathParam("version") String version, @BeanParam TrancheDAlors tranche) {
    return tranche.montrerAlors(
        ElementDeBrouillon.LISTE,
        au ->
            ListeOrdonnee.enMemoire(
                lecture.elements(version, au).stream().map(ElementDeBrouillon::de).toList(),
                ElementDeBrouillon::code));
  }

  /** Adds one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "ajouterElement",
      summary = "Ajouter un texte à un brouillon",
      description =
          "Ajoute un texte à sa place ; ceux qui s'y trouvaient reculent. Les textes "
              + "du modèle qu'il remplace sont retirés du brouillon, où ils se trouvent "
              + "encore.")
  @RequestBodySchema(ElementDemande.class)
  @APIResponseSchema(
      value = ElementDeBrouillon.class,
      responseCode = "201",
      responseDescription = "Le texte.")
  public Response ajouter(@PathParam("version") String version, @BeanParam Creation demande) {
    return ecritures.creer(
        demande,
        ElementDemande.FORME,
        redaction -> ElementDeBrouillon.de(ajout.ajouter(version, redaction)));
  }

  /** One text. */
  @GET
  @Path("{code}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lireElement",
      summary = "Un texte d'un brouillon",
      description = "Le texte de ce code. Son « ETag » est celui du brouillon entier.")
  @Parameter(
      name = FormesDuReferentiel.AU,
      in = ParameterIn.QUERY,
      description =
          "Montre le texte tel qu'il était à cet instant, aussi s'il a été retiré depuis ;"
              + " maintenant par défaut.")
  @APIResponseSchema(value = ElementDeBrouillon.class, responseDescription = "Le texte.")
  public Response lire(
      @PathParam("version") String version,
      @PathParam("code") String code,
      @BeanParam Moment moment) {
    return moment.montrer(au -> ElementDeBrouillon.de(lecture.element(version, code, au)));
  }

  /** Changes it. */
  @PATCH
  @Path("{code}")
  @Consumes({Correctif.MEDIA, MediaType.APPLICATION_JSON})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "corrigerElement",
      summary = "Corriger un texte d'un brouillon",
      description =
          "Change les mots, la place, la rubrique, la source ou les remplacements du " + "texte.")
  @RequestBodySchema(ElementCorrige.class)
  @APIResponseSchema(value = ElementDeBrouillon.class, responseDescription = "Le texte corrigé.")
  public Response corriger(
      @PathParam("version") String version,
      @PathParam("code") String code,
      @BeanParam Changement demande) {
    return ecritures.changer(
        demande,
        ElementCorrige.FORME,
        (depart, redaction) ->
            ElementDeBrouillon.de(correction.corriger(version, code, depart, redaction)));
  }

  /** Withdraws it. */
  @DELETE
  @Path("{code}")
  @Operation(
      operationId = "retirerElement",
      summary = "Retirer un texte d'un brouillon",
      description =
          "Retire un texte que rien ne précise ; « remplacePar » dit quel texte du "
              + "brouillon le remplace.")
  @Parameter(
      name = REMPLACE_PAR,
      in = ParameterIn.QUERY,
      description = "Le code du texte du brouillon qui le remplace.",
      schema =
          @Schema(type = SchemaType.STRING, maxLength = 64, pattern = FormesDuReferentiel.ELEMENT),
      example = "MISSION-2")
  @APIResponse(responseCode = "204", description = "Retiré.")
  public Response retirer(
      @PathParam("version") String version,
      @PathParam("code") String code,
      @BeanParam Changement demande) {
    return ecritures.retirer(
        demande,
        parametres -> parametres.code(REMPLACE_PAR, CODE, "le code d'un texte, comme MISSION-2"),
        (depart, remplacePar) -> retrait.retirer(version, code, depart, remplacePar.orElse(null)));
  }
}
