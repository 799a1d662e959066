package fr.ctg.platform.journal;

import fr.ctg.platform.ecriture.Creation;
import fr.ctg.platform.ecriture.Ecritures;
import fr.ctg.platform.journal.Verifications.Verification;
import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.platform.persistence.UniteCourante;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Comparisons of all rows with the journal, which take their time and tell how far they are. */
@Path(VerificationsResource.CHEMIN)
@ApplicationScoped
@Tag(name = "audit")
public class VerificationsResource {

  static final String CHEMIN = "/api/v1/audit/journal/verifications";

  private static final Pattern UUID_ECRIT =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final Verifications verifications;
  private final ConduiteDesVerifications conduite;
  private final Ecritures ecritures;

  @Inject
  VerificationsResource(
      Verifications verifications, ConduiteDesVerifications conduite, Ecritures ecritures) {
    this.verifications = verifications;
    this.conduite = conduite;
    this.ecritures = ecritures;
  }

  /** Asks for one. */
  @POST
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "demanderVerification",
      summary = "Comparer toutes les lignes avec le journal",
      description =
          "Demande que chaque ligne de chaque table suivie soit comparée avec son dernier état dans"
              + " le journal : ce qui a été changé à l'insu du journal est trouvé. Le travail se"
              + " fait en arrière-plan, par tranches, et survit à l'arrêt du nœud qui le fait ;"
              + " « Location » en dit l'avancement, les évènements « verification.avancee » et"
              + " « verification.terminee » l'annoncent. Une seule court à la fois : s'il y en a"
              + " une, c'est elle qui est rendue.")
  @APIResponse(
      responseCode = "202",
      description = "La vérification, demandée ou déjà en cours.",
      headers =
          @Header(
              name = HttpHeaders.LOCATION,
              description = "L'adresse de la vérification.",
              schema = @Schema(type = SchemaType.STRING, format = "uri", maxLength = 2000)),
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = VerificationDesLignes.class)))
  public Response demander(@BeanParam Creation demande) {
    Response reponse =
        ecritures.accepter(
            demande,
            acceptee -> CHEMIN + "/" + acceptee.id(),
            () ->
                VerificationDesLignes.de(
                    UniteCourante.session().doReturningWork(verifications::demander), List.of()));
    conduite.reveiller();
    return reponse;
  }

  /** How far one has come. */
  @GET
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lireVerification",
      summary = "L'avancement d'une vérification",
      description =
          "Où en est la comparaison des lignes avec le journal, et ce qu'elle a trouvé : la table, la"
              + " clé et les colonnes, jamais les valeurs. Le nombre d'écarts est de toutes les Caf ;"
              + " un auditeur de Caf voit ceux de la sienne et ceux de ce qui est national. Les cent"
              + " dernières sont conservées.")
  @Parameter(
      name = "id",
      in = ParameterIn.PATH,
      required = true,
      description = "L'identifiant de la vérification.",
      schema = @Schema(type = SchemaType.STRING, format = "uuid", maxLength = 36),
      example = "0197a3c1-6f00-7b3a-9d3e-3f2a4c5b6d80")
  @APIResponse(
      responseCode = "200",
      description = "La vérification.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = VerificationDesLignes.class)))
  public VerificationDesLignes lire(@PathParam("id") String id, @Context UriInfo adresse) {
    ParametresDeRequete.de(adresse).verifier();
    if (!UUID_ECRIT.matcher(id).matches()) {
      throw inconnue(id);
    }
    UUID laquelle = UUID.fromString(id);
    Verification verification = verifications.trouver(laquelle).orElseThrow(() -> inconnue(id));
    return VerificationDesLignes.de(
        verification, verifications.ecarts(laquelle, VerificationDesLignes.ECARTS_MAX));
  }

  private static RequeteRefusee inconnue(String id) {
    return new RequeteRefusee(
        TypeProbleme.INTROUVABLE,
        "Aucune vérification n'a l'identifiant « " + id + " », ou elle n'est plus conservée.");
  }
}
