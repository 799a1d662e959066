package fr.ctg.staffing.equipe.rest;

import fr.ctg.platform.http.DemandeLue;
import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.platform.liste.PointDeVue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;

/** A request to read the team of a convention on a day. */
@SuppressWarnings("unused") // Read with the other parameters, and their faults; for the contract.
public final class EquipeDemandee extends DemandeLue {

  @QueryParam("le")
  private @Nullable String le;

  @QueryParam("au")
  private @Nullable String au;

  @QueryParam("projection")
  @Parameter(
      description =
          "RENOUVELLEMENT : ce que les règles constateront quand les minimums s'appliqueront.",
      schema = @Schema(implementation = EquipeMontree.Projection.class),
      example = "RENOUVELLEMENT")
  private @Nullable String projection;

  /** The one that came so. */
  public EquipeDemandee(ContainerRequest requete) {
    super(requete);
  }

  /**
   * What is asked for.
   *
   * @param auRenouvellement whether to look at it as a renewal's
   */
  record Question(PointDeVue vue, boolean auRenouvellement) {}

  /**
   * Reads it.
   *
   * @throws fr.ctg.platform.probleme.RequeteRefusee with all faults
   */
  Question question() {
    var parametres = ParametresDeRequete.de(requete().getUriInfo());
    var question =
        new Question(
            new PointDeVue(
                parametres.date("le").orElse(null), parametres.instant("au").orElse(null)),
            parametres.choix("projection", EquipeMontree.Projection.class).isPresent());
    parametres.verifier();
    return question;
  }
}
