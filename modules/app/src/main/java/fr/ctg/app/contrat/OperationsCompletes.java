package fr.ctg.app.contrat;

import fr.ctg.platform.liste.Export;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Gives every operation what its resource need not repeat: paging and streams for a list, the
 * headers of its answers, its refusals, its access and its examples.
 */
final class OperationsCompletes {

  /** What everybody may call without a token. */
  private static final List<String> PUBLICS =
      List.of(
          "/api/v1/referentiel/",
          "/api/v1/territoires/",
          "/api/v1/simulations",
          "/api/v1/evenements/catalogue");

  /** A page of a list is known by the name of its schema. */
  private static final String PAGE = "#/components/schemas/PageD";

  private final OpenAPI document;
  private final Composants composants;
  private final Exemples exemples;

  OperationsCompletes(OpenAPI document, Exemples exemples) {
    this.document = document;
    this.composants = new Composants(document);
    this.exemples = exemples;
  }

  void completer() {
    document
        .getPaths()
        .getPathItems()
        .forEach(
            (chemin, adresse) ->
                adresse
                    .getOperations()
                    .forEach((methode, operation) -> completer(chemin, methode, operation)));
  }

  private void completer(String chemin, HttpMethod methode, Operation operation) {
    // A stream of events is no content that a reader could have already.
    boolean lecture = methode == HttpMethod.GET && !fluxDEvenements(operation);
    boolean page = pageRendue(operation) != null;
    acces(chemin, operation);
    if (page) {
      exiger(operation, Composants.LIMITE);
      exiger(operation, Composants.CURSEUR);
    }
    if (lecture) {
      exiger(operation, Composants.SI_CHANGE);
    }
    reussites(operation, lecture, page);
    refus(chemin, operation, lecture);
    demande(operation);
  }

  private static boolean fluxDEvenements(Operation operation) {
    APIResponse reponse = operation.getResponses().getAPIResponse("200");
    return reponse != null
        && reponse.getContent() != null
        && reponse.getContent().hasMediaType(MediaType.SERVER_SENT_EVENTS);
  }

  // Access

  private void acces(String chemin, Operation operation) {
    if (operation.getSecurity() != null) {
      return;
    }
    var exigence = OASFactory.createSecurityRequirement();
    if (PUBLICS.stream().noneMatch(chemin::startsWith)) {
      exigence.addScheme(composants.jeton());
    }
    // An empty requirement says "nobody need identify"; an empty list would say the same of it, but
    // reads as an oversight.
    operation.setSecurity(List.of(exigence));
  }

  // Parameters

  private void exiger(Operation operation, String nom) {
    List<Parameter> parametres =
        new ArrayList<>(operation.getParameters() == null ? List.of() : operation.getParameters());
    parametres.removeIf(p -> nom.equals(p.getName()));
    parametres.add(composants.parametre(nom));
    operation.setParameters(parametres);
  }

  // Answers

  /** The reference to the page that the operation answers with, if it lists something. */
  private static @Nullable String pageRendue(Operation operation) {
    APIResponse reponse = operation.getResponses().getAPIResponse("200");
    if (reponse == null || reponse.getContent() == null) {
      return null;
    }
    var forme = reponse.getContent().getMediaType(MediaType.APPLICATION_JSON);
    if (forme == null || forme.getSchema() == null || forme.getSchema().getRef() == null) {
      return null;
    }
    String ref = forme.getSchema().getRef();
    return ref.startsWith(PAGE) ? ref : null;
  }

  private void reussites(Operation operation, boolean lecture, boolean page) {
    for (Map.Entry<String, APIResponse> e : operation.getResponses().getAPIResponses().entrySet()) {
      if (!e.getKey().startsWith("2") || e.getValue().getRef() != null) {
        continue;
      }
      APIResponse reponse = e.getValue();
      Map<String, Header> entetes =
          page
              ? composants.entetes(Composants.ETAG, Composants.LIEN)
              : lecture ? composants.entetes(Composants.ETAG) : composants.entetes();
      if (reponse.getHeaders() != null) {
        entetes.putAll(reponse.getHeaders());
      }
      reponse.setHeaders(entetes);
      if (page) {
        flux(reponse.getContent());
      }
      illustrer(operation.getOperationId(), reponse.getContent());
    }
    if (lecture) {
      operation
          .getResponses()
          .addAPIResponse(
              "304",
              OASFactory.createAPIResponse()
                  .description("Rien n'a changé depuis l'« ETag » donné.")
                  .headers(composants.entetes(Composants.ETAG)));
    }
  }

  /** The whole list, as the two streams in which {@link Export} writes it. */
  private static void flux(Content contenu) {
    contenu.addMediaType(
        Export.NDJSON,
        OASFactory.createMediaType()
            .schema(fluxDe("La liste entière, un élément JSON par ligne.")));
    contenu.addMediaType(
        Export.CSV,
        OASFactory.createMediaType()
            .schema(
                fluxDe("La liste entière en CSV (RFC 4180, UTF-8), avec une ligne de titres.")));
  }

  private static Schema fluxDe(String description) {
    return OASFactory.createSchema()
        .type(SchemaType.STRING)
        .maxLength(Integer.MAX_VALUE)
        .description(description);
  }

  private void illustrer(String operationId, @Nullable Content contenu) {
    if (contenu == null) {
      return;
    }
    contenu
        .getMediaTypes()
        .forEach((nom, forme) -> exemples.reponse(operationId, nom).ifPresent(forme::setExample));
  }

  private void demande(Operation operation) {
    if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null) {
      return;
    }
    operation
        .getRequestBody()
        .getContent()
        .getMediaTypes()
        .forEach(
            (nom, forme) ->
                exemples.demande(operation.getOperationId(), nom).ifPresent(forme::setExample));
  }

  // Refusals

  private void refus(String chemin, Operation operation, boolean lecture) {
    List<Integer> statuts = new ArrayList<>(List.of(400, 406, 429, 500, 503));
    if (chemin.contains("{")) {
      statuts.add(404);
    }
    if (operation.getRequestBody() != null) {
      statuts.addAll(List.of(413, 415));
    }
    if (operation.getSecurity().stream().anyMatch(s -> !s.getSchemes().isEmpty())) {
      statuts.addAll(List.of(401, 403));
    }
    for (int statut : statuts) {
      operation.getResponses().addAPIResponse(Integer.toString(statut), composants.refus(statut));
    }
    propres(operation);
  }

  /** What a resource declares of its own, such as a conflict: it gets the body of a problem. */
  private void propres(Operation operation) {
    operation
        .getResponses()
        .getAPIResponses()
        .forEach(
            (code, reponse) -> {
              if (code.startsWith("4")
                  && reponse.getRef() == null
                  && reponse.getContent() == null) {
                operation
                    .getResponses()
                    .addAPIResponse(code, composants.refus(Integer.parseInt(code)));
              }
            });
  }
}
