package fr.ctg.funding.rest;

import fr.ctg.funding.application.DecompterVacance;
import fr.ctg.funding.model.TypeDeDeclaration;
import fr.ctg.platform.http.RequeteEnCours;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a vacancy of a post takes off. */
@Path("/api/v1/postes/{id}/vacances/{element}/decompte")
@ApplicationScoped
@Tag(name = "postes")
public class DecompteDeVacanceResource {

  private final DecompterVacance decompte;

  @Inject
  DecompteDeVacanceResource(DecompterVacance decompte) {
    this.decompte = decompte;
  }

  /** In a year, with and without a written notice in time. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "decompterVacance",
      summary = "Le décompte d'une vacance",
      description =
          "La fin de son délai (FIN-VACANCE), les mois qu'elle retire dans l'année et leur montant :"
              + " telle qu'elle est, si l'écrit avait été fait à temps, et sans lui. L'équipe"
              + " enregistrée est simulée à chaque fois.")
  @APIResponse(responseCode = "200", description = "Le décompte.")
  public DecompteDeVacanceMontre decompter(
      @PathParam("id") UUID id,
      @PathParam("element") UUID element,
      @BeanParam AnneeDemandee annee) {
    AnneeDemandee.Question question = annee.question();
    DecompterVacance.Lue lue =
        decompte.lire(
            id,
            element,
            question.annee(),
            TypeDeDeclaration.valueOf(question.declaration().name()),
            question.au());
    return RequeteEnCours.lire()
        .calculer(
            SimulationsResource.OCTETS_MAX,
            () -> DecompteDeVacanceMontre.de(decompte.decompter(lue)));
  }
}
