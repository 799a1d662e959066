package fr.ctg.platform.personne;

import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.platform.persistence.UniteDeTravail;
import fr.ctg.platform.probleme.RequeteRefusee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The persons that rows speak of: they can be erased. */
@Path("/api/v1/personnes")
@ApplicationScoped
@Tag(name = "personnes")
public class PersonnesResource {

  private static final Pattern UUID_ECRIT =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final UniteDeTravail travail;
  private final Personnes personnes;

  @Inject
  PersonnesResource(UniteDeTravail travail, Personnes personnes) {
    this.travail = travail;
    this.personnes = personnes;
  }

  /** Erases a person; erasing it again changes nothing. */
  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "effacerPersonne",
      summary = "Effacer une personne",
      description =
          "Détruit la clé de la personne : ce qui la nomme ne se lit plus nulle part, ni dans les"
              + " données, ni dans leur historique, ni dans les réponses gardées pour être rendues"
              + " à nouveau (« Idempotency-Key »). Les lignes, les chiffres et le journal restent"
              + " entiers. L'effacement est définitif ; le demander deux fois ne change rien.")
  @APIResponse(responseCode = "204", description = "La personne est effacée.")
  public void effacer(
      @Context UriInfo adresse,
      @Parameter(
              description = "L'identifiant que porte la ligne qui nomme la personne.",
              example = "01a20056-9cb9-7ab9-bce9-5dd5812433e2",
              schema = @Schema(format = "uuid", maxLength = 36))
          @PathParam("id")
          String id) {
    ParametresDeRequete.de(adresse).verifier();
    boolean effacee =
        Optional.of(id)
            .filter(ecrit -> UUID_ECRIT.matcher(ecrit).matches())
            .map(UUID::fromString)
            .filter(personne -> travail.ecrire(session -> personnes.effacer(session, personne)))
            .isPresent();
    if (!effacee) {
      throw RequeteRefusee.introuvable(
          "Il n'y a pas de personne de cet identifiant, ou pas dans ce que vous pouvez voir.");
    }
  }
}
