package fr.ctg.platform.evenement;

import fr.ctg.platform.http.EnvoiImmediat;
import fr.ctg.platform.http.RequeteEnCours;
import fr.ctg.platform.identite.EcheanceCourante;
import fr.ctg.platform.identite.IdentiteCourante;
import fr.ctg.platform.liste.ParametresDeRequete;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Live events, for who may read what they are about. */
@Path("/api/v1/evenements")
@ApplicationScoped
@Tag(name = "evenements")
public class EvenementsResource {

  private static final String DERNIER_RECU = "Last-Event-ID";
  private static final String JAMAIS_GARDE = "no-store";
  private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");
  private static final Pattern TYPE = Pattern.compile("[a-z-]{1,40}\\.[a-z-]{1,40}");
  private static final Pattern CAF = Pattern.compile("[0-9A-Z]{2,3}");
  private static final String SUJET = "^[A-Za-z0-9./_-]{1,200}$";
  private static final Pattern SUJET_LU = Pattern.compile(SUJET);
  private static final int TYPES_MAX = 100;

  private final Diffusion diffusion;
  private final Billets billets;
  private final TypesDEvenements types;

  @Inject
  EvenementsResource(Diffusion diffusion, Billets billets, TypesDEvenements types) {
    this.diffusion = diffusion;
    this.billets = billets;
    this.types = types;
  }

