package fr.ctg.referentiel.rest;

import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.ListeOrdonnee;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.platform.validation.TexteLibre;
import fr.ctg.referentiel.application.LireVersions;
import fr.ctg.referentiel.model.RangDansLaRecherche;
import fr.ctg.referentiel.model.Trouvaille;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** French full-text search in the version in force, for everybody. */
@Path("/api/v1/referentiel/recherche")
@ApplicationScoped
@Tag(name = "referentiel")
public class RechercheResource {

  private static final int Q_MAX = 200;

  private final LireVersions lecture;

  @Inject
  RechercheResource(LireVersions lecture) {
    this.lecture = lecture;
  }

  /** What is found. */
  @GET
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
  @APIResponseSchema(value = TexteTrouve.class, responseDescription = "Les textes trouvés.")
  public Response rechercher(@BeanParam TrancheDeListe tranche) {
    return tranche.montrer(
        TexteTrouve.LISTE,
        parametres -> parametres.motsObligatoires("q", Q_MAX),
        q ->
            ListeOrdonnee.<Trouvaille, RangDansLaRecherche>lue(
                    (apres, limite) -> lecture.rechercher(q, apres, limite),
                    RangDansLaRecherche::de)
                .montree(TexteTrouve::de));
  }
}
