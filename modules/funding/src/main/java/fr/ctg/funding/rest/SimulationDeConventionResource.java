package fr.ctg.funding.rest;

import fr.ctg.funding.application.SimulerConvention;
import fr.ctg.funding.application.SimulerEquipe;
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

/** The stored team of a convention through the simulator. */
@Path("/api/v1/conventions/{id}/simulation")
@ApplicationScoped
@Tag(name = "conventions")
public class SimulationDeConventionResource {

  /** What a team in memory takes, for the bound on what is computed at once. */
  private static final int OCTETS = SimulationsResource.OCTETS_MAX;

  private final SimulerConvention convention;
  private final SimulerEquipe simulation;
  private final Simulateur simulateur;

  @Inject
  SimulationDeConventionResource(
      SimulerConvention convention, SimulerEquipe simulation, Simulateur simulateur) {
    this.convention = convention;
    this.simulation = simulation;
    this.simulateur = simulateur;
  }

  /** What it would comply with and be financed. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "simulerConvention",
      summary = "Simuler l'équipe enregistrée d'une convention",
      description =
          "Ce que les postes enregistrés respecteraient et recevraient dans une année : la même réponse"
              + " que le simulateur à la demande que donne « demande ». Un poste qui change dans"
              + " l'année y est un poste par état et par titulaire, chacun succédant au précédent.")
  @APIResponse(responseCode = "200", description = "La simulation.")
  public SimulationRendue simuler(@PathParam("id") UUID id, @BeanParam AnneeDemandee annee) {
    SimulationDemande demande = demandee(id, annee.question());
    return RequeteEnCours.lire()
        .calculer(
            OCTETS,
            () -> ReponseDeSimulation.de(simulateur.simuler(demande, simulation.serie(), true)));
  }

  /** What the simulator would be asked with for it. */
  @GET
  @Path("demande")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lireDemandeDeSimulation",
      summary = "La demande de simulation d'une équipe enregistrée",
      description = "À copier, changer et envoyer à « /api/v1/simulations ».")
  @APIResponse(responseCode = "200", description = "La demande.")
  public SimulationDemande demande(@PathParam("id") UUID id, @BeanParam AnneeDemandee annee) {
    return demandee(id, annee.question());
  }

  private SimulationDemande demandee(UUID id, AnneeDemandee.Question question) {
    SimulerConvention.Equipe equipe = convention.equipe(id, question.annee(), question.au());
    return DemandeDUneEquipe.de(
        question.annee(),
        question.declaration(),
        equipe.caf(),
        equipe.convention(),
        equipe.signataires(),
        equipe.postes());
  }
}