  /** The stream. */
  @GET
  @EnvoiImmediat
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      operationId = "suivreEvenements",
      summary = "Suivre les évènements au fil de l'eau",
      description =
          "Un flux server-sent events de ce que le jeton permet de voir. Chaque message porte la"
              + " position de l'évènement dans « id », son type dans « event » et un"
              + " EvenementDiffuse en JSON dans « data ». Les positions croissent sans se suivre ;"
              + " aucun évènement ne manque ni ne vient deux fois, sur quelque nœud que l'on"
              + " reprenne. Pour reprendre, renvoyez la dernière position reçue dans"
              + " « Last-Event-ID » (ou « apres ») ; sans elle, le flux commence maintenant.\n\n"
              + "Trois messages ne sont pas des évènements : « debut », le premier, dit la position"
              + " d'où part le flux ; « reprise-impossible » dit que des évènements après la position"
              + " donnée ne sont plus conservés : relisez les ressources, le flux continue du premier"
              + " conservé (« premiere ») ; « fin », le dernier, dit pourquoi le flux s'arrête"
              + " (« raison » : JETON_EXPIRE, ARRET ou INDISPONIBLE). Sans évènement, une ligne de"
              + " commentaire vient toutes les 15 secondes, avec la position si elle a avancé. Un"
              + " lecteur qui ne prend rien pendant 30 secondes est coupé et peut reprendre.")
  @Parameter(
      name = "type",
      in = ParameterIn.QUERY,
      explode = Explode.FALSE,
      description =
          "Ces types seulement, séparés par des virgules ou le paramètre répété ; tous sans lui.",
      schema =
          @Schema(type = SchemaType.ARRAY, implementation = String.class, maxItems = TYPES_MAX))
  @Parameter(
      name = "sujet",
      in = ParameterIn.QUERY,
      description =
          "Ce qui touche cela seulement : l'identifiant d'une convention, d'une fiche action, d'un"
              + " partenaire, le code d'une règle…",
      schema = @Schema(type = SchemaType.STRING, maxLength = 200, pattern = SUJET))
  @Parameter(
      name = "caf",
      in = ParameterIn.QUERY,
      description = "Ce qui concerne cette Caf seulement : son code.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 3, pattern = "^[0-9A-Z]{2,3}$"))
  @Parameter(
      name = "apres",
      in = ParameterIn.QUERY,
      description =
          "La position déjà reçue, pour qui ne peut pas envoyer « Last-Event-ID », qui l'emporte.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 18, pattern = "^[0-9]{1,18}$"))
  @Parameter(
      name = "billet",
      in = ParameterIn.QUERY,
      description =
          "Un billet, au lieu du jeton, pour qui ne peut pas envoyer d'en-tête (EventSource).",
      schema = @Schema(type = SchemaType.STRING, maxLength = 43, pattern = "^[A-Za-z0-9_-]{43}$"))
  @Parameter(
      name = DERNIER_RECU,
      in = ParameterIn.HEADER,
      description = "La dernière position reçue (« id ») : le flux reprend juste après.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 18, pattern = "^[0-9]{1,18}$"))
  @APIResponse(
      responseCode = "200",
      description = "Le flux, jusqu'à ce que l'un des deux le ferme.",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response suivre(@Context UriInfo adresse, @Context HttpHeaders entetes) {
    Demande demande = lire(adresse, entetes);
    RequeteEnCours.lire().ouvrirUnSuivi(Flux.MEMOIRE);
    Flux flux =
        diffusion.ouvrir(
            IdentiteCourante.lire(), demande.filtre(), demande.apres(), EcheanceCourante.lire());
    return flux((StreamingOutput) flux::servir);
  }

  /**
   * The headers of the stream only, and no stream, which the framework would serve to nobody, for
   * ever.
   */
  @HEAD
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(hidden = true)
  public Response presenter(@Context UriInfo adresse, @Context HttpHeaders entetes) {
    lire(adresse, entetes);
    return flux(null);
  }

  private record Demande(Filtre filtre, OptionalLong apres) {}

  private Demande lire(UriInfo adresse, HttpHeaders entetes) {
    var parametres = ParametresDeRequete.de(adresse);
    var filtre =
        new Filtre(
            types(parametres),
            parametres.code("sujet", SUJET_LU, "l'identifiant ou le code de ce qu'il faut suivre"),
            parametres.code("caf", CAF, "le code d'une Caf, comme 74"));
    // Looked at by the door, once: here it is only known to be a parameter.
    parametres.texte("billet", 200);
    OptionalLong apres = apres(parametres, entetes);
    parametres.verifier();
    return new Demande(filtre, apres);
  }

  private static Response flux(@org.jspecify.annotations.Nullable StreamingOutput flux) {
    return Response.ok(flux, MediaType.SERVER_SENT_EVENTS_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, JAMAIS_GARDE)
        // nginx, and those who do as it does, hold answers back otherwise.
        .header("X-Accel-Buffering", "no")
        .build();
  }

  private Set<String> types(ParametresDeRequete parametres) {
    Set<String> voulus = parametres.codes("type", TYPE, TYPES_MAX, "un type du catalogue");
    voulus.stream()
        .filter(type -> !types.contient(type))
        .forEach(
            type ->
                parametres.refuser(
                    "type",
                    "INCONNU",
                    "« type » vaut « "
                        + type
                        + " », inconnu : donnez un type de /api/v1/evenements/catalogue."));
    return voulus;
  }

  private static OptionalLong apres(ParametresDeRequete parametres, HttpHeaders entetes) {
    String attendu = "la position reçue dans « id », un nombre entier";
    OptionalLong parametre =
        parametres.code("apres", POSITION, attendu).stream().mapToLong(Long::parseLong).findAny();
    String entete = entetes.getHeaderString(DERNIER_RECU);
    if (entete == null || entete.isBlank()) {
      return parametre;
    }
    if (!POSITION.matcher(entete).matches()) {
      parametres.refuser(
          DERNIER_RECU,
          "FORMAT",
          "« " + DERNIER_RECU + " » vaut « " + entete + " » : donnez " + attendu + ".");
      return OptionalLong.empty();
    }
    return OptionalLong.of(Long.parseLong(entete));
  }

  /** A ticket. */
  @POST
  @Path("billets")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "demanderBillet",
      summary = "Demander un billet pour un flux",
      description =
          "Un billet ouvre une fois, dans les 60 secondes et sur n'importe quel nœud, un flux sous"
              + " l'identité de qui l'a demandé : pour l'EventSource d'un navigateur, qui ne peut pas"
              + " envoyer de jeton. Le flux finit avec le jeton. Chaque appel donne un billet neuf"
              + " (aucune Idempotency-Key) ; au-delà de dix en attente, les plus anciens tombent.")
  @APIResponse(
      responseCode = "201",
      description = "Le billet.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = BilletDonne.class)))
  public Response billet(@Context UriInfo adresse) {
    ParametresDeRequete.de(adresse).verifier();
    Billets.Billet billet = billets.donner(EcheanceCourante.lire());
    return Response.status(Response.Status.CREATED)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, JAMAIS_GARDE)
        .entity(new BilletDonne(billet.billet(), billet.expire()))
        .build();
  }

  /** The catalogue. */
  @GET
  @Path("catalogue")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lireCatalogueDesEvenements",
      summary = "Les types d'évènements",
      description =
          "Chaque type avec ce qu'il veut dire, le schéma de ce qu'il porte et un exemple. Sans jeton.")
  @APIResponse(
      responseCode = "200",
      description = "Les types d'évènements.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = TypesDEvenementsDecrits.class)))
  public Response catalogue(@Context UriInfo adresse) {
    ParametresDeRequete.de(adresse).verifier();
    return Response.ok(TypesDEvenementsDecrits.de(types.tous())).build();
  }
}
