package fr.ctg.referentiel.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.temps.Horloge;
import fr.ctg.referentiel.CafConnues;
import fr.ctg.referentiel.CatalogueDesRegles;
import fr.ctg.referentiel.Regle;
import fr.ctg.referentiel.application.LireHistorique;
import fr.ctg.referentiel.persistence.Place;
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
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What each Caf decided on the effect of a rule, for everybody to read. */
@Path("/api/v1/referentiel/regles/{code}/effets")
@ApplicationScoped
@Tag(name = "referentiel")
public class EffetsDeRegleResource {

  private final LireHistorique historique;
  private final CatalogueDesRegles catalogue;
  private final CafConnues cafs;
  private final Horloge horloge;
  private final ObjectMapper json;

  @Inject
  EffetsDeRegleResource(
      LireHistorique historique,
      CatalogueDesRegles catalogue,
      CafConnues cafs,
      Horloge horloge,
      ObjectMapper json) {
    this.historique = historique;
    this.catalogue = catalogue;
    this.cafs = cafs;
    this.horloge = horloge;
    this.json = json;
  }

  /** What was decided. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerEffets",
      summary = "Ce qu'une Caf a décidé de l'effet d'une règle",
      description =
          "Toutes les décisions de la Caf, la dernière enregistrée d'abord. En vigueur un jour est"
              + " celle qui commence la dernière ce jour-là au plus tard ; de deux qui commencent"
              + " ensemble, la dernière enregistrée. Sans décision, l'effet est celui du catalogue.")
  @Parameter(
      name = "caf",
      in = ParameterIn.QUERY,
      required = true,
      description = "Le code de la Caf.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 4, pattern = Formes.CAF),
      example = "74")
  @Parameter(
      name = "date",
      in = ParameterIn.QUERY,
      description = "Seulement celles qui commencent ce jour-là au plus tard.",
      schema = @Schema(implementation = java.time.LocalDate.class),
      example = "2026-01-01")
  @Parameter(
      name = "connuLe",
      in = ParameterIn.QUERY,
      description =
          "Seulement celles enregistrées à ce moment au plus tard ; maintenant par défaut.",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"),
      example = "2026-12-31T23:59:59Z")
  @APIResponse(
      responseCode = "200",
      description = "Les décisions.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PageDEffets.class)))
  public Response lister(
      @Context UriInfo adresse,
      @Context Request requete,
      @Parameter(
              description = "Le code de la règle.",
              example = "ETP-PILOTE",
              schema = @Schema(type = SchemaType.STRING, maxLength = 64, pattern = Formes.REGLE))
          @PathParam("code")
          String code) {
    var parametres = ParametresDeRequete.de(adresse);
    int limite = parametres.limite();
    var date = parametres.date("date");
    Instant connuLe = parametres.instant("connuLe").orElseGet(horloge::maintenant);
    if (!adresse.getQueryParameters().containsKey("caf")) {
      parametres.refuser("caf", "OBLIGATOIRE", "« caf » manque : ajoutez-le à l'adresse.");
    }
    String caf = CafDemandee.lire(parametres, cafs).orElse("");
    parametres.verifier();
    regle(catalogue, code);
    return new PageDHistorique<>(
            "effets",
            EffetDeRegle.class,
            (apres, n) -> historique.effets(code, caf, date.orElse(null), connuLe, apres, n),
            e -> new Place(e.enregistreLe(), e.id()),
            EffetDeRegle::de,
            PageDEffets::new)
        .repondre(requete, parametres, limite, json);
  }

  static Regle regle(CatalogueDesRegles catalogue, String code) {
    return catalogue.regles().stream()
        .filter(r -> r.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                RequeteRefusee.introuvable(
                    "Le catalogue n'a pas de règle « "
                        + code
                        + " » : voir /api/v1/referentiel/regles."));
  }
}
