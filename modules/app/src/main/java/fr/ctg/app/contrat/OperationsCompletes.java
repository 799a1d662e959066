package fr.ctg.app.contrat;

import fr.ctg.app.droits.Droit;
import fr.ctg.app.droits.TableDesDroits;
import fr.ctg.platform.ecriture.Ecritures;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.platform.probleme.TypeProbleme;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Gives every operation what its resource need not repeat: paging and streams for a list, the
 * headers of its answers, its refusals, its access, its examples and what follows from its address.
 * What changes something of a known version is given all that belongs to that.
 */
final class OperationsCompletes {

  private static final String PERIMEE = code(TypeProbleme.PRECONDITION_PERIMEE);

  private static final Set<HttpMethod> CHANGEMENTS =
      Set.of(HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

  private static final String CREE = "201";

  /** A page of a list is known by the name of its schema. */
  private static final String PAGE = "#/components/schemas/PageD";

  /** A history tells each change in words, which no table holds; the journal has the streams. */
  private static final String SANS_FLUX = "#/components/schemas/PageDHistorique";

  private final OpenAPI document;
  private final Composants composants;
  private final Exemples exemples;
  private final Adresses adresses = new Adresses();
  private final Correctifs correctifs;
  private final PagesDeListes pages;
  private final TableDesDroits droits = TableDesDroits.duProduit();

  OperationsCompletes(OpenAPI document, Exemples exemples) {
    this.document = document;
    this.composants = new Composants(document);
    this.exemples = exemples;
    this.correctifs = new Correctifs(document);
    this.pages = new PagesDeListes(document);
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
    pages.oublierLesNoms();
  }

  private void completer(String chemin, HttpMethod methode, Operation operation) {
    pages.deriver(operation);
    // A stream of events is no content that a reader could have already.
    boolean lecture = methode == HttpMethod.GET && !fluxDEvenements(operation);
    boolean page = pageRendue(operation) != null;
    adresses.completer(chemin, operation);
    boolean protegee = acces(chemin, methode, operation);
    boolean versionnee = versionnee(chemin, methode, operation);
    corps(methode, operation);
    if (page) {
      exiger(operation, Composants.LIMITE);
      exiger(operation, Composants.CURSEUR);
      if (enFlux(operation)) {
        exiger(operation, TrancheDeListe.FORMAT);
      }
    }
    if (lecture) {
      exiger(operation, Composants.SI_CHANGE);
    }
    Optional<Marque> marque = versionnee ? Marque.changee(chemin) : Optional.empty();
    marque.ifPresent(
        forme -> exiger(operation, Composants.SI_VERSION, composants.siVersion(forme)));
    // What asks for nothing, as a ticket, is made anew each time.
    boolean cle = protegee && methode == HttpMethod.POST && operation.getRequestBody() != null;
    if (cle) {
      exiger(operation, Composants.CLE);
    }
    reussites(operation, lecture, page, cle);
    marquer(operation, "200", lecture ? Marque.lue(chemin) : marque);
    if (cle) {
      marquer(operation, CREE, Marque.creee(chemin));
    }
    refus(chemin, operation);
    if (versionnee) {
      refuser(operation, TypeProbleme.PRECONDITION_REQUISE.statut());
      refuser(operation, TypeProbleme.PRECONDITION_PERIMEE.statut());
    }
    if (cle || versionnee && Adresses.selonUnEtat(chemin)) {
      refuser(operation, TypeProbleme.CONFLIT.statut());
    }
    demande(operation);
  }

  /** Whether it changes something that has a version: by its method, or by the 412 that it says. */
  private static boolean versionnee(String chemin, HttpMethod methode, Operation operation) {
    return operation.getResponses().hasAPIResponse(PERIMEE)
        || CHANGEMENTS.contains(methode) && Marque.lue(chemin).isPresent();
  }

  /** A request that has a body needs one; a correction says what changes of the whole. */
  private void corps(HttpMethod methode, Operation operation) {
    RequestBody corps = operation.getRequestBody();
    if (corps == null) {
      return;
    }
    corps.setRequired(true);
    if (methode == HttpMethod.PATCH) {
      correctifs.deriver(corps);
    }
    org.eclipse.microprofile.openapi.models.media.MediaType forme =
        corps.getContent().getMediaTypes().values().iterator().next();
    Schema schema = composants.schema(forme.getSchema());
    if (corps.getDescription() == null && schema != null) {
      corps.setDescription(
          methode == HttpMethod.PATCH ? "Ce qui change." : schema.getDescription());
    }
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
    exiger(operation, nom, composants.parametre(nom));
  }

  private static void exiger(Operation operation, String nom, Parameter parametre) {
    List<Parameter> parametres =
        new ArrayList<>(operation.getParameters() == null ? List.of() : operation.getParameters());
    parametres.removeIf(p -> nom.equals(p.getName()));
    parametres.add(parametre);
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

  /** Whether the list that it answers with can be had as a stream too. */
  private static boolean enFlux(Operation operation) {
    return !String.valueOf(pageRendue(operation)).startsWith(SANS_FLUX);
  }

  /** What has a version is answered with the tag of it, which the next change starts from. */
  private void marquer(Operation operation, String statut, Optional<Marque> marque) {
    APIResponse reponse = operation.getResponses().getAPIResponse(statut);
    if (reponse != null && reponse.getContent() != null) {
      marque.ifPresent(forme -> reponse.addHeader(Composants.ETAG, composants.etag(forme)));
      marque
          .filter(Marque.AVENANT::equals)
          .ifPresent(
              forme -> reponse.addHeader(Composants.MARQUE_DU_TOUT, composants.marqueDuTout()));
    }
  }

  private void reussites(Operation operation, boolean lecture, boolean page, boolean cle) {
    for (Map.Entry<String, APIResponse> e : operation.getResponses().getAPIResponses().entrySet()) {
      if (!e.getKey().startsWith("2") || e.getValue().getRef() != null) {
        continue;
      }
      APIResponse reponse = e.getValue();
      Map<String, Header> entetes =
          composants.entetes(propres(e.getKey(), reponse, lecture, page, cle));
      if (reponse.getHeaders() != null) {
        entetes.putAll(reponse.getHeaders());
      }
      reponse.setHeaders(entetes);
      if (page && enFlux(operation)) {
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
      String statut, APIResponse reponse, boolean lecture, boolean page, boolean cle) {
    boolean ressource = reponse.getContent() != null;
    if (page) {
      return new String[] {Composants.ETAG, Composants.LIEN};
    }
    if (cle) {
      return statut.equals(CREE)
          ? new String[] {Composants.ADRESSE, Composants.ETAG, Ecritures.REJEU}
          : new String[] {Ecritures.REJEU};
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
    List<Integer> statuts = new ArrayList<>(List.of(400, 406, 414, 429, 431, 500, 501, 503));
    if (chemin.contains("{")) {
      statuts.add(404);
    }
    if (operation.getRequestBody() != null) {
      statuts.addAll(List.of(408, 413, 415));
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
