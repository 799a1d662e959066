package fr.ctg.referentiel.decision.rest;

import fr.ctg.platform.ecriture.Creation;
import fr.ctg.platform.ecriture.Ecritures;
import fr.ctg.referentiel.decision.application.DeciderEffet;
import fr.ctg.referentiel.decision.application.EcrireValeurLocale;
import fr.ctg.referentiel.parametre.rest.ValeurDeParametre;
import fr.ctg.referentiel.regle.rest.EffetDeRegle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a Caf decides for itself: its own values of parameters, and the effects of rules. */
@Path("/api/v1/caf/{caf}")
@ApplicationScoped
@Tag(name = "referentiel")
public class DecisionsLocalesResource {

  private final EcrireValeurLocale ecriture;
  private final DeciderEffet decision;
  private final Ecritures ecritures;

  @Inject
  DecisionsLocalesResource(
      EcrireValeurLocale ecriture, DeciderEffet decision, Ecritures ecritures) {
    this.ecriture = ecriture;
    this.decision = decision;
    this.ecritures = ecritures;
  }

  /** Adds a Caf's own value. */
  @POST
  @Path("parametres/{code}/valeurs")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "ecrireValeurLocale",
      summary = "Enregistrer la valeur propre à une Caf",
      description =
          "Ajoute une valeur de la Caf à un paramètre LOCALE : elle passe devant la valeur nationale"
              + " dès son premier jour, et les simulations de la Caf en tiennent compte aussitôt. Rien"
              + " n'est modifié : une correction est une valeur de plus.")
  @RequestBodySchema(ValeurLocaleDemande.class)
  @APIResponseSchema(
      value = ValeurDeParametre.class,
      responseCode = "201",
      responseDescription = "La valeur enregistrée.")
  public Response valeur(
      @PathParam("caf") String caf,
      @Parameter(example = "etp-minimum-pilote") @PathParam("code") String code,
      @BeanParam Creation demande) {
    return ecritures.creer(
        demande,
        ValeurLocaleDemande.FORME,
        redaction -> ValeurDeParametre.de(ecriture.ecrire(caf, code, redaction)));
  }

  /** Records a decision on the effect of a rule. */
  @POST
  @Path("regles/{code}/effets")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "deciderEffet",
      summary = "Décider de l'effet d'une règle dans une Caf",
      description =
          "Abaisse une règle LOCALE à une alerte, la désactive, ou lui rend l'effet du catalogue, à"
              + " partir d'un jour. Rien n'est modifié : une correction est une décision de plus.")
  @RequestBodySchema(EffetLocalDemande.class)
  @APIResponseSchema(
      value = EffetDeRegle.class,
      responseCode = "201",
      responseDescription = "La décision enregistrée.")
  public Response effet(
      @PathParam("caf") String caf, @PathParam("code") String code, @BeanParam Creation demande) {
    return ecritures.creer(
        demande,
        EffetLocalDemande.FORME,
        redaction -> EffetDeRegle.de(decision.decider(caf, code, redaction)));
  }
}
