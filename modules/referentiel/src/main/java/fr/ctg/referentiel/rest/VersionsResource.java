package fr.ctg.referentiel.rest;

import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.ListeOrdonnee;
import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.referentiel.application.LireVersions;
import fr.ctg.referentiel.model.Partie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The published versions of the job reference and their texts, for everybody to read. */
@Path("/api/v1/referentiel/versions")
@ApplicationScoped
@Tag(name = "referentiel")
public class VersionsResource {

  private static final String CONNU =
      "Le moment où l'on se place : ce qui a été publié ou abrogé depuis ne compte pas ; maintenant"
          + " par défaut.";

  private final LireVersions lecture;

  @Inject
  VersionsResource(LireVersions lecture) {
    this.lecture = lecture;
  }

  /** All of them. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerVersions",
      summary = "Les versions du référentiel d'emploi",
      description =
          "Toutes les versions publiées ou abrogées, la plus récente d'abord, avec leur état et leurs"
              + " dates. Une version publiée ne change plus, mais peut être abrogée : elle vaut alors"
              + " jusqu'à son dernier jour.")
  @Parameter(
      name = FormesDuReferentiel.DATE,
      in = ParameterIn.QUERY,
      description = "Seulement celle qui est en vigueur ce jour-là.",
      schema = @Schema(implementation = LocalDate.class),
      example = "2026-03-31")
  @Parameter(
      name = FormesDuReferentiel.CONNU_LE,
      in = ParameterIn.QUERY,
      description = CONNU,
      schema = @Schema(implementation = Instant.class))
  @APIResponseSchema(value = VersionDuReferentiel.class, responseDescription = "Les versions.")
  public Response lister(@BeanParam TrancheDeListe tranche) {
    return tranche.montrer(
        VersionDuReferentiel.VERSIONS,
        VersionsResource::quand,
        quand ->
            ListeOrdonnee.enMemoire(
                lecture.toutes(quand.date(), quand.connuLe()).stream()
                    .map(VersionDuReferentiel::de)
                    .toList(),
                VersionDuReferentiel::code));
  }

  /** One. */
  @GET
  @Path("{version}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lireVersion",
      summary = "Une version du référentiel",
      description =
          "La version de ce code, ou celle en vigueur (« en-vigueur ») aujourd'hui ou à la « date ».")
  @Parameter(
      name = FormesDuReferentiel.DATE,
      in = ParameterIn.QUERY,
      description = "Le jour demandé, pour « en-vigueur » ; aujourd'hui par défaut.",
      schema = @Schema(implementation = LocalDate.class),
      example = "2026-03-31")
  @Parameter(name = FormesDuReferentiel.CONNU_LE, in = ParameterIn.QUERY, description = CONNU)
  @APIResponseSchema(value = VersionDuReferentiel.class, responseDescription = "La version.")
  public Response lire(
      @Context UriInfo adresse,
      @Parameter(
              description = FormesDuReferentiel.VERSION_OU_EN_VIGUEUR,
              example = FormesDuReferentiel.EXEMPLE_DE_VERSION)
          @PathParam("version")
          String version) {
    var parametres = ParametresDeRequete.de(adresse);
    var quand = quand(parametres);
    parametres.verifier();
    var lue = VersionDuReferentiel.de(lecture.une(version, quand.date(), quand.connuLe()));
    return Response.ok(lue).tag(lue.marque()).build();
  }

  /** A part of one. */
  @GET
  @Path("{version}/{partie}")
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "lirePartie",
      summary = "Une partie d'une version du référentiel",
      description =
          "Les éléments de la partie dans l'ordre du texte, chacun avec ceux qui le précisent. Chaque"
              + " texte est celui du document source, mot pour mot. En csv et ndjson, une ligne par"
              + " élément, « parent » disant ce qu'il précise.")
  @Parameter(
      name = FormesDuReferentiel.DATE,
      in = ParameterIn.QUERY,
      description = "Le jour demandé, pour « en-vigueur » ; aujourd'hui par défaut.",
      schema = @Schema(implementation = LocalDate.class),
      example = "2026-03-31")
  @Parameter(name = FormesDuReferentiel.CONNU_LE, in = ParameterIn.QUERY, description = CONNU)
  @APIResponseSchema(
      value = ElementDuReferentiel.class,
      responseDescription = "Les éléments de la partie.")
  public Response partie(
      @BeanParam TrancheDeListe tranche,
      @Parameter(
              description = FormesDuReferentiel.VERSION_OU_EN_VIGUEUR,
              example = FormesDuReferentiel.EXEMPLE_DE_VERSION)
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
    Partie demandee = partie(partie);
    return tranche.montrer(
        ElementDuReferentiel.forme(demandee),
        VersionsResource::quand,
        quand ->
            ListeOrdonnee.enMemoire(
                ElementDuReferentiel.arbre(
                    lecture.elements(version, quand.date(), quand.connuLe(), demandee)),
                ElementDuReferentiel::code));
  }

  /** The day and the moment that are asked for, where they are. */
  private record Quand(@Nullable LocalDate date, @Nullable Instant connuLe) {}

  private static Quand quand(ParametresDeRequete parametres) {
    return new Quand(
        parametres.date(FormesDuReferentiel.DATE).orElse(null),
        parametres.instant(FormesDuReferentiel.CONNU_LE).orElse(null));
  }

  private static Partie partie(String chemin) {
    return Arrays.stream(Partie.values())
        .filter(p -> p.chemin().equals(chemin))
        .findFirst()
        .orElseThrow(
            () ->
                RequeteRefusee.introuvable(
                    "Le référentiel n'a pas de partie « "
                        + chemin
                        + " » ; ses parties sont : "
                        + String.join(
                            ", ", Arrays.stream(Partie.values()).map(Partie::chemin).toList())
                        + "."));
  }
}
