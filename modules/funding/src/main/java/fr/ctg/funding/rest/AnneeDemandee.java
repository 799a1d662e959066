package fr.ctg.funding.rest;

import fr.ctg.platform.http.DemandeLue;
import fr.ctg.platform.liste.ParametresDeRequete;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;

/** A request to read what a stored team is in a year. */
@SuppressWarnings("unused") // Read with the other parameters, and their faults; for the contract.
public final class AnneeDemandee extends DemandeLue {

  private static final Pattern ANNEE = Pattern.compile("^(201[89]|20[2-9][0-9]|2100)$");

  @QueryParam("annee")
  @Parameter(
      required = true,
      description = "L'année, où la convention a au moins un jour.",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "2018", maximum = "2100"),
      example = "2026")
  private @Nullable String annee;

  @QueryParam("declaration")
  @Parameter(
      description = "Prévisionnelle par défaut, ou réelle.",
      schema = @Schema(implementation = SimulationDemande.Declaration.class),
      example = "PREVISIONNELLE")
  private @Nullable String declaration;

  @QueryParam("au")
  private @Nullable String au;

  /** The one that came so. */
  public AnneeDemandee(ContainerRequest requete) {
    super(requete);
  }

  /** What is asked for. */
  record Question(int annee, SimulationDemande.Declaration declaration, @Nullable Instant au) {}

  /**
   * Reads it.
   *
   * @throws fr.ctg.platform.probleme.RequeteRefusee with all faults
   */
  Question question() {
    var parametres = ParametresDeRequete.de(requete().getUriInfo());
    parametres.exiger("annee");
    int lue =
        parametres.code("annee", ANNEE, "une année de 2018 à 2100").map(Integer::valueOf).orElse(0);
    var question =
        new Question(
            lue,
            parametres
                .choix("declaration", SimulationDemande.Declaration.class)
                .orElse(SimulationDemande.Declaration.PREVISIONNELLE),
            parametres.instant("au").orElse(null));
    parametres.verifier();
    return question;
  }
}
