package fr.ctg.staffing.equipe.rest;

import fr.ctg.staffing.equipe.application.LireEquipe;
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

/** The team of a convention. */
@Path("/api/v1/conventions/{id}/equipe")
@ApplicationScoped
@Tag(name = "conventions")
public class EquipeResource {

  private final LireEquipe lecture;

  @Inject
  EquipeResource(LireEquipe lecture) {
    this.lecture = lecture;
  }

  /** As it is on a day. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lireEquipe",
      summary = "L'équipe d'une convention un jour donné",
      description =
          "Les postes ouverts ce jour-là, qui pilote, l'ETP convenu et consommé, sa répartition, et ce"
              + " que constatent les règles d'effectif en vigueur : chaque manquement dit ce qui y"
              + " remédierait.")
  @APIResponse(responseCode = "200", description = "L'équipe.")
  public EquipeMontree lire(@PathParam("id") UUID id, @BeanParam EquipeDemandee demande) {
    EquipeDemandee.Question question = demande.question();
    return EquipeMontree.de(lecture.lire(id, question.vue(), question.auRenouvellement()));
  }
}
