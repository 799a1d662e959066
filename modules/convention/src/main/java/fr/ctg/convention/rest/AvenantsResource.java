package fr.ctg.convention.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.convention.application.ConclureAvenant;
import fr.ctg.convention.application.LireAvenants;
import fr.ctg.convention.application.LireConventions;
import fr.ctg.convention.application.LireHistoire;
import fr.ctg.convention.model.Avenant;
import fr.ctg.convention.model.Convention;
import fr.ctg.platform.ecriture.Ecritures;
import fr.ctg.platform.ecriture.Envoi;
import fr.ctg.platform.ecriture.Reponse;
import fr.ctg.platform.ecriture.VersionAttendue;
import fr.ctg.platform.http.CorpsDeRequete;
import fr.ctg.platform.journal.PageDHistorique;
import fr.ctg.platform.liste.Curseur;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.platform.temps.Horloge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The amendments of a convention: concluded one after the other, never rewritten. */
@Path("/api/v1/conventions/{id}/avenants")
@ApplicationScoped
@Tag(name = "conventions")
public class AvenantsResource {

  private static final String LISTE = "avenants";

  private final LireConventions conventions;
  private final LireAvenants lecture;
  private final LireHistoire histoire;
  private final ConclureAvenant conclusion;
  private final LectureDeConvention textes;
  private final Ecritures ecritures;
  private final Horloge horloge;
  private final ObjectMapper json;

  @Inject
  AvenantsResource(
      LireConventions conventions,
      LireAvenants lecture,
      LireHistoire histoire,
      ConclureAvenant conclusion,
      LectureDeConvention textes,
      Ecritures ecritures,
      Horloge horloge,
      ObjectMapper json) {
    this.conventions = conventions;
    this.lecture = lecture;
    this.histoire = histoire;
    this.conclusion = conclusion;
    this.textes = textes;
    this.ecritures = ecritures;
    this.horloge = horloge;
    this.json = json;
  }

