package fr.ctg.platform.journal;

import fr.ctg.platform.journal.LireJournal.Tri;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.platform.temps.Horloge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The journal, for auditors: what changed, who did it, and that nobody has tampered with it. */
@Path("/api/v1/audit/journal")
@ApplicationScoped
@Tag(name = "audit")
public class JournalResource {

  private static final String TABLE = "^[a-z_]{1,63}\\.[a-z_]{1,63}$";
  private static final String TETE = "^[1-9][0-9]{0,17}:[0-9a-f]{64}$";
  private static final String POSITION = "^[1-9][0-9]{0,17}$";
  private static final int TEXTE_MAX = 200;

  private final LireJournal lecture;
  private final VerifierJournal verification;
  private final TrousseauDesTetes trousseau;

  @Inject
  JournalResource(LireJournal lecture, VerifierJournal verification, TrousseauDesTetes trousseau) {
    this.lecture = lecture;
    this.verification = verification;
    this.trousseau = trousseau;
  }

  /** The entries. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerJournal",
      summary = "Le journal des changements",
      description =
          "Chaque changement de chaque ligne, écrit par la base elle-même dans la transaction du"
              + " changement : quand, qui, quoi, la ligne avant et après. Un auditeur voit celui de"
              + " sa Caf, la Cnaf tout. Les champs personnels y sont chiffrés.")
  @Parameter(
      name = "table",
      in = ParameterIn.QUERY,
      description = "La table, avec son schéma.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 127, pattern = TABLE),
      example = "convention.convention")
  @Parameter(
      name = "objet",
      in = ParameterIn.QUERY,
      description = "L'identifiant de l'objet dont la ligne fait partie.",
      schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = TEXTE_MAX),
      example = "01a20056-9cb9-7ab9-bce9-5dd5812433e2")
  @Parameter(
      name = "cle",
      in = ParameterIn.QUERY,
      description = "La valeur d'une colonne de la clé primaire de la ligne.",
      schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = TEXTE_MAX),
      example = "01a20056-9cb9-7ab9-bce9-5dd5812433e2")
  @Parameter(
      name = "acteur",
      in = ParameterIn.QUERY,
      description = "Qui a fait le changement.",
      schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = TEXTE_MAX),
      example = "b1946ac9-2c1d-4c3e-9c55-8d3c2a7a3f10")
  @Parameter(
      name = "operation",
      in = ParameterIn.QUERY,
      description = "Ce qui a été fait.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"INSERT", "UPDATE", "DELETE", "EVENEMENT"}),
      example = "UPDATE")
  @Parameter(
      name = "du",
      in = ParameterIn.QUERY,
      description = "Le premier jour, à l'heure légale.",
      schema = @Schema(implementation = LocalDate.class),
      example = "2026-01-01")
  @Parameter(
      name = "au",
      in = ParameterIn.QUERY,
      description = "Le dernier jour, compris.",
      schema = @Schema(implementation = LocalDate.class),
      example = "2026-03-31")
  @Parameter(
      name = "tri",
      in = ParameterIn.QUERY,
      description = "Les plus anciens d'abord (par défaut), ou les plus récents.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"ANCIENS", "RECENTS"}),
      example = "RECENTS")
  @APIResponseSchema(value = EntreeDuJournal.class, responseDescription = "Les entrées.")
  public Response journal(@BeanParam TrancheDeListe tranche) {
    return tranche.montrer(
        EntreeDuJournal.LISTE,
        parametres ->
            new Demande(filtre(parametres), parametres.choix("tri", Tri.class).orElse(Tri.ANCIENS)),
        demande -> lecture.entrees(demande.filtre(), demande.tri()).montree(EntreeDuJournal::de));
  }

  private record Demande(FiltreDuJournal filtre, Tri tri) {}

  private static FiltreDuJournal filtre(ParametresDeRequete parametres) {
    Optional<LocalDate> du = parametres.date("du");
    Optional<LocalDate> au = parametres.date("au");
    return new FiltreDuJournal(
        parametres
            .code("table", Pattern.compile(TABLE), "un schéma, un point et une table")
            .orElse(null),
        parametres.texte("objet", TEXTE_MAX).orElse(null),
        parametres.texte("cle", TEXTE_MAX).orElse(null),
        parametres.texte("acteur", TEXTE_MAX).orElse(null),
        parametres.choix("operation", OperationDuJournal.class).map(Enum::name).orElse(null),
        du.map(JournalResource::debutDuJour).orElse(null),
        au.map(jour -> debutDuJour(jour.plusDays(1))).orElse(null));
  }

  private static Instant debutDuJour(LocalDate jour) {
    return jour.atStartOfDay(Horloge.ZONE_LEGALE).toInstant();
  }

  /** The signed heads. */
  @GET
  @Path("tetes")
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerTetes",
      summary = "Les têtes signées du journal",
      description =
          "Ce qu'était la chaîne, à intervalles, signé par une clé que la base n'a pas. Publiées ou"
              + " gardées ailleurs, elles prouvent que le journal n'a pas été récrit depuis.")
  @APIResponseSchema(
      value = TeteSignee.class,
      responseDescription = "Les têtes, les plus anciennes d'abord.")
  public Response tetes(@BeanParam TrancheDeListe tranche) {
    ClesDesTetes cles = trousseau.cles();
    return tranche.montrer(
        TeteSignee.LISTE, () -> lecture.tetes().montree(tete -> TeteSignee.de(tete, cles)));
  }

  /** A walk along the chain. */
  @GET
  @Path("verification")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "verifierJournal",
      summary = "Vérifier le journal",
      description =
          "Recalcule la chaîne entière, sans se fier à la base, et la confronte aux têtes signées :"
              + " nomme le premier maillon rompu. Confronte aussi les évènements conservés à ce que"
              + " le journal en atteste, et rappelle la dernière comparaison des lignes avec le"
              + " journal (voir les vérifications). Une tête gardée ailleurs peut être donnée aussi :"
              + " elle décèle une chaîne récrite avec ses têtes. La durée croît avec le"
              + " nombre d'entrées : « depuis » reprend où une vérification d'avant s'est arrêtée.")
  @Parameter(
      name = "depuis",
      in = ParameterIn.QUERY,
      description = "La première position à vérifier ; 1 par défaut.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 18, pattern = POSITION),
      example = "1")
  @Parameter(
      name = "tete",
      in = ParameterIn.QUERY,
      description = "Une tête gardée ailleurs : sa position, deux-points, son empreinte.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 83, pattern = TETE),
      example = "1042:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
  @APIResponse(
      responseCode = "200",
      description = "Ce que la vérification a trouvé.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = VerificationDuJournal.class)))
  public VerificationDuJournal verification(@Context UriInfo adresse) {
    var parametres = ParametresDeRequete.de(adresse);
    long depuis =
        parametres
            .code("depuis", Pattern.compile(POSITION), "une position, un entier à partir de 1")
            .map(Long::parseLong)
            .orElse(1L);
    Optional<TeteConnue> connue =
        parametres
            .code(
                "tete",
                Pattern.compile(TETE),
                "une position, deux-points et une empreinte de 64 chiffres hexadécimaux")
            .map(JournalResource::tete);
    if (connue.isPresent() && connue.get().position() < depuis) {
      parametres.refuser(
          "tete",
          "HORS_BORNES",
          "« tete » est à une position d'avant « depuis » : elle ne serait pas vérifiée.");
    }
    parametres.verifier();
    return verification.verifier(depuis, connue);
  }

  private static TeteConnue tete(String ecrite) {
    int separation = ecrite.indexOf(':');
    return new TeteConnue(
        Long.parseLong(ecrite.substring(0, separation)),
        HexFormat.of().parseHex(ecrite.substring(separation + 1)));
  }
}
