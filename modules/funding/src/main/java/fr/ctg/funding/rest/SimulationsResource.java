package fr.ctg.funding.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.funding.application.SimulerEquipe;
import fr.ctg.platform.http.CorpsDeRequete;
import fr.ctg.platform.http.EnvoiImmediat;
import fr.ctg.platform.http.JsonEnOctets;
import fr.ctg.platform.http.RequeteEnCours;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.platform.lot.Lots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Simulations, for everybody: one, many, or two to compare. They store nothing, so that they need
 * no precondition and no idempotency key: sending one again gives the same answer.
 */
@Path("/api/v1/simulations")
@ApplicationScoped
@Tag(name = "simulations")
public class SimulationsResource {

  /** The most bytes of a simulation's request. */
  static final int OCTETS_MAX = 1_048_576;

  private final Simulateur simulateur;
  private final SimulerEquipe simulerEquipe;
  private final Lots lots;
  private final ObjectMapper json;

  @Inject
  SimulationsResource(
      Simulateur simulateur, SimulerEquipe simulerEquipe, Lots lots, ObjectMapper json) {
    this.simulateur = simulateur;
    this.simulerEquipe = simulerEquipe;
    this.lots = lots;
    this.json = json;
  }

  /** Simulates one team. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "simuler",
      summary = "Simuler le financement d'une équipe",
      description =
          "Ce qu'une équipe de chargés de coopération CTG respecterait et recevrait dans une année :"
              + " tous les constats des règles avec leur phrase source, le montant de chaque poste et"
              + " son calcul pas à pas. Toute date va du 1970-01-01 au 2100-12-31. Rien n'est conservé.")
  @RequestBody(
      required = true,
      description = "La convention, ses postes et l'année ; 1 Mio au plus.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SimulationDemande.class)))
  @APIResponse(
      responseCode = "200",
      description = "La simulation.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SimulationRendue.class)))
  public Response simuler(@Context UriInfo adresse, InputStream corps) throws IOException {
    ParametresDeRequete.de(adresse).verifier();
    byte[] octets = CorpsDeRequete.octets(corps, OCTETS_MAX);
    SimulerEquipe.Serie serie = simulerEquipe.serie();
    return calculee(octets, () -> ReponseDeSimulation.de(simulateur.simuler(octets, serie, true)));
  }

  /** From the bytes of a request to those of its answer in one go: what is between is large. */
  private Response calculee(byte[] demande, Supplier<Object> calcul) {
    byte[] reponse =
        RequeteEnCours.lire()
            .calculer(demande.length, () -> JsonEnOctets.ecrire(json, calcul.get()));
    return Response.ok(reponse, MediaType.APPLICATION_JSON_TYPE).build();
  }

  /** Simulates many teams. */
  @POST
  @Path("lot")
  @EnvoiImmediat
  @Consumes(Export.NDJSON)
  @Produces(Export.NDJSON)
  @Operation(
      operationId = "simulerLot",
      summary = "Simuler des équipes en nombre",
      description =
          "Un flux de demandes, une par ligne (une SimulationDemande en JSON), donne un flux de"
              + " réponses, une par ligne et dans le même ordre, chacune avec le numéro de la ligne à"
              + " laquelle elle répond dans « ligne » (la première est 1, les lignes vides comptent),"
              + " à mesure qu'elles sont prêtes :"
              + " lisez-les pendant que vous envoyez. Rien n'est lu qui ne puisse être répondu : au-delà"
              + " d'un mébioctet de réponses que vous n'avez pas prises, l'envoi attend, et qui n'en"
              + " prend aucune pendant 30 secondes est coupé. Le flux n'a pas de limite de taille. Une"
              + " ligne"
              + " fautive donne un problème (RFC 9457) avec ses « erreurs », et le flux continue ; une"
              + " ligne vide n'a pas de réponse ; une ligne de plus de"
              + " 1 Mio est une faute. Toutes les lignes sont calculées avec les règles et les"
              + " paramètres connus au début de la requête. Si la requête s'interrompt, la dernière"
              + " ligne est un problème sans « ligne ».")
  @Parameter(
      name = "explication",
      in = ParameterIn.QUERY,
      description = "« false » laisse de côté le « calcul » de chaque poste, et va plus vite.",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "true"),
      example = "false")
  @RequestBody(
      required = true,
      description = "Une SimulationDemande par ligne, en UTF-8 ; 1 Mio au plus par ligne.",
      content =
          @Content(
              mediaType = Export.NDJSON,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "200",
      description = "Une Simulation ou un Probleme, avec « ligne », par ligne de la demande.",
      content =
          @Content(
              mediaType = Export.NDJSON,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public StreamingOutput lot(@Context UriInfo adresse, InputStream corps) {
    var parametres = ParametresDeRequete.de(adresse);
    boolean explication = parametres.booleen("explication").orElse(true);
    parametres.verifier();
    RequeteEnCours.lire().ouvrirUnFlux(Lots.MEMOIRE);
    String chemin = adresse.getRequestUri().getRawPath();
    return reponses -> {
      var serie = simulerEquipe.serie();
      lots.repondre(
          corps,
          reponses,
          chemin,
          OCTETS_MAX,
          ligne -> ReponseDeSimulation.de(simulateur.simuler(ligne, serie, explication)));
    };
  }

  /** Compares two simulations. */
  @POST
  @Path("comparaison")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "comparerSimulations",
      summary = "Comparer deux simulations",
      description =
          "L'écart entre deux simulations, poste par poste (par référence), partagé exactement entre"
              + " ses causes : temps de coopération, taux, mois financés, éligibilité, postes nouveaux"
              + " ou retirés. Les deux sont calculées avec les règles et les paramètres connus au même"
              + " moment ; ce que deux causes font ensemble va à la dernière dans cet ordre.")
  @RequestBody(
      required = true,
      description = "Les deux demandes ; 2 Mio au plus.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ComparaisonDemande.class)))
  @APIResponse(
      responseCode = "200",
      description = "L'écart et ses causes.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ComparaisonRendue.class)))
  public Response comparer(@Context UriInfo adresse, InputStream corps) throws IOException {
    ParametresDeRequete.de(adresse).verifier();
    byte[] octets = CorpsDeRequete.octets(corps, 2 * OCTETS_MAX);
    SimulerEquipe.Serie serie = simulerEquipe.serie();
    return calculee(octets, () -> simulateur.comparer(octets, serie));
  }
}
