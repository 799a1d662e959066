package fr.ctg.convention.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.convention.Territoires;
import fr.ctg.convention.application.LireTerritoires;
import fr.ctg.convention.persistence.CleDeTri;
import fr.ctg.convention.persistence.FiltreCommunes;
import fr.ctg.convention.persistence.FiltreEpci;
import fr.ctg.convention.persistence.Trouve;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.validation.TexteLibre;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The reference territories, for everybody to search and read. */
@Path("/api/v1/territoires")
@ApplicationScoped
@Tag(name = "territoires")
public class TerritoiresResource {

  private static final String RECHERCHE =
      " Sans « q », la liste entière dans l'ordre des noms. Avec « q », les noms qui commencent"
          + " ainsi d'abord, puis ceux qui en contiennent les mots, sans égard à la casse, aux"
          + " accents, aux tirets ni à l'abréviation « St ».";
  private static final String SOURCE =
      " Sources : INSEE et DGCL, rassemblées dans @etalab/decoupage-administratif 6.0.0, Licence"
          + " Ouverte 2.0.";
  private static final String SOURCE_CAF =
      " Les codes des Caf et leur ressort, qu'aucune publication officielle ne donne, sont ceux de"
          + " ce projet.";

  private static final String Q = "Le début du nom, ou des mots qu'il contient.";
  private static final String Q_FORME = TexteLibre.FORME;

  private final LireTerritoires lecture;
  private final Territoires territoires;
  private final ObjectMapper json;

  @Inject
  TerritoiresResource(LireTerritoires lecture, Territoires territoires, ObjectMapper json) {
    this.lecture = lecture;
    this.territoires = territoires;
    this.json = json;
  }

