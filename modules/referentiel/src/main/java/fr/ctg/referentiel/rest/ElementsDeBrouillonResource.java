package fr.ctg.referentiel.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.ecriture.Correctif;
import fr.ctg.platform.ecriture.Envoi;
import fr.ctg.platform.ecriture.Reponse;
import fr.ctg.platform.ecriture.VersionAttendue;
import fr.ctg.platform.http.CorpsDeRequete;
import fr.ctg.platform.journal.PageDHistorique;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.PageEnMemoire;
import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.platform.validation.LecteurDeRequete;
import fr.ctg.referentiel.application.LireBrouillons;
import fr.ctg.referentiel.application.LireChangements;
import fr.ctg.referentiel.application.RedigerElements;
import fr.ctg.referentiel.model.ElementDeVersion;
import fr.ctg.referentiel.model.VersionVue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The texts of a draft. */
@Path("/api/v1/referentiel/brouillons/{version}/elements")
@ApplicationScoped
@Tag(name = "referentiel")
public class ElementsDeBrouillonResource {

  private static final String REMPLACE_PAR = "remplacePar";
  private static final Pattern CODE = Pattern.compile(Formes.ELEMENT);

  private final LireBrouillons lecture;
  private final LireChangements changements;
  private final RedigerElements rediger;
  private final LecteurDeRequete lecteur;
  private final ObjectMapper json;

  @Inject
  ElementsDeBrouillonResource(
      LireBrouillons lecture,
      LireChangements changements,
      RedigerElements rediger,
      LecteurDeRequete lecteur,
      ObjectMapper json) {
    this.lecture = lecture;
    this.changements = changements;
    this.rediger = rediger;
    this.lecteur = lecteur;
    this.json = json;
  }

