package fr.ctg.referentiel.regle.rest;

import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.ListeOrdonnee;
import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.platform.temps.Horloge;
import fr.ctg.referentiel.CafConnues;
import fr.ctg.referentiel.model.Place;
import fr.ctg.referentiel.regle.application.LireRegles;
import fr.ctg.referentiel.rest.CafDemandee;
import fr.ctg.referentiel.rest.FormesDuReferentiel;
import fr.ctg.referentiel.rest.InscriptionsDemandees;
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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue of rules, and what each Caf decided on their effects, for everybody to read. */
@Path("/api/v1/referentiel/regles")
@ApplicationScoped
@Tag(name = "referentiel")
public class ReglesResource {

  private final LireRegles lecture;
  private final CafConnues cafs;
  private final Horloge horloge;

  @Inject
  ReglesResource(LireRegles lecture, CafConnues cafs, Horloge horloge) {
    this.lecture = lecture;
    this.cafs = cafs;
    this.horloge = horloge;
  }

  /** The catalogue. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerRegles",
      summary = "Le catalogue des règles",
      description =
          "Chaque règle avec la phrase exacte qui la fonde, ce qu'elle entraîne, pour qui elle vaut,"
              + " et si le texte le dit ou si c'est une lecture.")
  @APIResponseSchema(
      value = RegleDuCatalogue.class,
      responseDescription = "Les règles, dans l'ordre du catalogue.")
  public Response lister(@BeanParam TrancheDeListe tranche) {
    return tranche.montrer(
        RegleDuCatalogue.LISTE,
        () ->
            ListeOrdonnee.enMemoire(
                lecture.regles().stream().map(RegleDuCatalogue::de).toList(),
                RegleDuCatalogue::code));
  }

  /** One rule. */
  @GET
  @Path("{code}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lireRegle",
      summary = "Une règle",
      description = "La règle de ce code, avec sa citation et sa lecture.")
  @APIResponseSchema(value = RegleDuCatalogue.class, responseDescription = "La règle.")
  public RegleDuCatalogue lire(@Context UriInfo adresse, @PathParam("code") String code) {
    ParametresDeRequete.de(adresse).verifier();
    return RegleDuCatalogue.de(lecture.une(code));
  }

  /** What a Caf decided. */
  @GET
  @Path("{code}/effets")
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerEffets",
      summary = "Ce qu'une Caf a décidé de l'effet d'une règle",
      description =
          "Toutes les décisions de la Caf, la dernière enregistrée d'abord. En vigueur un jour est"
              + " celle qui commence la dernière ce jour-là au plus tard ; de deux qui commencent"
              + " ensemble, la dernière enregistrée. Sans décision, l'effet est celui du catalogue.")
  @Parameter(
      name = CafDemandee.NOM,
      in = ParameterIn.QUERY,
      required = true,
      description = "Le code de la Caf.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 4, pattern = FormesDuReferentiel.CAF),
      example = "74")
  @Parameter(
      name = FormesDuReferentiel.DATE,
      in = ParameterIn.QUERY,
      description = FormesDuReferentiel.DATE_D_INSCRIPTION,
      schema = @Schema(implementation = LocalDate.class),
      example = "2026-01-01")
  @Parameter(
      name = FormesDuReferentiel.CONNU_LE,
      in = ParameterIn.QUERY,
      description = FormesDuReferentiel.CONNU_D_INSCRIPTION)
  @APIResponseSchema(value = EffetDeRegle.class, responseDescription = "Les décisions.")
  public Response effets(@BeanParam TrancheDeListe tranche, @PathParam("code") String code) {
    return tranche.montrer(
        EffetDeRegle.LISTE,
        parametres -> {
          parametres.exiger(CafDemandee.NOM);
          return InscriptionsDemandees.lire(parametres, cafs, horloge);
        },
        demande -> {
          lecture.une(code);
          return demande
              .liste(
                  (apres, n) ->
                      lecture.effets(
                          code, demande.deLaCaf(), demande.date(), demande.connuLe(), apres, n),
                  e -> new Place(e.enregistreLe(), e.id()))
              .montree(EffetDeRegle::de);
        });
  }
}
