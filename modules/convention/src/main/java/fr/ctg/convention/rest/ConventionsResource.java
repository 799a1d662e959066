package fr.ctg.convention.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.convention.EtatConvention;
import fr.ctg.convention.Territoires;
import fr.ctg.convention.ThematiqueDeConvention;
import fr.ctg.convention.application.CafDuGestionnaire;
import fr.ctg.convention.application.LireConventions;
import fr.ctg.convention.application.PreparerConvention;
import fr.ctg.convention.application.ResilierConvention;
import fr.ctg.convention.application.SignerConvention;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.ProjetDeConvention;
import fr.ctg.convention.model.Resiliation;
import fr.ctg.convention.persistence.FiltreDeConventions;
import fr.ctg.convention.persistence.TriDeConventions;
import fr.ctg.platform.ecriture.Correctif;
import fr.ctg.platform.ecriture.Ecritures;
import fr.ctg.platform.ecriture.Envoi;
import fr.ctg.platform.ecriture.Reponse;
import fr.ctg.platform.ecriture.VersionAttendue;
import fr.ctg.platform.http.CorpsDeRequete;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.platform.temps.Horloge;
import fr.ctg.platform.validation.LecteurDeRequete;
import fr.ctg.platform.validation.TexteLibre;
import fr.ctg.referentiel.VersionsDuReferentiel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
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

/** The conventions: prepared and signed by their Caf, read by all whom they concern. */
@Path("/api/v1/conventions")
@ApplicationScoped
@Tag(name = "conventions")
public class ConventionsResource {

  /** The most bytes of a convention's request. */
  static final int OCTETS_MAX = 262_144;

  /** Where a convention stands. */
  static final String ADRESSE = "/api/v1/conventions/";

  private static final String LISTE = "conventions";
  private static final String ID = "L'identifiant de la convention.";
  private static final String REFUSEE =
      "La convention a changé depuis la version que nomme « If-Match ».";
  private static final String CONFLIT =
      "L'état de la convention s'y oppose ; « erreurs » dit tout ce qui manque.";

  private final LireConventions lecture;
  private final PreparerConvention preparation;
  private final SignerConvention signature;
  private final ResilierConvention resiliation;
  private final LectureDeConvention textes;
  private final LecteurDeRequete lecteur;
  private final VersionsDuReferentiel versions;
  private final Ecritures ecritures;
  private final Territoires territoires;
  private final Horloge horloge;
  private final ObjectMapper json;

  @Inject
  ConventionsResource(
      LireConventions lecture,
      PreparerConvention preparation,
      SignerConvention signature,
      ResilierConvention resiliation,
      LectureDeConvention textes,
      LecteurDeRequete lecteur,
      VersionsDuReferentiel versions,
      Ecritures ecritures,
      Territoires territoires,
      Horloge horloge,
      ObjectMapper json) {
    this.lecture = lecture;
    this.preparation = preparation;
    this.signature = signature;
    this.resiliation = resiliation;
    this.textes = textes;
    this.lecteur = lecteur;
    this.versions = versions;
    this.ecritures = ecritures;
    this.territoires = territoires;
    this.horloge = horloge;
    this.json = json;
  }