  /** Communes by name and by territory. */
  @GET
  @Path("communes")
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerCommunes",
      summary = "Les communes",
      description =
          "Toutes les communes, ou celles d'un nom, d'un département, d'un EPCI, d'une Caf."
              + RECHERCHE
              + SOURCE
              + SOURCE_CAF)
  @Parameter(
      name = "q",
      in = ParameterIn.QUERY,
      description = Q,
      schema =
          @Schema(
              type = SchemaType.STRING,
              minLength = 1,
              maxLength = Formes.Q_MAX,
              pattern = Q_FORME),
      example = "saint etienne du rou")
  @Parameter(
      name = "departement",
      in = ParameterIn.QUERY,
      description = "Le code de leur département.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 3, pattern = Formes.DEPARTEMENT),
      example = "76")
  @Parameter(
      name = "epci",
      in = ParameterIn.QUERY,
      description = "Le SIREN de leur EPCI.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 9, pattern = Formes.SIREN),
      example = "200023414")
  @Parameter(
      name = "caf",
      in = ParameterIn.QUERY,
      description = "Le code de la Caf qui les sert.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 4, pattern = Formes.CAF),
      example = "76")
  @APIResponse(
      responseCode = "200",
      description = "Les communes.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PageDeCommunes.class)))
  public Response communes(@Context UriInfo adresse, @Context Request requete) {
    var parametres = ParametresDeRequete.de(adresse);
    var filtres = new FiltresDeTerritoires(parametres, territoires);
    int limite = parametres.limite();
    String q = filtres.q();
    var parmi = new FiltreCommunes(filtres.departement(), filtres.epci(), filtres.caf());
    parametres.verifier();
    int millesime = territoires.millesime();
    return liste(
        requete,
        parametres,
        limite,
        "communes",
        CommuneDeReference.class,
        (lus, connexion, apres, n) -> lus.communes(connexion, q, parmi, apres, n),
        commune -> CommuneDeReference.de(commune, millesime),
        PageDeCommunes::new);
  }

  /** One commune. */
  @GET
  @Path("communes/{code}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lireCommune",
      summary = "Une commune",
      description = "La commune de ce code INSEE." + SOURCE + SOURCE_CAF)
  @APIResponse(
      responseCode = "200",
      description = "La commune.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = CommuneDeReference.class)))
  public CommuneDeReference commune(
      @Context UriInfo adresse,
      @Parameter(
              description = "Le code INSEE de la commune.",
              example = "29019",
              schema =
                  @Schema(type = SchemaType.STRING, maxLength = 5, pattern = Formes.CODE_INSEE))
          @PathParam("code")
          String code) {
    ParametresDeRequete.de(adresse).verifier();
    return territoires
        .commune(code)
        .map(commune -> CommuneDeReference.de(commune, territoires.millesime()))
        .orElseThrow(
            () ->
                introuvable(
                    "Aucune commune n'a le code INSEE",
                    code,
                    "ce n'est pas le code postal, et une commune qui a fusionné est sous le code de"
                        + " la commune nouvelle ; cherchez-la par son nom :"
                        + " /api/v1/territoires/communes?q=nom"));
  }

  /** EPCI by name and by territory. */
  @GET
  @Path("epci")
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerEpci",
      summary = "Les EPCI à fiscalité propre",
      description =
          "Tous les EPCI, ou ceux d'un nom, ou ceux qui ont une commune dans un département ou dans"
              + " le ressort d'une Caf."
              + RECHERCHE
              + SOURCE
              + SOURCE_CAF)
  @Parameter(
      name = "q",
      in = ParameterIn.QUERY,
      description = Q,
      schema =
          @Schema(
              type = SchemaType.STRING,
              minLength = 1,
              maxLength = Formes.Q_MAX,
              pattern = Q_FORME),
      example = "pays basque")
  @Parameter(
      name = "departement",
      in = ParameterIn.QUERY,
      description = "Le code d'un département où ils ont une commune.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 3, pattern = Formes.DEPARTEMENT),
      example = "64")
  @Parameter(
      name = "caf",
      in = ParameterIn.QUERY,
      description = "Le code d'une Caf qui sert une de leurs communes.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 4, pattern = Formes.CAF),
      example = "64B")
  @APIResponse(
      responseCode = "200",
      description = "Les EPCI.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PageDEpci.class)))
  public Response epci(@Context UriInfo adresse, @Context Request requete) {
    var parametres = ParametresDeRequete.de(adresse);
    var filtres = new FiltresDeTerritoires(parametres, territoires);
    int limite = parametres.limite();
    String q = filtres.q();
    var parmi = new FiltreEpci(filtres.departement(), filtres.caf());
    parametres.verifier();
    int millesime = territoires.millesime();
    return liste(
        requete,
        parametres,
        limite,
        "epci",
        EpciDeReference.class,
        (lus, connexion, apres, n) -> lus.epci(connexion, q, parmi, apres, n),
        epci -> EpciDeReference.de(epci, millesime),
        PageDEpci::new);
  }

  /** One EPCI. */
  @GET
  @Path("epci/{siren}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lireEpci",
      summary = "Un EPCI",
      description =
          "L'EPCI de ce SIREN ; ses communes sont à /api/v1/territoires/communes?epci=siren."
              + SOURCE)
  @APIResponse(
      responseCode = "200",
      description = "L'EPCI.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EpciDeReference.class)))
  public EpciDeReference unEpci(
      @Context UriInfo adresse,
      @Parameter(
              description = "Le SIREN de l'EPCI.",
              example = "242900314",
              schema = @Schema(type = SchemaType.STRING, maxLength = 9, pattern = Formes.SIREN))
          @PathParam("siren")
          String siren) {
    ParametresDeRequete.de(adresse).verifier();
    return territoires
        .epci(siren)
        .map(epci -> EpciDeReference.de(epci, territoires.millesime()))
        .orElseThrow(
            () ->
                introuvable(
                    "Aucun EPCI à fiscalité propre n'a le SIREN",
                    siren,
                    territoires
                        .communeDeSiren(siren)
                        .map(
                            commune ->
                                "c'est celui de la commune "
                                    + commune.nom()
                                    + ", /api/v1/territoires/communes/"
                                    + commune.codeInsee())
                        .orElse("cherchez-le par son nom : /api/v1/territoires/epci?q=nom")));
  }

  /** Départements by name and by region. */
  @GET
  @Path("departements")
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerDepartements",
      summary = "Les départements",
      description =
          "Tous les départements et les collectivités d'outre-mer qui en tiennent lieu, ou ceux"
              + " d'un nom ou d'une région."
              + RECHERCHE
              + SOURCE)
  @Parameter(
      name = "q",
      in = ParameterIn.QUERY,
      description = Q,
      schema =
          @Schema(
              type = SchemaType.STRING,
              minLength = 1,
              maxLength = Formes.Q_MAX,
              pattern = Q_FORME),
      example = "cote d'or")
  @Parameter(
      name = "region",
      in = ParameterIn.QUERY,
      description = "Le code de leur région.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 3, pattern = Formes.REGION),
      example = "27")
  @APIResponse(
      responseCode = "200",
      description = "Les départements.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PageDeDepartements.class)))
  public Response departements(@Context UriInfo adresse, @Context Request requete) {
    var parametres = ParametresDeRequete.de(adresse);
    var filtres = new FiltresDeTerritoires(parametres, territoires);
    int limite = parametres.limite();
    String q = filtres.q();
    String region = filtres.region();
    parametres.verifier();
    return liste(
        requete,
        parametres,
        limite,
        "departements",
        DepartementDeReference.class,
        (lus, connexion, apres, n) -> lus.departements(connexion, q, region, apres, n),
        departement -> DepartementDeReference.de(departement, territoires),
        PageDeDepartements::new);
  }

  /** One département. */
  @GET
  @Path("departements/{code}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lireDepartement",
      summary = "Un département",
      description = "Le département de ce code, avec sa région." + SOURCE)
  @APIResponse(
      responseCode = "200",
      description = "Le département.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DepartementDeReference.class)))
  public DepartementDeReference departement(
      @Context UriInfo adresse,
      @Parameter(
              description = "Le code du département.",
              example = "29",
              schema =
                  @Schema(type = SchemaType.STRING, maxLength = 3, pattern = Formes.DEPARTEMENT))
          @PathParam("code")
          String code) {
    ParametresDeRequete.de(adresse).verifier();
    return territoires
        .departement(code)
        .map(departement -> DepartementDeReference.de(departement, territoires))
        .orElseThrow(
            () ->
                introuvable(
                    "Aucun département n'a le code",
                    code,
                    "il s'écrit comme 01, 2A ou 974 ; la liste est à"
                        + " /api/v1/territoires/departements"));
  }

  /** Caf by name and by territory. */
  @GET
  @Path("caf")
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerCaf",
      summary = "Les Caf",
      description =
          "Toutes les Caf, ou celles d'un nom, ou celles qui servent une commune d'un département."
              + RECHERCHE
              + SOURCE_CAF
              + " Pour les départements et leurs communes :"
              + SOURCE)
  @Parameter(
      name = "q",
      in = ParameterIn.QUERY,
      description = Q,
      schema =
          @Schema(
              type = SchemaType.STRING,
              minLength = 1,
              maxLength = Formes.Q_MAX,
              pattern = Q_FORME),
      example = "basque")
  @Parameter(
      name = "departement",
      in = ParameterIn.QUERY,
      description = "Le code d'un département où elles servent une commune.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 3, pattern = Formes.DEPARTEMENT),
      example = "64")
  @APIResponse(
      responseCode = "200",
      description = "Les Caf.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PageDeCaf.class)))
  public Response caf(@Context UriInfo adresse, @Context Request requete) {
    var parametres = ParametresDeRequete.de(adresse);
    var filtres = new FiltresDeTerritoires(parametres, territoires);
    int limite = parametres.limite();
    String q = filtres.q();
    String departement = filtres.departement();
    parametres.verifier();
    int millesime = territoires.millesime();
    return liste(
        requete,
        parametres,
        limite,
        "caf",
        CafDeReference.class,
        (lus, connexion, apres, n) -> lus.caf(connexion, q, departement, apres, n),
        caf -> CafDeReference.de(caf, millesime),
        PageDeCaf::new);
  }

  /** One Caf. */
  @GET
  @Path("caf/{code}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lireCaf",
      summary = "Une Caf",
      description =
          "La Caf de ce code ; les communes qu'elle sert sont à /api/v1/territoires/communes?caf=code."
              + SOURCE_CAF
              + " Pour les départements et leurs communes :"
              + SOURCE)
  @APIResponse(
      responseCode = "200",
      description = "La Caf.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = CafDeReference.class)))
  public CafDeReference uneCaf(
      @Context UriInfo adresse,
      @Parameter(
              description = "Le code de la Caf.",
              example = "64B",
              schema = @Schema(type = SchemaType.STRING, maxLength = 4, pattern = Formes.CAF))
          @PathParam("code")
          String code) {
    ParametresDeRequete.de(adresse).verifier();
    return territoires
        .caf(code)
        .map(caf -> CafDeReference.de(caf, territoires.millesime()))
        .orElseThrow(
            () ->
                introuvable(
                    "Aucune Caf n'a le code",
                    code,
                    "un département qui en a plusieurs y ajoute une lettre, comme 64A ; la liste est"
                        + " à /api/v1/territoires/caf"));
  }

  /** A list, as a page or a stream. */
  private <T, L> Response liste(
      Request requete,
      ParametresDeRequete parametres,
      int limite,
      String nom,
      Class<L> type,
      LireTerritoires.Liste<T> liste,
      Function<T, L> ligne,
      BiFunction<List<L>, @Nullable String, Page> mise) {
    if (Export.demande(requete)) {
      return Export.flux(
          requete,
          type,
          json,
          suite -> lecture.parcourir(liste, lu -> suite.accept(ligne.apply(lu))));
    }
    var apres = parametres.apres(nom, CleDeTri.PARTIES).map(CleDeTri::lire).orElse(null);
    // One row more than asked for tells whether a page follows.
    List<Trouve<T>> trouves = lecture.page(liste, apres, limite + 1);
    String suivant = null;
    if (trouves.size() > limite) {
      trouves = trouves.subList(0, limite);
      suivant = parametres.suite(nom, trouves.getLast().cle().cle());
    }
    return Response.ok(
            mise.apply(trouves.stream().map(Trouve::valeur).map(ligne).toList(), suivant))
        .build();
  }

  private RequeteRefusee introuvable(String quoi, String code, String remede) {
    return RequeteRefusee.introuvable(
        quoi + " « " + code + " » en " + territoires.millesime() + " : " + remede + ".");
  }
}
