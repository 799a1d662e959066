package fr.ctg.referentiel.nomenclature.rest;

import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.ListeOrdonnee;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.referentiel.nomenclature.application.LireNomenclatures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The short lists that the sources give, for everybody to read. */
@Path("/api/v1/referentiel")
@ApplicationScoped
@Tag(name = "referentiel")
public class NomenclaturesResource {

  private final LireNomenclatures lecture;

  @Inject
  NomenclaturesResource(LireNomenclatures lecture) {
    this.lecture = lecture;
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
  @APIResponseSchema(value = ThematiqueCtg.class, responseDescription = "Les thématiques.")
  public Response thematiques(@BeanParam TrancheDeListe tranche) {
    return tranche.montrer(
        ThematiqueCtg.LISTE,
        () ->
            ListeOrdonnee.enMemoire(
                lecture.thematiques().stream().map(ThematiqueCtg::de).toList(),
                ThematiqueCtg::code));
  }

  /** The four groups of the allocation key. */
  @GET
  @Path("groupes")
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerGroupes",
      summary = "Les quatre groupes de la clé de répartition",
      description = "Dans l'ordre où les montants sont listés et les restes attribués.")
  @APIResponseSchema(value = LibelleDuReferentiel.class, responseDescription = "Les groupes.")
  public Response groupes(@BeanParam TrancheDeListe tranche) {
    return tranche.montrer(
        LibelleDuReferentiel.GROUPES,
        () ->
            ListeOrdonnee.enMemoire(
                lecture.groupes().stream().map(LibelleDuReferentiel::de).toList(),
                LibelleDuReferentiel::code));
  }

  /** The three labels of the posts. */
  @GET
  @Path("libelles")
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerLibelles",
      summary = "Les trois libellés de poste",
      description = "Ce qu'un poste de chargé de coopération peut porter comme libellé.")
  @APIResponseSchema(value = LibelleDuReferentiel.class, responseDescription = "Les libellés.")
  public Response libelles(@BeanParam TrancheDeListe tranche) {
    return tranche.montrer(
        LibelleDuReferentiel.LIBELLES,
        () ->
            ListeOrdonnee.enMemoire(
                lecture.libelles().stream().map(LibelleDuReferentiel::de).toList(),
                LibelleDuReferentiel::code));
  }
}
