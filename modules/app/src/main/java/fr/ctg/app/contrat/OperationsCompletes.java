package fr.ctg.app.contrat;

import fr.ctg.app.droits.Droit;
import fr.ctg.app.droits.TableDesDroits;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.probleme.TypeProbleme;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
 * headers of its answers, its refusals, its access and its examples. A resource that declares a 412
 * changes something from a known version, and is given the rest of that.
 */
final class OperationsCompletes {

  private static final String PERIMEE = code(TypeProbleme.PRECONDITION_PERIMEE);

  private static final String CREE = "201";

  /** A page of a list is known by the name of its schema. */
  private static final String PAGE = "#/components/schemas/PageD";

  /** A history tells each change in words, which no table holds; the journal has the streams. */
  private static final String SANS_FLUX = "#/components/schemas/PageDHistorique";

  private final OpenAPI document;
  private final Composants composants;
  private final Exemples exemples;
  private final TableDesDroits droits = TableDesDroits.duProduit();

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
    boolean protegee = acces(chemin, methode, operation);
    boolean versionnee = operation.getResponses().hasAPIResponse(PERIMEE);
    if (page) {
      exiger(operation, Composants.LIMITE);
      exiger(operation, Composants.CURSEUR);
    }
    if (lecture) {
      exiger(operation, Composants.SI_CHANGE);
    }
    if (versionnee) {
      exiger(operation, Composants.SI_VERSION);
    }
    if (protegee && methode == HttpMethod.POST) {
      exiger(operation, Composants.CLE);
    }
    reussites(operation, lecture, page);
    refus(chemin, operation);
    if (versionnee) {
      refuser(operation, TypeProbleme.PRECONDITION_REQUISE.statut());
    }
    if (protegee && methode == HttpMethod.POST) {
      refuser(operation, TypeProbleme.CONFLIT.statut());
    }
    demande(operation);
  }

  private static boolean fluxDEvenements(Operation operation) {
    APIResponse reponse = operation.getResponses().getAPIResponse("200");
    return reponse != null
        && reponse.getContent() != null
        && reponse.getContent().hasMediaType(MediaType.SERVER_SENT_EVENTS);
  }

  // Access

  /**
   * Says who may call, as the table of rights has it.
   *
   * @return whether a token is needed
   */
  private boolean acces(String chemin, HttpMethod methode, Operation operation) {
    Optional<Droit> protege =
        droits.trouver(chemin).droit(methode.name()).filter(droit -> !droit.ouvert());
    var exigence = OASFactory.createSecurityRequirement();
    protege.ifPresent(
        droit -> {
          exigence.addScheme(composants.jeton());
          operation.setDescription(
              (operation.getDescription() == null ? "" : operation.getDescription() + "\n\n")
                  + rolesAdmis(droit));
        });
    // An empty requirement says "nobody need identify"; an empty list would say the same of it, but
    // reads as an oversight.
    operation.setSecurity(List.of(exigence));
    return protege.isPresent();
  }

  private static String rolesAdmis(Droit droit) {
    return droit.roles().stream()
        .map(role -> role + " (" + droit.portee(role).enClair() + ")")
        .collect(Collectors.joining(", ", "Rôles admis : ", "."));
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
      Map<String, Header> entetes = composants.entetes(propres(e.getKey(), reponse, lecture, page));
      if (reponse.getHeaders() != null) {
        entetes.putAll(reponse.getHeaders());
      }
      reponse.setHeaders(entetes);
      if (page && !String.valueOf(pageRendue(operation)).startsWith(SANS_FLUX)) {
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

  /** The headers that an answer has of its own. */
  private static String[] propres(
      String statut, APIResponse reponse, boolean lecture, boolean page) {
    boolean ressource = reponse.getContent() != null;
    if (page) {
      return new String[] {Composants.ETAG, Composants.LIEN};
    }
    if (statut.equals(CREE)) {
      return new String[] {Composants.ADRESSE, Composants.ETAG};
    }
    return lecture && ressource ? new String[] {Composants.ETAG} : new String[0];
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

  private void refus(String chemin, Operation operation) {
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
    statuts.forEach(statut -> refuser(operation, statut));
    refusPropres(operation);
  }

  private void refuser(Operation operation, int statut) {
    operation.getResponses().addAPIResponse(Integer.toString(statut), composants.refus(statut));
  }

  private static String code(TypeProbleme type) {
    return Integer.toString(type.statut());
  }

  /** What a resource declares of its own, such as a conflict: it gets the body of a problem. */
  private void refusPropres(Operation operation) {
    operation
        .getResponses()
        .getAPIResponses()
        .forEach(
            (code, reponse) -> {
              if (code.startsWith("4")
                  && reponse.getRef() == null
                  && reponse.getContent() == null) {
                refuser(operation, Integer.parseInt(code));
              }
            });
  }
}
