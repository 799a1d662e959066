package fr.ctg.referentiel.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.PageEnMemoire;
import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.temps.Horloge;
import fr.ctg.platform.validation.TexteLibre;
import fr.ctg.referentiel.CafConnues;
import fr.ctg.referentiel.CatalogueDesRegles;
import fr.ctg.referentiel.Parametres;
import fr.ctg.referentiel.application.LireReferentiel;
import fr.ctg.referentiel.application.MarqueDeVersion;
import fr.ctg.referentiel.model.Element;
import fr.ctg.referentiel.model.Partie;
import fr.ctg.referentiel.persistence.RangDansLaRecherche;
import fr.ctg.referentiel.persistence.Trouvaille;
import fr.ctg.referentiel.persistence.VersionVue;
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
import java.util.Arrays;
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

/** The job reference, the rules and the parameters, for everybody to read. */
@Path("/api/v1/referentiel")
@ApplicationScoped
@Tag(name = "referentiel")
public class ReferentielResource {

  private static final int Q_MAX = 200;
  private static final String CONNU_LE = "connuLe";
  private static final String EXEMPLE_VERSION = "cnaf-2019";

  private final LireReferentiel referentiel;
  private final CatalogueDesRegles catalogue;
  private final Parametres parametres;
  private final CafConnues cafs;
  private final Horloge horloge;
  private final ObjectMapper json;

  @Inject
  ReferentielResource(
      LireReferentiel referentiel,
      CatalogueDesRegles catalogue,
      Parametres parametres,
      CafConnues cafs,
      Horloge horloge,
      ObjectMapper json) {
    this.referentiel = referentiel;
    this.catalogue = catalogue;
    this.parametres = parametres;
    this.cafs = cafs;
    this.horloge = horloge;
    this.json = json;
  }

