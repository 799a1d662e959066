package fr.ctg.app;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.RestAssuredResponse;
import fr.ctg.app.contrat.ExemplesNotes;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Locale;

/**
 * Checks every answer that a test gets against the contract that the application serves. The
 * requests are not checked: many are wrong on purpose. Addresses that the contract does not have
 * are left alone.
 */
final class ReponsesDuContrat implements Filter {

  private final OpenApiInteractionValidator contrat;
  private final ExemplesNotes notes;

  ReponsesDuContrat(String service) {
    this.notes = ExemplesNotes.de(URI.create(service));
    this.contrat =
        OpenApiInteractionValidator.createForSpecificationUrl(service + "/openapi")
            .withLevelResolver(
                LevelResolver.create()
                    .withLevel("validation.request", ValidationReport.Level.IGNORE)
                    .withLevel("validation.request.path.missing", ValidationReport.Level.IGNORE)
                    .withLevel(
                        "validation.request.operation.notAllowed", ValidationReport.Level.IGNORE)
                    .build())
            .build();
  }

  @Override
  public Response filter(
      FilterableRequestSpecification requete,
      FilterableResponseSpecification attendu,
      FilterContext suite) {
    Response reponse = suite.next(requete, attendu);
    if (!connue(requete, reponse) || compressee(reponse.asByteArray())) {
      return reponse;
    }
    ValidationReport rapport =
        contrat.validateResponse(
            URI.create(requete.getURI()).getPath(),
            com.atlassian.oai.validator.model.Request.Method.valueOf(
                requete.getMethod().toUpperCase(Locale.ROOT)),
            RestAssuredResponse.of(reponse));
    if (rapport.hasErrors()) {
      throw new AssertionError(
          requete.getMethod() + " " + requete.getURI() + " : " + rapport.getMessages());
    }
    notes.noter(requete, reponse);
    return reponse;
  }

  /** Left compressed by a test that wants to see it so. */
  private static boolean compressee(byte[] octets) {
    return octets.length > 1 && octets[0] == 0x1f && octets[1] == (byte) 0x8b;
  }

  /** What belongs to an operation of the contract: 405 does not, nor what no address has. */
  private static boolean connue(FilterableRequestSpecification requete, Response reponse) {
    return requete.getURI().contains("/api/v1/")
        && reponse.statusCode() != 405
        && !requete.getURI().contains("/api/v1/nulle")
        && !requete.getMethod().equals("OPTIONS");
  }
}
