package fr.ctg.referentiel.parametre.rest;

import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.ListeOrdonnee;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.platform.temps.Horloge;
import fr.ctg.referentiel.CafConnues;
import fr.ctg.referentiel.parametre.application.LireParametres;
import fr.ctg.referentiel.rest.CafDemandee;
import fr.ctg.referentiel.rest.FormesDuReferentiel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The parameters in force, for everybody to read. */
@Path("/api/v1/referentiel/parametres")
@ApplicationScoped
@Tag(name = "referentiel")
public class ParametresResource {

  private final LireParametres lecture;
  private final CafConnues cafs;
  private final Horloge horloge;

  @Inject
  ParametresResource(LireParametres lecture, CafConnues cafs, Horloge horloge) {
    this.lecture = lecture;
    this.cafs = cafs;
    this.horloge = horloge;
  }

  /** Those in force. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerParametres",
      summary = "Les paramètres en vigueur",
      description =
          "Les valeurs en vigueur à la date, celles de la Caf avant les nationales, chacune avec sa"
              + " source et sa validité.")
  @Parameter(
      name = FormesDuReferentiel.DATE,
      in = ParameterIn.QUERY,
      description = "Le jour demandé ; aujourd'hui par défaut.",
      schema = @Schema(implementation = LocalDate.class),
      example = "2026-01-01")
  @Parameter(
      name = FormesDuReferentiel.CONNU_LE,
      in = ParameterIn.QUERY,
      description =
          "Le moment auquel les valeurs devaient être enregistrées ; maintenant par défaut. Une valeur"
              + " corrigée depuis se retrouve ainsi.",
      schema = @Schema(implementation = Instant.class))
  @Parameter(
      name = CafDemandee.NOM,
      in = ParameterIn.QUERY,
      description = "Le code de la Caf dont les valeurs locales comptent ; nationales par défaut.",
      schema = @Schema(maxLength = 8, pattern = FormesDuReferentiel.CAF),
      example = "74")
  @APIResponseSchema(value = ParametreDuReferentiel.class, responseDescription = "Les paramètres.")
  public Response lister(@BeanParam TrancheDeListe tranche) {
    return tranche.montrer(
        ParametreDuReferentiel.LISTE,
        parametres ->
            new Demande(
                parametres.date(FormesDuReferentiel.DATE).orElseGet(horloge::aujourdhui),
                CafDemandee.lire(parametres, cafs).orElse(null),
                parametres.instant(FormesDuReferentiel.CONNU_LE).orElseGet(horloge::maintenant)),
        demande ->
            ListeOrdonnee.enMemoire(
                lecture
                    .enVigueur(demande.date(), demande.caf(), demande.connuLe())
                    .parametres()
                    .stream()
                    .map(ParametreDuReferentiel::de)
                    .toList(),
                ParametreDuReferentiel::code));
  }

  private record Demande(LocalDate date, @Nullable String caf, Instant connuLe) {}
}