  /** Begins a convention. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "creerConvention",
      summary = "Préparer une convention",
      description =
          "Une convention de la Caf de l'appelant, en préparation. Elle peut encore manquer de"
              + " signataires et d'axes ; sa signature les demandera.")
  @RequestBody(
      required = true,
      description = "La convention.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ConventionDemande.class)))
  @APIResponse(
      responseCode = "201",
      description = "La convention, en préparation.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ConventionDeLaCaf.class)))
  public Response creer(
      @Context Request requete,
      @Context UriInfo adresse,
      @Context HttpHeaders entetes,
      InputStream corps) {
    ParametresDeRequete.de(adresse).verifier();
    byte[] octets = CorpsDeRequete.octets(corps, OCTETS_MAX);
    String caf = CafDuGestionnaire.code();
    return ecritures.repondre(
        Envoi.de(requete, adresse, entetes, octets),
        session ->
            session.doReturningWork(
                connexion -> {
                  Convention creee =
                      preparation.creer(connexion, caf, textes.lire(connexion, octets, caf, null));
                  return Reponse.cree(ADRESSE + creee.id(), marque(creee), montree(creee));
                }));
  }

  /** Conventions by filter. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerConventions",
      summary = "Les conventions",
      description =
          "Les conventions que l'appelant peut voir : celles de sa Caf, celles que ses collectivités"
              + " signent, ou toutes. L'état est celui d'aujourd'hui.")
  @Parameter(
      name = "q",
      in = ParameterIn.QUERY,
      description = "Un texte que leur nom contient, sans égard à la casse ni aux accents.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              minLength = 1,
              maxLength = Formes.Q_MAX,
              pattern = TexteLibre.FORME),
      example = "pays de")
  @Parameter(
      name = "caf",
      in = ParameterIn.QUERY,
      description = "Le code de leur Caf.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 4, pattern = Formes.CAF),
      example = "35")
  @Parameter(
      name = "departement",
      in = ParameterIn.QUERY,
      description = "Le code d'un département dont leur périmètre a une commune.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 3, pattern = Formes.DEPARTEMENT),
      example = "35")
  @Parameter(
      name = "epci",
      in = ParameterIn.QUERY,
      description = "Le SIREN d'un EPCI dont leur périmètre a une commune.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 9, pattern = Formes.SIREN),
      example = "243500782")
  @Parameter(
      name = "commune",
      in = ParameterIn.QUERY,
      description = "Le code Insee d'une commune de leur périmètre.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 5, pattern = Formes.CODE_INSEE),
      example = "35288")
  @Parameter(
      name = "etat",
      in = ParameterIn.QUERY,
      description = "Leur état aujourd'hui.",
      schema = @Schema(implementation = EtatConvention.class),
      example = "EN_COURS")
  @Parameter(
      name = "thematique",
      in = ParameterIn.QUERY,
      description = "Une thématique d'un de leurs axes.",
      schema = @Schema(implementation = ThematiqueDeConvention.class),
      example = "PARENTALITE")
  @Parameter(
      name = "finAvant",
      in = ParameterIn.QUERY,
      description = "Dernier jour ce jour-là ou avant.",
      schema = @Schema(type = SchemaType.STRING, format = "date"),
      example = "2029-12-31")
  @Parameter(
      name = "finApres",
      in = ParameterIn.QUERY,
      description = "Dernier jour ce jour-là ou après.",
      schema = @Schema(type = SchemaType.STRING, format = "date"),
      example = "2026-12-31")
  @Parameter(
      name = "tri",
      in = ParameterIn.QUERY,
      description = "L'ordre ; précédé de « - », décroissant. À égalité, par identifiant.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"debut", "-debut", "fin", "-fin", "libelle", "-libelle"},
              defaultValue = "libelle"),
      example = "debut")
  @Parameter(
      name = "au",
      in = ParameterIn.QUERY,
      description =
          "Montre la liste telle qu'elle était à cet instant, états compris ; maintenant par défaut.",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"),
      example = "2026-03-31T12:00:00Z")
  @APIResponse(
      responseCode = "200",
      description = "Les conventions, en bref.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PageDeConventions.class)))
  public Response lister(@Context UriInfo adresse, @Context Request requete) {
    var parametres = ParametresDeRequete.de(adresse);
    FiltreDeConventions filtre = FiltresDeConventions.de(parametres, territoires);
    TriDeConventions tri = FiltresDeConventions.tri(parametres);
    Optional<Instant> au = parametres.instant("au");
    int limite = parametres.limite();
    parametres.verifier();
    LocalDate jour = au.map(lecture::jour).orElseGet(horloge::aujourdhui);
    var liste = lecture.liste(filtre, jour, tri, au.orElse(null));
    if (Export.demande(requete)) {
      return Export.flux(
          requete,
          LigneDeConvention.class,
          json,
          suite -> liste.parcourir(resume -> suite.accept(LigneDeConvention.de(resume, jour))));
    }
    var page = liste.page(parametres.apres(LISTE, 2).orElse(null), limite);
    List<String> suite = page.suite();
    return Response.ok(
            new PageDeConventions(
                page.elements().stream().map(resume -> LigneDeConvention.de(resume, jour)).toList(),
                suite == null ? null : parametres.suite(LISTE, suite)))
        .build();
  }

  /** One convention. */
  @GET
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lireConvention",
      summary = "Une convention",
      description =
          "La convention entière. Son « ETag » change aussi avec son état, donc avec le jour. Avec"
              + " « au », ce qu'elle était, pour qui pouvait alors la voir.")
  @Parameter(
      name = "au",
      in = ParameterIn.QUERY,
      description =
          "Montre la convention telle qu'elle était à cet instant, ses signataires, communes et axes"
              + " compris ; maintenant par défaut.",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"),
      example = "2026-03-31T12:00:00Z")
  @APIResponse(
      responseCode = "200",
      description = "La convention.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ConventionDeLaCaf.class)))
  public Response lire(
      @Context UriInfo adresse,
      @Parameter(
              description = ID,
              example = "0197e3a0-5c1f-7000-8000-000000000001",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @PathParam("id")
          String id) {
    var parametres = ParametresDeRequete.de(adresse);
    Optional<Instant> au = parametres.instant("au");
    parametres.verifier();
    if (au.isPresent()) {
      return Response.ok(ConventionDeLaCaf.de(lecture.une(id, au.get()), lecture.jour(au.get())))
          .build();
    }
    Convention convention = lecture.une(id);
    return Response.ok(montree(convention)).tag(marque(convention)).build();
  }

  /** Writes a convention anew. */
  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "remplacerConvention",
      summary = "Réécrire une convention en préparation",
      description =
          "Tout ce que dit la convention est remplacé. Une fois signée, elle change par avenant.")
  @RequestBody(
      required = true,
      description = "La convention, entière.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ConventionDemande.class)))
  @APIResponse(
      responseCode = "200",
      description = "La convention, réécrite.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ConventionDeLaCaf.class)))
  @APIResponse(responseCode = "409", description = CONFLIT)
  @APIResponse(responseCode = "412", description = REFUSEE)
  public Response remplacer(
      @Context Request requete,
      @Context UriInfo adresse,
      @Context HttpHeaders entetes,
      @Parameter(
              description = ID,
              example = "0197e3a0-5c1f-7000-8000-000000000001",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @PathParam("id")
          String id,
      InputStream corps) {
    return reecrire(
        requete,
        adresse,
        entetes,
        id,
        corps,
        (connexion, octets, presente) -> textes.lire(connexion, octets, presente.caf(), presente));
  }

  /** Changes some of what a convention says. */
  @PATCH
  @Path("{id}")
  @Consumes({Correctif.MEDIA, MediaType.APPLICATION_JSON})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "corrigerConvention",
      summary = "Corriger une convention en préparation",
      description =
          "JSON Merge Patch (RFC 7396) : ce qui est donné remplace, « null » retire, une liste se"
              + " remplace entière. Retirer « perimetre » rend tout celui des signataires. Une fois"
              + " signée, la convention change par avenant.")
  @RequestBody(
      required = true,
      description = "Ce qui change.",
      content =
          @Content(
              mediaType = Correctif.MEDIA,
              schema = @Schema(implementation = ConventionCorrectif.class)))
  @APIResponse(
      responseCode = "200",
      description = "La convention, corrigée.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ConventionDeLaCaf.class)))
  @APIResponse(responseCode = "409", description = CONFLIT)
  @APIResponse(responseCode = "412", description = REFUSEE)
  public Response corriger(
      @Context Request requete,
      @Context UriInfo adresse,
      @Context HttpHeaders entetes,
      @Parameter(
              description = ID,
              example = "0197e3a0-5c1f-7000-8000-000000000001",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @PathParam("id")
          String id,
      InputStream corps) {
    return reecrire(requete, adresse, entetes, id, corps, textes::corriger);
  }

  /** Gives a convention up. */
  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "supprimerConvention",
      summary = "Abandonner une convention en préparation",
      description = "La convention est supprimée. Une fois signée, elle ne peut plus l'être.")
  @APIResponse(responseCode = "204", description = "La convention n'est plus.")
  @APIResponse(responseCode = "409", description = CONFLIT)
  @APIResponse(responseCode = "412", description = REFUSEE)
  public Response supprimer(
      @Context Request requete,
      @Context UriInfo adresse,
      @Context HttpHeaders entetes,
      @Parameter(
              description = ID,
              example = "0197e3a0-5c1f-7000-8000-000000000001",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @PathParam("id")
          String id) {
    ParametresDeRequete.de(adresse).verifier();
    VersionAttendue attendue = VersionAttendue.de(entetes);
    return ecritures.repondre(
        Envoi.de(requete, adresse, entetes, new byte[0]),
        session ->
            session.doReturningWork(
                connexion -> {
                  Convention presente = presente(connexion, id, attendue);
                  preparation.supprimer(connexion, presente);
                  return Reponse.vide();
                }));
  }

  /** Records the signature of a convention. */
  @POST
  @Path("{id}/signature")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "signerConvention",
      summary = "Signer une convention",
      description =
          "Enregistre la signature et la version du référentiel en vigueur ce jour-là. Refusée (409)"
              + " tant que quelque chose manque, tout étant dit en une fois, ou qu'une commune du"
              + " périmètre est couverte par une autre convention signée.")
  @RequestBody(
      required = true,
      description = "Le jour de la signature.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SignatureDemande.class)))
  @APIResponse(
      responseCode = "200",
      description = "La convention, signée.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ConventionDeLaCaf.class)))
  @APIResponse(responseCode = "412", description = REFUSEE)
  public Response signer(
      @Context Request requete,
      @Context UriInfo adresse,
      @Context HttpHeaders entetes,
      @Parameter(
              description = ID,
              example = "0197e3a0-5c1f-7000-8000-000000000001",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @PathParam("id")
          String id,
      InputStream corps) {
    ParametresDeRequete.de(adresse).verifier();
    byte[] octets = CorpsDeRequete.octets(corps, OCTETS_MAX);
    VersionAttendue attendue = VersionAttendue.de(entetes);
    LocalDate date = lecteur.lire(octets, SignatureDemande.class).dateSignature();
    // Asked before the transaction of the signature, which then needs one connection only.
    String version = versions.enVigueurLe(date).orElse(null);
    return ecritures.repondre(
        Envoi.de(requete, adresse, entetes, octets),
        session ->
            session.doReturningWork(
                connexion -> {
                  Convention presente = presente(connexion, id, attendue);
                  return changee(signature.signer(connexion, presente, date, version));
                }));
  }

  /** Ends a convention before its last day. */
  @POST
  @Path("{id}/resiliation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "resilierConvention",
      summary = "Résilier une convention",
      description =
          "Met fin avant son terme à une convention signée ou en cours : après le jour donné, ses"
              + " communes peuvent être couvertes par une autre.")
  @RequestBody(
      required = true,
      description = "Le dernier jour couvert, et pourquoi.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ResiliationDemande.class)))
  @APIResponse(
      responseCode = "200",
      description = "La convention, résiliée.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ConventionDeLaCaf.class)))
  @APIResponse(responseCode = "412", description = REFUSEE)
  public Response resilier(
      @Context Request requete,
      @Context UriInfo adresse,
      @Context HttpHeaders entetes,
      @Parameter(
              description = ID,
              example = "0197e3a0-5c1f-7000-8000-000000000001",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @PathParam("id")
          String id,
      InputStream corps) {
    ParametresDeRequete.de(adresse).verifier();
    byte[] octets = CorpsDeRequete.octets(corps, OCTETS_MAX);
    VersionAttendue attendue = VersionAttendue.de(entetes);
    ResiliationDemande demande = lecteur.lire(octets, ResiliationDemande.class);
    return ecritures.repondre(
        Envoi.de(requete, adresse, entetes, octets),
        session ->
            session.doReturningWork(
                connexion -> {
                  Convention presente = presente(connexion, id, attendue);
                  return changee(
                      resiliation.resilier(
                          connexion, presente, new Resiliation(demande.date(), demande.motif())));
                }));
  }

  /** How the new text of a convention is read from a body. */
  @FunctionalInterface
  private interface Redaction {
    ProjetDeConvention lire(Connection connexion, byte[] corps, Convention presente);
  }

  private Response reecrire(
      Request requete,
      UriInfo adresse,
      HttpHeaders entetes,
      String id,
      InputStream corps,
      Redaction redaction) {
    ParametresDeRequete.de(adresse).verifier();
    byte[] octets = CorpsDeRequete.octets(corps, OCTETS_MAX);
    VersionAttendue attendue = VersionAttendue.de(entetes);
    return ecritures.repondre(
        Envoi.de(requete, adresse, entetes, octets),
        session ->
            session.doReturningWork(
                connexion -> {
                  Convention presente = presente(connexion, id, attendue);
                  preparation.exigerEnPreparation(presente);
                  return changee(
                      preparation.remplacer(
                          connexion, presente, redaction.lire(connexion, octets, presente)));
                }));
  }

  private Convention presente(Connection connexion, String id, VersionAttendue attendue)
      throws SQLException {
    Convention presente = lecture.pourEcrire(connexion, id);
    attendue.verifier(marque(presente).getValue());
    return presente;
  }

  private Reponse changee(Convention convention) {
    return Reponse.change(marque(convention), montree(convention));
  }

  private ConventionDeLaCaf montree(Convention convention) {
    return ConventionDeLaCaf.de(convention, horloge.aujourdhui());
  }

  private EntityTag marque(Convention convention) {
    return MarqueDeConvention.de(convention, horloge.aujourdhui());
  }
}
