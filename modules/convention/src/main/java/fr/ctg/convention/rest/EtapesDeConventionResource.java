package fr.ctg.convention.rest;

import fr.ctg.convention.application.LireConventions;
import fr.ctg.convention.application.ResilierConvention;
import fr.ctg.convention.application.SignerConvention;
import fr.ctg.convention.model.Convention;
import fr.ctg.platform.ecriture.Changement;
import fr.ctg.platform.ecriture.Ecritures;
import fr.ctg.platform.liste.PointDeVue;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What befalls a convention once it is prepared: it is signed, and may be ended early. */
@Path(ConventionsResource.ADRESSE)
@ApplicationScoped
@Tag(name = "conventions")
public class EtapesDeConventionResource {

  private static final String PERIMEE =
      "La convention a changé depuis la version que nomme « If-Match ».";

  private final SignerConvention signature;
  private final ResilierConvention resiliation;
  private final LireConventions lecture;
  private final Ecritures ecritures;

  @Inject
  EtapesDeConventionResource(
      SignerConvention signature,
      ResilierConvention resiliation,
      LireConventions lecture,
      Ecritures ecritures) {
    this.signature = signature;
    this.resiliation = resiliation;
    this.lecture = lecture;
    this.ecritures = ecritures;
  }

  /** Records the signature of one. */
  @POST
  @Path("{id}/signature")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "signerConvention",
      summary = "Signer une convention",
      description =
          "Enregistre la signature et la version du référentiel en vigueur ce jour-là. Refusée (409)"
              + " tant que quelque chose manque, tout étant dit en une fois, ou qu'une commune du"
              + " périmètre est couverte par une autre convention signée.")
  @RequestBodySchema(SignatureDemande.class)
  @APIResponseSchema(
      value = ConventionDeLaCaf.class,
      responseCode = "200",
      responseDescription = "La convention, signée.")
  @APIResponse(responseCode = "412", description = PERIMEE)
  public Response signer(@PathParam("id") UUID id, @BeanParam Changement demande) {
    return ecritures.changer(
        demande,
        SignatureDemande.FORME,
        (depart, redaction) -> montree(signature.signer(id, depart, redaction)));
  }

  /** Ends one before its last day. */
  @POST
  @Path("{id}/resiliation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "resilierConvention",
      summary = "Résilier une convention",
      description =
          "Met fin avant son terme à une convention signée ou en cours : après le jour donné, ses"
              + " communes peuvent être couvertes par une autre, et les avenants qui devaient encore"
              + " prendre effet tombent (« sansEffet »).")
  @RequestBodySchema(ResiliationDemande.class)
  @APIResponseSchema(
      value = ConventionDeLaCaf.class,
      responseCode = "200",
      responseDescription = "La convention, résiliée.")
  @APIResponse(responseCode = "412", description = PERIMEE)
  public Response resilier(@PathParam("id") UUID id, @BeanParam Changement demande) {
    return ecritures.changer(
        demande,
        ResiliationDemande.FORME,
        (depart, redaction) -> montree(resiliation.resilier(id, depart, redaction)));
  }

  private ConventionDeLaCaf montree(Convention convention) {
    return ConventionDeLaCaf.de(convention, lecture.jour(PointDeVue.ICI));
  }
}
