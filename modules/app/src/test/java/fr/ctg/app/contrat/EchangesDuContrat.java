package fr.ctg.app.contrat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.RestAssuredRequest;
import com.atlassian.oai.validator.restassured.RestAssuredResponse;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks what a test and the application exchange against the contract that the application serves:
 * every answer, and every request that was taken (2xx). Those that were refused are not checked,
 * many are wrong on purpose. Addresses that the contract does not have are left alone.
 */
public final class EchangesDuContrat implements Filter {

  /** The form of a tag that is a digest of the content: 18 bytes in Base64. */
  private static final String EMPREINTE = "empreinte";

  private static final int EMPREINTE_CARACTERES = 24;
  private static final Pattern DATE_ISO = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

  /** What a sentence cites of the request, or gives as a model of what to send. */
  private static final Pattern CITE = Pattern.compile("« [^»]* »|comme \\S+");

  private final OpenApiInteractionValidator contrat;
  private final OpenApiInteractionValidator demandes;
  private final ExemplesNotes notes;

  public EchangesDuContrat(String service) {
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
    this.demandes =
        OpenApiInteractionValidator.createForSpecificationUrl(service + "/openapi")
            .withLevelResolver(
                LevelResolver.create()
                    // Who may ask is not the contract's to say, and tests ask as everybody.
                    .withLevel("validation.request.security", ValidationReport.Level.IGNORE)
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
    conforme(
        requete,
        "la réponse",
        contrat.validateResponse(
            URI.create(requete.getURI()).getPath(),
            com.atlassian.oai.validator.model.Request.Method.valueOf(
                requete.getMethod().toUpperCase(Locale.ROOT)),
            RestAssuredResponse.of(reponse)));
    // HEAD is GET without the content: the contract has it nowhere.
    if (reponse.statusCode() / 100 == 2 && !requete.getMethod().equals("HEAD")) {
      conforme(
          requete,
          "la requête, que l'application accepte,",
          demandes.validateRequest(RestAssuredRequest.of(requete)));
    }
    entetesPromis(requete, reponse);
    datesEnFrancais(requete, reponse);
    notes.noter(requete, reponse);
    return reponse;
  }

  private static void conforme(
      FilterableRequestSpecification requete, String quoi, ValidationReport rapport) {
    if (rapport.hasErrors()) {
      throw new AssertionError(
          "%s %s : %s n'est pas celle du contrat : %s"
              .formatted(requete.getMethod(), requete.getURI(), quoi, rapport.getMessages()));
    }
  }

  /**
   * Whoever reads a refusal reads days as people write them, but for what was sent and for models.
   */
  private static void datesEnFrancais(FilterableRequestSpecification requete, Response reponse) {
    if (!String.valueOf(reponse.contentType()).startsWith("application/problem+json")
        || requete.getMethod().equals("HEAD")) {
      return;
    }
    List<String> messages = reponse.jsonPath().getList("erreurs.message");
    List<String> phrases = messages == null ? new ArrayList<>() : new ArrayList<>(messages);
    phrases.add(reponse.jsonPath().getString("detail"));
    for (String phrase : phrases) {
      if (phrase != null && DATE_ISO.matcher(CITE.matcher(phrase).replaceAll("")).find()) {
        throw new AssertionError(
            "%s %s : « %s » n'écrit pas la date en français"
                .formatted(requete.getMethod(), requete.getURI(), phrase));
      }
    }
  }

  /** The tag and the address that the contract promises are there: it cannot say so itself. */
  private void entetesPromis(FilterableRequestSpecification requete, Response reponse) {
    boolean json = String.valueOf(reponse.contentType()).startsWith("application/json");
    if (reponse.statusCode() / 100 != 2 || !json || requete.getMethod().equals("HEAD")) {
      return;
    }
    for (String nom : List.of("ETag", "Location", "Convention-ETag")) {
      if (nom.equals("Convention-ETag") && passe(requete)) {
        continue;
      }
      Optional<String> exemple =
          notes.entetePromis(requete.getURI(), requete.getMethod(), reponse.statusCode(), nom);
      if (exemple.isPresent() && reponse.header(nom) == null) {
        throw new AssertionError(
            requete.getMethod() + " " + requete.getURI() + " : sans « " + nom + " »");
      }
    }
    notes
        .entetePromis(requete.getURI(), requete.getMethod(), reponse.statusCode(), "ETag")
        .map(exemple -> passe(requete) ? EMPREINTE : forme(exemple))
        .filter(forme -> !forme.equals(forme(reponse.header("ETag"))))
        .ifPresent(
            forme -> {
              throw new AssertionError(
                  requete.getMethod()
                      + " "
                      + requete.getURI()
                      + " : « ETag » "
                      + reponse.header("ETag")
                      + " au lieu de la forme "
                      + forme);
            });
  }

  /** What was, or is on another day, is not written to: it has the tag of its content. */
  private static boolean passe(FilterableRequestSpecification requete) {
    return requete.getQueryParams().containsKey("au")
        || requete.getQueryParams().containsKey("le")
        || requete.getURI().matches(".*[?&](au|le)=.*");
  }

  /** What a tag is made of: numbers, words, and what stands between them. */
  private static String forme(String marque) {
    String contenu = marque.replaceAll("^\"|(-gzip)?\"$", "");
    if (contenu.length() == EMPREINTE_CARACTERES && contenu.matches("[A-Za-z0-9_-]+")) {
      return EMPREINTE;
    }
    return contenu
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "uuid")
        .replaceAll("[A-Z_]{3,}", "ETAT")
        .replaceAll("^[a-z0-9-]+(?=\\.)", "code")
        .replaceAll("[0-9]+", "9")
        // Amendments to come, and why one no longer holds.
        .replaceAll("^9-ETAT-9$", "9-ETAT")
        .replaceAll("^uuid-9-ETAT$", "uuid-9");
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