  /** Amends a convention. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "conclureAvenant",
      summary = "Conclure un avenant",
      description =
          "Change une convention signée ou en cours : de nouveaux signataires, un autre périmètre, une"
              + " autre fin. « If-Match » porte l'« ETag » de la convention, que l'avenant fait"
              + " changer.")
  @RequestBody(
      required = true,
      description = "L'avenant.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AvenantDemande.class)))
  @APIResponse(
      responseCode = "201",
      description = "L'avenant.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AvenantDeConvention.class)))
  @APIResponse(
      responseCode = "412",
      description = "La convention a changé depuis la version que nomme « If-Match ».")
  public Response conclure(
      @Context Request requete,
      @Context UriInfo adresse,
      @Context HttpHeaders entetes,
      @Parameter(
              description = "L'identifiant de la convention.",
              example = "0197e3a0-5c1f-7000-8000-000000000001",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @PathParam("id")
          String id,
      InputStream corps) {
    ParametresDeRequete.de(adresse).verifier();
    byte[] octets = CorpsDeRequete.octets(corps, ConventionsResource.OCTETS_MAX);
    VersionAttendue attendue = VersionAttendue.de(entetes);
    return ecritures.repondre(
        Envoi.de(requete, adresse, entetes, octets),
        session ->
            session.doReturningWork(
                connexion -> {
                  Convention presente = conventions.pourEcrire(connexion, id);
                  attendue.verifier(
                      MarqueDeConvention.de(presente, horloge.aujourdhui()).getValue());
                  Avenant avenant =
                      conclusion.conclure(
                          connexion, presente, textes.avenant(connexion, octets, presente));
                  return Reponse.cree(
                      ConventionsResource.ADRESSE + presente.id() + "/avenants/" + avenant.numero(),
                      marque(avenant),
                      AvenantDeConvention.de(avenant));
                }));
  }

  /** The amendments of a convention. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerAvenants",
      summary = "Les avenants d'une convention",
      description = "Dans l'ordre de leurs numéros.")
  @Parameter(
      name = "au",
      in = ParameterIn.QUERY,
      description = "Montre ceux qui étaient conclus à cet instant ; maintenant par défaut.",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"),
      example = "2026-03-31T12:00:00Z")
  @APIResponse(
      responseCode = "200",
      description = "Les avenants.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PageDAvenants.class)))
  public Response lister(
      @Context UriInfo adresse,
      @Context Request requete,
      @Parameter(
              description = "L'identifiant de la convention.",
              example = "0197e3a0-5c1f-7000-8000-000000000001",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @PathParam("id")
          String id) {
    var parametres = ParametresDeRequete.de(adresse);
    Optional<Instant> au = parametres.instant("au");
    int limite = parametres.limite();
    parametres.verifier();
    var liste =
        lecture.liste(conventions.une(id, au.orElse(null)).id().toString(), au.orElse(null));
    if (Export.demande(requete)) {
      return Export.flux(
          requete,
          AvenantDeConvention.class,
          json,
          suite -> liste.parcourir(a -> suite.accept(AvenantDeConvention.de(a))));
    }
    var page =
        liste.page(
            parametres.apres(LISTE, 1).map(cle -> numero(cle.getFirst())).orElse(null), limite);
    Integer suite = page.suite();
    return Response.ok(
            new PageDAvenants(
                page.elements().stream().map(AvenantDeConvention::de).toList(),
                suite == null ? null : parametres.suite(LISTE, List.of(suite.toString()))))
        .build();
  }

  /** One amendment. */
  @GET
  @Path("{numero}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lireAvenant",
      summary = "Un avenant",
      description = "L'avenant de ce numéro.")
  @Parameter(
      name = "au",
      in = ParameterIn.QUERY,
      description = "Le montre s'il était conclu à cet instant ; maintenant par défaut.",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"),
      example = "2026-03-31T12:00:00Z")
  @APIResponse(
      responseCode = "200",
      description = "L'avenant.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AvenantDeConvention.class)))
  public Response lire(
      @Context UriInfo adresse,
      @Parameter(
              description = "L'identifiant de la convention.",
              example = "0197e3a0-5c1f-7000-8000-000000000001",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @PathParam("id")
          String id,
      @Parameter(
              description = "Le numéro de l'avenant dans la convention.",
              example = "1",
              schema =
                  @Schema(type = SchemaType.STRING, maxLength = 5, pattern = "^[1-9][0-9]{0,4}$"))
          @PathParam("numero")
          String numero) {
    var parametres = ParametresDeRequete.de(adresse);
    Optional<Instant> au = parametres.instant("au");
    parametres.verifier();
    if (au.isPresent()) {
      return Response.ok(AvenantDeConvention.de(lecture.un(id, numero, au.get()))).build();
    }
    Avenant avenant = lecture.un(id, numero, null);
    return Response.ok(AvenantDeConvention.de(avenant)).tag(marque(avenant)).build();
  }

  /** How an amendment came to be. */
  @GET
  @Path("{numero}/historique")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "listerHistoriqueDAvenant",
      summary = "L'historique d'un avenant",
      description =
          "Un avenant ne change plus : son historique dit quand et par qui il fut enregistré.")
  @APIResponse(
      responseCode = "200",
      description = "Les changements, les plus anciens d'abord.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PageDHistorique.class)))
  public PageDHistorique historique(
      @Context UriInfo adresse,
      @Parameter(
              description = "L'identifiant de la convention.",
              example = "0197e3a0-5c1f-7000-8000-000000000001",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @PathParam("id")
          String id,
      @Parameter(
              description = "Le numéro de l'avenant dans la convention.",
              example = "1",
              schema =
                  @Schema(type = SchemaType.STRING, maxLength = 5, pattern = "^[1-9][0-9]{0,4}$"))
          @PathParam("numero")
          String numero) {
    return PageDHistorique.lire(
        adresse, (apres, limite) -> histoire.changementsDeLAvenant(id, numero, apres, limite));
  }

  private static EntityTag marque(Avenant avenant) {
    return new EntityTag(avenant.convention() + "-" + avenant.numero());
  }

  private static int numero(String texte) {
    try {
      return Integer.parseInt(texte);
    } catch (NumberFormatException e) {
      throw Curseur.invalide();
    }
  }
}