  /** All versions of the job reference. */
  @GET
  @Path("versions")
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerVersions",
      summary = "Les versions du référentiel d'emploi",
      description =
          "Toutes les versions publiées ou abrogées, la plus récente d'abord, avec leur état et leurs"
              + " dates. Une version publiée ne change plus, mais peut être abrogée : elle vaut alors"
              + " jusqu'à son dernier jour.")
  @Parameter(
      name = "date",
      in = ParameterIn.QUERY,
      description = "Seulement celle qui est en vigueur ce jour-là.",
      schema = @Schema(implementation = java.time.LocalDate.class),
      example = "2026-03-31")
  @Parameter(
      name = "connuLe",
      in = ParameterIn.QUERY,
      description =
          "Le moment où l'on se place : ce qui a été publié ou abrogé depuis ne compte pas ; maintenant"
              + " par défaut.",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"),
      example = "2026-12-31T23:59:59Z")
  @APIResponse(
      responseCode = "200",
      description = "Les versions.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PageDeVersions.class)))
  public Response versions(@Context UriInfo adresse, @Context Request requete) {
    var parametresLus = ParametresDeRequete.de(adresse);
    int limite = parametresLus.limite();
    var date = parametresLus.date("date");
    var connuLe = parametresLus.instant(CONNU_LE);
    parametresLus.verifier();
    return page(
        requete,
        parametresLus,
        limite,
        "versions",
        VersionDuReferentiel.class,
        referentiel.versions(date.orElse(null), connuLe.orElse(null)).stream()
            .map(VersionDuReferentiel::de)
            .toList(),
        VersionDuReferentiel::code,
        PageDeVersions::new);
  }

  /** One version. */
  @GET
  @Path("versions/{version}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lireVersion",
      summary = "Une version du référentiel",
      description =
          "La version de ce code, ou celle en vigueur (« en-vigueur ») aujourd'hui ou à la « date ».")
  @Parameter(
      name = "date",
      in = ParameterIn.QUERY,
      description = "Le jour demandé, pour « en-vigueur » ; aujourd'hui par défaut.",
      schema = @Schema(implementation = java.time.LocalDate.class),
      example = "2026-03-31")
  @Parameter(
      name = "connuLe",
      in = ParameterIn.QUERY,
      description =
          "Le moment où l'on se place : ce qui a été publié ou abrogé depuis ne compte pas ; maintenant"
              + " par défaut.",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"),
      example = "2026-12-31T23:59:59Z")
  @APIResponse(
      responseCode = "200",
      description = "La version.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = VersionDuReferentiel.class)))
  public Response version(
      @Context UriInfo adresse,
      @Parameter(
              description = "Le code de la version, ou « en-vigueur ».",
              example = EXEMPLE_VERSION,
              schema = @Schema(maxLength = 40, pattern = "^[a-z0-9-]{1,40}$"))
          @PathParam("version")
          String version) {
    var requete = ParametresDeRequete.de(adresse);
    var date = requete.date("date");
    var connuLe = requete.instant(CONNU_LE);
    requete.verifier();
    VersionVue lue = referentiel.version(version, date.orElse(null), connuLe.orElse(null));
    return Response.ok(VersionDuReferentiel.de(lue)).tag(MarqueDeVersion.de(lue)).build();
  }

  /** One part of a version. */
  @GET
  @Path("versions/{version}/{partie}")
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "lirePartie",
      summary = "Une partie d'une version du référentiel",
      description =
          "Les éléments de la partie dans l'ordre du texte, chacun avec ceux qui le précisent. Chaque"
              + " texte est celui du document source, mot pour mot. En csv et ndjson, une ligne par"
              + " élément, « parent » disant ce qu'il précise.")
  @Parameter(
      name = "date",
      in = ParameterIn.QUERY,
      description = "Le jour demandé, pour « en-vigueur » ; aujourd'hui par défaut.",
      schema = @Schema(implementation = java.time.LocalDate.class),
      example = "2026-03-31")
  @Parameter(
      name = "connuLe",
      in = ParameterIn.QUERY,
      description =
          "Le moment où l'on se place : ce qui a été publié ou abrogé depuis ne compte pas ; maintenant"
              + " par défaut.",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"),
      example = "2026-12-31T23:59:59Z")
  @APIResponse(
      responseCode = "200",
      description = "Les éléments de la partie.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PageDElements.class)))
  public Response partie(
      @Context UriInfo adresse,
      @Context Request requete,
      @Parameter(
              description = "Le code de la version, ou « en-vigueur ».",
              example = EXEMPLE_VERSION,
              schema = @Schema(maxLength = 40, pattern = "^[a-z0-9-]{1,40}$"))
          @PathParam("version")
          String version,
      @Parameter(
              description = "La partie.",
              example = "missions",
              schema =
                  @Schema(
                      maxLength = 20,
                      enumeration = {
                        "spheres",
                        "missions",
                        "activites",
                        "competences",
                        "savoirs",
                        "sections"
                      }))
          @PathParam("partie")
          String partie) {
    Partie demandee =
        Arrays.stream(Partie.values())
            .filter(p -> p.chemin().equals(partie))
            .findFirst()
            .orElseThrow(
                () ->
                    RequeteRefusee.introuvable(
                        "Le référentiel n'a pas de partie « "
                            + partie
                            + " » ; ses parties sont : "
                            + String.join(
                                ", ", Arrays.stream(Partie.values()).map(Partie::chemin).toList())
                            + "."));
    var parametresLus = ParametresDeRequete.de(adresse);
    int limite = parametresLus.limite();
    var date = parametresLus.date("date");
    var connuLe = parametresLus.instant(CONNU_LE);
    parametresLus.verifier();
    List<Element> elements =
        referentiel.elements(version, date.orElse(null), connuLe.orElse(null), demandee);
    if (Export.csvDemande(requete)) {
      return Export.flux(
          requete,
          LigneDElement.class,
          json,
          suite -> elements.stream().map(LigneDElement::de).forEach(suite));
    }
    return page(
        requete,
        parametresLus,
        limite,
        partie,
        ElementDuReferentiel.class,
        ElementDuReferentiel.arbre(elements),
        ElementDuReferentiel::code,
        PageDElements::new);
  }

  /** The eight themes. */
  @GET
  @Path("thematiques")
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerThematiques",
      summary = "Les huit thématiques, chacune avec son groupe",
      description =
          "L'inclusion handicap, transversale, n'a pas de groupe : elle n'est jamais une ligne de la"
              + " clé de répartition.")
  @APIResponse(
      responseCode = "200",
      description = "Les thématiques.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PageDeThematiques.class)))
  public Response thematiques(@Context UriInfo adresse, @Context Request requete) {
    return liste(
        adresse,
        requete,
        "thematiques",
        ThematiqueCtg.class,
        referentiel.thematiques().stream().map(ThematiqueCtg::de).toList(),
        ThematiqueCtg::code,
        PageDeThematiques::new);
  }

  /** The four groups of the allocation key. */
  @GET
  @Path("groupes")
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerGroupes",
      summary = "Les quatre groupes de la clé de répartition",
      description = "Dans l'ordre où les montants sont listés et les restes attribués.")
  @APIResponse(
      responseCode = "200",
      description = "Les groupes.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PageDeLibelles.class)))
  public Response groupes(@Context UriInfo adresse, @Context Request requete) {
    return liste(
        adresse,
        requete,
        "groupes",
        LibelleDuReferentiel.class,
        referentiel.groupes().stream().map(LibelleDuReferentiel::de).toList(),
        LibelleDuReferentiel::code,
        PageDeLibelles::new);
  }

  /** The three labels of the posts. */
  @GET
  @Path("libelles")
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerLibelles",
      summary = "Les trois libellés de poste",
      description = "Ce qu'un poste de chargé de coopération peut porter comme libellé.")
  @APIResponse(
      responseCode = "200",
      description = "Les libellés.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PageDeLibelles.class)))
  public Response libelles(@Context UriInfo adresse, @Context Request requete) {
    return liste(
        adresse,
        requete,
        "libelles",
        LibelleDuReferentiel.class,
        referentiel.libelles().stream().map(LibelleDuReferentiel::de).toList(),
        LibelleDuReferentiel::code,
        PageDeLibelles::new);
  }

  /** The catalogue of rules. */
  @GET
  @Path("regles")
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerRegles",
      summary = "Le catalogue des règles",
      description =
          "Chaque règle avec la phrase exacte qui la fonde, ce qu'elle entraîne, pour qui elle vaut,"
              + " et si le texte le dit ou si c'est une lecture.")
  @APIResponse(
      responseCode = "200",
      description = "Les règles, dans l'ordre du catalogue.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PageDeRegles.class)))
  public Response regles(@Context UriInfo adresse, @Context Request requete) {
    return liste(
        adresse,
        requete,
        "regles",
        RegleDuCatalogue.class,
        catalogue.regles().stream().map(RegleDuCatalogue::de).toList(),
        RegleDuCatalogue::code,
        PageDeRegles::new);
  }

  /** One rule. */
  @GET
  @Path("regles/{code}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lireRegle",
      summary = "Une règle",
      description = "La règle de ce code, avec sa citation et sa lecture.")
  @APIResponse(
      responseCode = "200",
      description = "La règle.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RegleDuCatalogue.class)))
  public RegleDuCatalogue regle(
      @Context UriInfo adresse,
      @Parameter(
              description = "Le code de la règle.",
              example = "ETP-PILOTE",
              schema = @Schema(maxLength = 64, pattern = "^[A-Z0-9-]{1,64}$"))
          @PathParam("code")
          String code) {
    ParametresDeRequete.de(adresse).verifier();
    return RegleDuCatalogue.de(EffetsDeRegleResource.regle(catalogue, code));
  }

  /** The parameters in force. */
  @GET
  @Path("parametres")
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerParametres",
      summary = "Les paramètres en vigueur",
      description =
          "Les valeurs en vigueur à la date, celles de la Caf avant les nationales, chacune avec sa"
              + " source et sa validité.")
  @Parameter(
      name = "date",
      in = ParameterIn.QUERY,
      description = "Le jour demandé ; aujourd'hui par défaut.",
      schema = @Schema(implementation = java.time.LocalDate.class),
      example = "2026-01-01")
  @Parameter(
      name = "connuLe",
      in = ParameterIn.QUERY,
      description =
          "Le moment auquel les valeurs devaient être enregistrées ; maintenant par défaut. Une valeur"
              + " corrigée depuis se retrouve ainsi.",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"),
      example = "2026-12-31T23:59:59Z")
  @Parameter(
      name = "caf",
      in = ParameterIn.QUERY,
      description = "Le code de la Caf dont les valeurs locales comptent ; nationales par défaut.",
      schema = @Schema(maxLength = 8, pattern = "^[0-9][0-9AB][0-9]?[AB]?$"),
      example = "74")
  @APIResponse(
      responseCode = "200",
      description = "Les paramètres.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PageDeParametres.class)))
  public Response parametres(@Context UriInfo adresse, @Context Request requete) {
    var parametresLus = ParametresDeRequete.de(adresse);
    int limite = parametresLus.limite();
    var date = parametresLus.date("date");
    var connuLe = parametresLus.instant(CONNU_LE);
    var caf = CafDemandee.lire(parametresLus, cafs);
    parametresLus.verifier();
    var lus =
        parametres
            .enVigueur(
                date.orElseGet(horloge::aujourdhui),
                caf.orElse(null),
                connuLe.orElseGet(horloge::maintenant))
            .parametres()
            .stream()
            .map(ParametreDuReferentiel::de)
            .toList();
    return page(
        requete,
        parametresLus,
        limite,
        "parametres",
        ParametreDuReferentiel.class,
        lus,
        ParametreDuReferentiel::code,
        PageDeParametres::new);
  }

  /** French full-text search. */
  @GET
  @Path("recherche")
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "rechercher",
      summary = "Recherche dans la version en vigueur",
      description =
          "Recherche en français, sans égard aux accents ni aux flexions (« evaluation » trouve"
              + " « évaluer »), les textes les plus proches d'abord. « \"mots exacts\" », « or » et"
              + " « -mot » sont compris. « extrait » est du HTML échappé où <mark> entoure les mots"
              + " trouvés.")
  @Parameter(
      name = "q",
      in = ParameterIn.QUERY,
      required = true,
      description = "Ce qui est cherché.",
      schema = @Schema(minLength = 1, maxLength = Q_MAX, pattern = TexteLibre.FORME),
      example = "evaluation")
  @APIResponse(
      responseCode = "200",
      description = "Les textes trouvés.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PageDeTrouvailles.class)))
  public Response recherche(@Context UriInfo adresse, @Context Request requete) {
    var parametresLus = ParametresDeRequete.de(adresse);
    int limite = parametresLus.limite();
    String q = parametresLus.motsObligatoires("q", Q_MAX);
    parametresLus.verifier();
    if (Export.demande(requete)) {
      return Export.flux(
          requete,
          TexteTrouve.class,
          json,
          suite ->
              referentiel.rechercher(q, null, Integer.MAX_VALUE).stream()
                  .map(TexteTrouve::de)
                  .forEach(suite));
    }
    var apres = parametresLus.apres("recherche", 2).map(RangDansLaRecherche::lire).orElse(null);
    List<Trouvaille> trouvees = referentiel.rechercher(q, apres, limite + 1);
    String suivant = null;
    if (trouvees.size() > limite) {
      trouvees = trouvees.subList(0, limite);
      suivant = parametresLus.suite("recherche", RangDansLaRecherche.de(trouvees.getLast()).cle());
    }
    return Response.ok(
            new PageDeTrouvailles(trouvees.stream().map(TexteTrouve::de).toList(), suivant))
        .build();
  }

  /** A short list without filters, as a page or a stream. */
  private <T> Response liste(
      UriInfo adresse,
      Request requete,
      String nom,
      Class<T> type,
      List<T> tous,
      Function<T, String> cle,
      BiFunction<List<T>, @Nullable String, Page> mise) {
    var parametresLus = ParametresDeRequete.de(adresse);
    int limite = parametresLus.limite();
    parametresLus.verifier();
    return page(requete, parametresLus, limite, nom, type, tous, cle, mise);
  }

  private <T> Response page(
      Request requete,
      ParametresDeRequete parametresLus,
      int limite,
      String nom,
      Class<T> type,
      List<T> tous,
      Function<T, String> cle,
      BiFunction<List<T>, @Nullable String, Page> mise) {
    if (Export.demande(requete)) {
      return Export.flux(requete, type, json, tous::forEach);
    }
    PageEnMemoire<T> page = PageEnMemoire.de(nom, cle, tous, parametresLus, limite);
    return Response.ok(mise.apply(page.elements(), page.suivant())).build();
  }
}
