package fr.ctg.referentiel.parametre.rest;

import fr.ctg.platform.ecriture.Creation;
import fr.ctg.platform.ecriture.Ecritures;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.platform.temps.Horloge;
import fr.ctg.referentiel.CafConnues;
import fr.ctg.referentiel.model.Place;
import fr.ctg.referentiel.parametre.application.EcrireValeurNationale;
import fr.ctg.referentiel.parametre.application.LireParametres;
import fr.ctg.referentiel.rest.CafDemandee;
import fr.ctg.referentiel.rest.FormesDuReferentiel;
import fr.ctg.referentiel.rest.InscriptionsDemandees;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All that was recorded of a parameter, for everybody; and its national values, for the Cnaf. */
@Path("/api/v1/referentiel/parametres/{code}/valeurs")
@ApplicationScoped
@Tag(name = "referentiel")
public class ValeursDeParametreResource {

  private final LireParametres lecture;
  private final EcrireValeurNationale ecriture;
  private final CafConnues cafs;
  private final Horloge horloge;
  private final Ecritures ecritures;

  @Inject
  ValeursDeParametreResource(
      LireParametres lecture,
      EcrireValeurNationale ecriture,
      CafConnues cafs,
      Horloge horloge,
      Ecritures ecritures) {
    this.lecture = lecture;
    this.ecriture = ecriture;
    this.cafs = cafs;
    this.horloge = horloge;
    this.ecritures = ecritures;
  }

  /** What was recorded. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerValeurs",
      summary = "L'historique d'un paramètre",
      description =
          "Toutes les valeurs enregistrées, nationales, ou propres à la « caf », la dernière"
              + " enregistrée d'abord. Aucune n'est jamais modifiée : une correction est une valeur de"
              + " plus. En vigueur un jour est celle qui commence la dernière ce jour-là au plus tard ;"
              + " de deux qui commencent ensemble, la dernière enregistrée.")
  @Parameter(
      name = CafDemandee.NOM,
      in = ParameterIn.QUERY,
      description = "Le code de la Caf dont ce sont les valeurs ; nationales par défaut.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 4, pattern = FormesDuReferentiel.CAF),
      example = "74")
  @Parameter(
      name = FormesDuReferentiel.DATE,
      in = ParameterIn.QUERY,
      description = FormesDuReferentiel.DATE_D_INSCRIPTION,
      schema = @Schema(implementation = LocalDate.class),
      example = "2026-01-01")
  @Parameter(
      name = FormesDuReferentiel.CONNU_LE,
      in = ParameterIn.QUERY,
      description = FormesDuReferentiel.CONNU_D_INSCRIPTION)
  @APIResponseSchema(value = ValeurDeParametre.class, responseDescription = "Les valeurs.")
  public Response lister(@BeanParam TrancheDeListe tranche, @PathParam("code") String code) {
    return tranche.montrer(
        ValeurDeParametre.LISTE,
        parametres -> InscriptionsDemandees.lire(parametres, cafs, horloge),
        demande -> {
          lecture.definition(code);
          return demande
              .liste(
                  (apres, n) ->
                      lecture.valeurs(
                          code, demande.caf(), demande.date(), demande.connuLe(), apres, n),
                  v -> new Place(v.enregistreLe(), v.id()))
              .montree(ValeurDeParametre::de);
        });
  }

  /** Adds a national value. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "ecrireValeurNationale",
      summary = "Enregistrer une valeur nationale",
      description =
          "Ajoute une valeur nationale au paramètre, avec les mots qui la fondent. Rien n'est modifié :"
              + " les valeurs d'avant restent lisibles, et ce qui était connu d'elles aussi. Les"
              + " valeurs propres aux Caf continuent de passer devant.")
  @RequestBodySchema(ValeurNationaleDemande.class)
  @APIResponseSchema(
      value = ValeurDeParametre.class,
      responseCode = "201",
      responseDescription = "La valeur enregistrée.")
  public Response ecrire(@PathParam("code") String code, @BeanParam Creation demande) {
    return ecritures.creer(
        demande,
        ValeurNationaleDemande.FORME,
        redaction -> ValeurDeParametre.de(ecriture.ecrire(code, redaction)));
  }
}
