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
import fr.ctg.referentiel.application.PublierVersion;
import fr.ctg.referentiel.application.RedigerVersion;
import fr.ctg.referentiel.model.VersionVue;
import fr.ctg.shared.Fondement;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The versions that the Cnaf is drafting, which nobody else sees. */
@Path("/api/v1/referentiel/brouillons")
@ApplicationScoped
@Tag(name = "referentiel")
public class BrouillonsResource {

  static final String ADRESSE = "/api/v1/referentiel/brouillons/";

  private final LireBrouillons lecture;
  private final LireChangements changements;
  private final RedigerVersion rediger;
  private final PublierVersion publier;
  private final LecteurDeRequete lecteur;
  private final ObjectMapper json;

  @Inject
  BrouillonsResource(
      LireBrouillons lecture,
      LireChangements changements,
      RedigerVersion rediger,
      PublierVersion publier,
      LecteurDeRequete lecteur,
      ObjectMapper json) {
    this.lecture = lecture;
    this.changements = changements;
    this.rediger = rediger;
    this.publier = publier;
    this.lecteur = lecteur;
    this.json = json;
  }

  /** All drafts. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerBrouillons",
      summary = "Les brouillons de versions",
      description =
          "Tous les brouillons du référentiel, d'abord celui dont le premier jour "
              + "envisagé est le dernier.")
  @Parameter(
      name = Formes.AU,
      in = ParameterIn.QUERY,
      description =
          "Montre les brouillons tels qu'ils étaient à cet instant, ceux qui ont été publiés"
              + " ou abandonnés depuis compris ; maintenant par défaut.",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"),
      example = "2026-03-31T12:00:00Z")
  @APIResponse(
      responseCode = "200",
      description = "Les brouillons.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PageDeVersions.class)))
  public Response lister(@Context UriInfo adresse, @Context Request requete) {
    var parametres = ParametresDeRequete.de(adresse);
    int limite = parametres.limite();
    Optional<Instant> au = parametres.instant(Formes.AU);
    parametres.verifier();
    List<VersionDuReferentiel> tous =
        lecture.tous(au.orElse(null)).stream().map(VersionDuReferentiel::de).toList();
    if (Export.demande(requete)) {
      return Export.flux(requete, VersionDuReferentiel.class, json, tous::forEach);
    }
    var page = PageEnMemoire.de("brouillons", VersionDuReferentiel::code, tous, parametres, limite);
    return Response.ok(new PageDeVersions(page.elements(), page.suivant())).build();
  }

  /** Creates one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "creerBrouillon",
      summary = "Créer un brouillon",
      description =
          "Crée une version à l'état BROUILLON avec tous les textes d'une version "
              + "publiée ou abrogée. Elle n'est visible que de la Cnaf jusqu'à sa "
              + "publication.")
  @RequestBody(
      required = true,
      description = "Le brouillon.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = BrouillonDemande.class)))
  @APIResponse(
      responseCode = "201",
      description = "Le brouillon.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = VersionDuReferentiel.class)))
  @APIResponse(responseCode = "409", description = "Le code est pris.")
  public Response creer(
      @Context Request requete,
      @Context UriInfo adresse,
      @Context HttpHeaders entetes,
      InputStream corps) {
    ParametresDeRequete.de(adresse).verifier();
    byte[] octets = CorpsDeRequete.octets(corps, Formes.OCTETS_MAX);
    var demande = lecteur.lire(octets, BrouillonDemande.class);
    Fondement fondement = demande.fondement() == null ? Fondement.TEXTE : demande.fondement();
    return rediger.creer(
        Envoi.de(requete, adresse, entetes, octets),
        demande.code(),
        demande.modele(),
        new RedigerVersion.Entete(
            demande.libelle(), demande.debut(), fondement, demande.source().enCitation()),
        v ->
            Reponse.cree(
                "/api/v1/referentiel/brouillons/" + v.code(),
                new jakarta.ws.rs.core.EntityTag(v.marque()),
                VersionDuReferentiel.de(v)));
  }

  /** One draft. */
  @GET
  @Path("{version}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lireBrouillon",
      summary = "Un brouillon",
      description = "Le brouillon de ce code. Son « ETag » change avec chacun de ses textes.")
  @Parameter(
      name = Formes.AU,
      in = ParameterIn.QUERY,
      description =
          "Montre le brouillon tel qu'il était à cet instant, aussi s'il a été publié ou"
              + " abandonné depuis ; maintenant par défaut.",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"),
      example = "2026-03-31T12:00:00Z")
  @APIResponse(
      responseCode = "200",
      description = "Le brouillon.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = VersionDuReferentiel.class)))
  public Response lire(
      @Context UriInfo adresse,
      @Parameter(
              description = "Le code de la version.",
              example = "cnaf-2090",
              schema = @Schema(type = SchemaType.STRING, maxLength = 40, pattern = Formes.VERSION))
          @PathParam("version")
          String version) {
    var parametres = ParametresDeRequete.de(adresse);
    Optional<Instant> au = parametres.instant(Formes.AU);
    parametres.verifier();
    VersionVue lue = lecture.un(version, au.orElse(null));
    var reponse = Response.ok(VersionDuReferentiel.de(lue));
    return (au.isPresent() ? reponse : reponse.tag(lue.marque())).build();
  }

  /** What changed in it, the oldest first. */
  @GET
  @Path("{version}/historique")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "listerHistoriqueDeBrouillon",
      summary = "L'historique d'un brouillon",
      description =
          "Chaque changement du brouillon et de ses textes, son auteur et ce qui a changé, en"
              + " clair, aussi après sa publication ou son abandon. Un changement y est quelques"
              + " millisecondes après sa réponse.")
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
          String version) {
    return PageDHistorique.lire(
        adresse, (apres, limite) -> changements.duBrouillon(version, apres, limite));
  }

  /** Changes what it says of itself. */
  @PATCH
  @Path("{version}")
  @Consumes({Correctif.MEDIA, MediaType.APPLICATION_JSON})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "corrigerBrouillon",
      summary = "Corriger un brouillon",
      description = "Change le nom, le premier jour envisagé ou la source du brouillon.")
  @RequestBody(
      required = true,
      description = "Ce qui change.",
      content =
          @Content(
              mediaType = Correctif.MEDIA,
              schema = @Schema(implementation = BrouillonCorrectif.class)))
  @APIResponse(
      responseCode = "200",
      description = "Le brouillon corrigé.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = VersionDuReferentiel.class)))
  @APIResponse(responseCode = "409", description = "La version est publiée.")
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
      InputStream corps) {
    ParametresDeRequete.de(adresse).verifier();
    byte[] octets = CorpsDeRequete.octets(corps, Formes.OCTETS_MAX);
    return rediger.corriger(
        Envoi.de(requete, adresse, entetes, octets),
        VersionAttendue.de(entetes),
        version,
        presente ->
            lecteur
                .lire(
                    Correctif.appliquer(BrouillonCorrige.de(presente), octets),
                    BrouillonCorrige.class)
                .entete(),
        BrouillonsResource::changee);
  }

  /** Drops it. */
  @DELETE
  @Path("{version}")
  @Operation(
      operationId = "abandonnerBrouillon",
      summary = "Abandonner un brouillon",
      description = "Supprime le brouillon et ses textes. Une version publiée ne se supprime pas.")
  @APIResponse(responseCode = "204", description = "Supprimé.")
  @APIResponse(responseCode = "409", description = "La version est publiée.")
  @APIResponse(responseCode = "412", description = "La version a changé depuis.")
  public Response abandonner(
      @Context Request requete,
      @Context UriInfo adresse,
      @Context HttpHeaders entetes,
      @Parameter(
              description = "Le code de la version.",
              example = "cnaf-2090",
              schema = @Schema(type = SchemaType.STRING, maxLength = 40, pattern = Formes.VERSION))
          @PathParam("version")
          String version) {
    ParametresDeRequete.de(adresse).verifier();
    return rediger.abandonner(
        Envoi.de(requete, adresse, entetes, new byte[0]), VersionAttendue.de(entetes), version);
  }

  /** What it changes. */
  @GET
  @Path("{version}/differences")
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerDifferencesDuBrouillon",
      summary = "Ce qu'un brouillon change",
      description =
          "Texte par texte, dans l'ordre de la seconde version : ceux qui sont "
              + "ajoutés, modifiés, retirés ou remplacés, avec leurs mots avant et après. "
              + "Une place n'a changé que si elle a changé parmi ce que les deux versions "
              + "ont en commun. Les remplacements sont connus entre une version et celle "
              + "dont elle a été clonée.")
  @Parameter(
      name = "avec",
      in = ParameterIn.QUERY,
      description =
          "Le code de la première version ; celle dont la seconde a été clonée par défaut.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 40, pattern = Formes.VERSION),
      example = "cnaf-2019")
  @Parameter(
      name = Formes.AU,
      in = ParameterIn.QUERY,
      description =
          "Compare le brouillon tel qu'il était à cet instant à la première version telle"
              + " qu'elle est ; maintenant par défaut.",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"),
      example = "2026-03-31T12:00:00Z")
  @APIResponse(
      responseCode = "200",
      description = "Les différences.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PageDeDifferences.class)))
  public Response differences(
      @Context UriInfo adresse,
      @Context Request requete,
      @Parameter(
              description = "Le code de la version.",
              example = "cnaf-2090",
              schema = @Schema(type = SchemaType.STRING, maxLength = 40, pattern = Formes.VERSION))
          @PathParam("version")
          String version) {
    var parametres = ParametresDeRequete.de(adresse);
    Optional<Instant> au = parametres.instant(Formes.AU);
    return DifferencesEnPage.repondre(
        parametres, requete, avec -> lecture.differences(version, avec, au.orElse(null)));
  }

  /** Publishes it. */
  @POST
  @Path("{version}/publication")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "publierVersion",
      summary = "Publier une version",
      description =
          "Publie le brouillon : ses textes ne changent plus jamais, et il est en "
              + "vigueur à partir de son premier jour. Aucune autre version n'est abrogée "
              + "par là : celle qui serait en vigueur ce jour-là ou après doit l'avoir été "
              + "d'abord.")
  @RequestBody(
      required = true,
      description = "Le premier jour et le motif.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PublicationDemande.class)))
  @APIResponse(
      responseCode = "200",
      description = "La version publiée.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = VersionDuReferentiel.class)))
  @APIResponse(
      responseCode = "409",
      description = "La version est déjà publiée, ou une autre est en vigueur ce jour-là ou après.")
  @APIResponse(responseCode = "412", description = "La version a changé depuis.")
  public Response publier(
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
    var demande = lecteur.lire(octets, PublicationDemande.class);
    return publier.publier(
        Envoi.de(requete, adresse, entetes, octets),
        VersionAttendue.de(entetes),
        version,
        demande.debut(),
        demande.motif(),
        BrouillonsResource::changee);
  }

  static Reponse changee(VersionVue v) {
    return Reponse.change(new jakarta.ws.rs.core.EntityTag(v.marque()), VersionDuReferentiel.de(v));
  }
}