  /** All texts. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerElementsDuBrouillon",
      summary = "Les textes d'un brouillon",
      description = "Tous les textes, chacun avant ceux qui le précisent.")
  @Parameter(
      name = Formes.AU,
      in = ParameterIn.QUERY,
      description =
          "Montre les textes tels qu'ils étaient à cet instant, aussi si le brouillon a été"
              + " publié ou abandonné depuis ; maintenant par défaut.",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"),
      example = "2026-03-31T12:00:00Z")
  @APIResponse(
      responseCode = "200",
      description = "Les textes.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PageDElementsDeBrouillon.class)))
  public Response lister(
      @Context UriInfo adresse,
      @Context Request requete,
      @Parameter(
              description = "Le code de la version.",
              example = "cnaf-2090",
              schema = @Schema(type = SchemaType.STRING, maxLength = 40, pattern = Formes.VERSION))
          @PathParam("version")
          String version) {
    var parametres = ParametresDeRequete.de(adresse);
    int limite = parametres.limite();
    Optional<Instant> au = parametres.instant(Formes.AU);
    parametres.verifier();
    List<ElementDeBrouillon> tous =
        lecture.elements(version, au.orElse(null)).stream().map(ElementDeBrouillon::de).toList();
    if (Export.demande(requete)) {
      return Export.flux(requete, ElementDeBrouillon.class, json, tous::forEach);
    }
    var page = PageEnMemoire.de("elements", ElementDeBrouillon::code, tous, parametres, limite);
    return Response.ok(new PageDElementsDeBrouillon(page.elements(), page.suivant())).build();
  }

  /** Adds one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "ajouterElement",
      summary = "Ajouter un texte à un brouillon",
      description =
          "Ajoute un texte à sa place ; ceux qui s'y trouvaient reculent. Les textes "
              + "du modèle qu'il remplace sont retirés du brouillon, où ils se trouvent "
              + "encore.")
  @RequestBody(
      required = true,
      description = "Le texte.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ElementDemande.class)))
  @APIResponse(
      responseCode = "201",
      description = "Le texte.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ElementDeBrouillon.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "La version est publiée, le code est pris, ou d'autres textes précisent un texte"
              + " remplacé.")
  public Response ajouter(
      @Context Request requete,
      @Context UriInfo adresse,
      @Context HttpHeaders entetes,
      @Parameter(
              description = "Le code de la version.",
              example = "cnaf-2090",
              schema = @Schema(type = SchemaType.STRING, maxLength = 40, pattern = Formes.VERSION))
          @PathParam("version")
          String version,
      InputStream corps) {
    ParametresDeRequete.de(adresse).verifier();
    byte[] octets = CorpsDeRequete.octets(corps, Formes.OCTETS_MAX);
    var demande = lecteur.lire(octets, ElementDemande.class);
    return rediger.ajouter(
        Envoi.de(requete, adresse, entetes, octets),
        version,
        demande.voulu(),
        (v, e) ->
            Reponse.cree(
                "/api/v1/referentiel/brouillons/" + v.code() + "/elements/" + e.element().code(),
                new jakarta.ws.rs.core.EntityTag(v.marque()),
                ElementDeBrouillon.de(e)));
  }

  /** One text. */
  @GET
  @Path("{code}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lireElement",
      summary = "Un texte d'un brouillon",
      description = "Le texte de ce code. Son « ETag » est celui du brouillon entier.")
  @Parameter(
      name = Formes.AU,
      in = ParameterIn.QUERY,
      description =
          "Montre le texte tel qu'il était à cet instant, aussi s'il a été retiré depuis ;"
              + " maintenant par défaut.",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"),
      example = "2026-03-31T12:00:00Z")
  @APIResponse(
      responseCode = "200",
      description = "Le texte.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ElementDeBrouillon.class)))
  public Response lire(
      @Context UriInfo adresse,
      @Parameter(
              description = "Le code de la version.",
              example = "cnaf-2090",
              schema = @Schema(type = SchemaType.STRING, maxLength = 40, pattern = Formes.VERSION))
          @PathParam("version")
          String version,
      @Parameter(
              description = "Le code du texte.",
              example = "MISSION-1",
              schema = @Schema(type = SchemaType.STRING, maxLength = 64, pattern = Formes.ELEMENT))
          @PathParam("code")
          String code) {
    var parametres = ParametresDeRequete.de(adresse);
    Optional<Instant> au = parametres.instant(Formes.AU);
    parametres.verifier();
    var lu = lecture.element(version, code, au.orElse(null));
    var reponse = Response.ok(ElementDeBrouillon.de(lu.element()));
    return (au.isPresent() ? reponse : reponse.tag(lu.version().marque())).build();
  }

  /** What changed in it, the oldest first. */
  @GET
  @Path("{code}/historique")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "listerHistoriqueDElement",
      summary = "L'historique d'un texte d'un brouillon",
      description =
          "Chaque changement du texte et de ce qu'il remplace, son auteur et ce qui a changé,"
              + " en clair, aussi après son retrait, la publication du brouillon ou son abandon. Un"
              + " changement y est quelques millisecondes après sa réponse.")
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
              description = "Le code de la version.",
              example = "cnaf-2090",
              schema = @Schema(type = SchemaType.STRING, maxLength = 40, pattern = Formes.VERSION))
          @PathParam("version")
          String version,
      @Parameter(
              description = "Le code du texte.",
              example = "MISSION-1",
              schema = @Schema(type = SchemaType.STRING, maxLength = 64, pattern = Formes.ELEMENT))
          @PathParam("code")
          String code) {
    return PageDHistorique.lire(
        adresse, (apres, limite) -> changements.deLElement(version, code, apres, limite));
  }

  /** Changes it. */
  @PATCH
  @Path("{code}")
  @Consumes({Correctif.MEDIA, MediaType.APPLICATION_JSON})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "corrigerElement",
      summary = "Corriger un texte d'un brouillon",
      description =
          "Change les mots, la place, la rubrique, la source ou les remplacements du " + "texte.")
  @RequestBody(
      required = true,
      description = "Ce qui change.",
      content =
          @Content(
              mediaType = Correctif.MEDIA,
              schema = @Schema(implementation = ElementCorrectif.class)))
  @APIResponse(
      responseCode = "200",
      description = "Le texte corrigé.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ElementDeBrouillon.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "La version est publiée, ou d'autres textes précisent celui-ci ou un texte remplacé.")
  @APIResponse(responseCode = "412", description = "La version a changé depuis.")
  public Response corriger(
      @Context Request requete,
      @Context UriInfo adresse,
      @Context HttpHeaders entetes,
      @Parameter(
              description = "Le code de la version.",
              example = "cnaf-2090",
              schema = @Schema(type = SchemaType.STRING, maxLength = 40, pattern = Formes.VERSION))
          @PathParam("version")
          String version,
      @Parameter(
              description = "Le code du texte.",
              example = "MISSION-1",
              schema = @Schema(type = SchemaType.STRING, maxLength = 64, pattern = Formes.ELEMENT))
          @PathParam("code")
          String code,
      InputStream corps) {
    ParametresDeRequete.de(adresse).verifier();
    byte[] octets = CorpsDeRequete.octets(corps, Formes.OCTETS_MAX);
    return rediger.corriger(
        Envoi.de(requete, adresse, entetes, octets),
        VersionAttendue.de(entetes),
        version,
        code,
        present ->
            lecteur
                .lire(Correctif.appliquer(ElementCorrige.de(present), octets), ElementCorrige.class)
                .voulu(code),
        ElementsDeBrouillonResource::change);
  }

  /** Withdraws it. */
  @DELETE
  @Path("{code}")
  @Operation(
      operationId = "retirerElement",
      summary = "Retirer un texte d'un brouillon",
      description =
          "Retire un texte que rien ne précise ; « remplacePar » dit quel texte du "
              + "brouillon le remplace.")
  @Parameter(
      name = REMPLACE_PAR,
      in = ParameterIn.QUERY,
      description = "Le code du texte du brouillon qui le remplace.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 64, pattern = Formes.ELEMENT),
      example = "MISSION-2")
  @APIResponse(responseCode = "204", description = "Retiré.")
  @APIResponse(
      responseCode = "409",
      description = "La version est publiée, ou d'autres textes précisent celui-ci.")
  @APIResponse(responseCode = "412", description = "La version a changé depuis.")
  public Response retirer(
      @Context Request requete,
      @Context UriInfo adresse,
      @Context HttpHeaders entetes,
      @Parameter(
              description = "Le code de la version.",
              example = "cnaf-2090",
              schema = @Schema(type = SchemaType.STRING, maxLength = 40, pattern = Formes.VERSION))
          @PathParam("version")
          String version,
      @Parameter(
              description = "Le code du texte.",
              example = "MISSION-1",
              schema = @Schema(type = SchemaType.STRING, maxLength = 64, pattern = Formes.ELEMENT))
          @PathParam("code")
          String code) {
    var parametres = ParametresDeRequete.de(adresse);
    var remplacePar = parametres.code(REMPLACE_PAR, CODE, "le code d'un texte, comme MISSION-2");
    parametres.verifier();
    return rediger.retirer(
        Envoi.de(requete, adresse, entetes, new byte[0]),
        VersionAttendue.de(entetes),
        version,
        code,
        remplacePar.orElse(null));
  }

  private static Reponse change(VersionVue v, ElementDeVersion e) {
    return Reponse.change(new jakarta.ws.rs.core.EntityTag(v.marque()), ElementDeBrouillon.de(e));
  }
}
