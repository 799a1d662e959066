package fr.ctg.app.contrat;

import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.ParametresDeRequete;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Derives the page of a list from what the list holds. A resource declares one of its elements,
 * whose schema bears the name of the page ({@link Page#NOM}); that it lists them is known by its
 * streams.
 */
final class PagesDeListes {

  private final Components composants;

  PagesDeListes(OpenAPI document) {
    this.composants = document.getComponents();
  }

  /** Has an operation that lists something answer with a page of it. */
  void deriver(Operation operation) {
    APIResponse reponse = operation.getResponses().getAPIResponse("200");
    Content contenu = reponse == null ? null : reponse.getContent();
    if (contenu == null || !contenu.hasMediaType(Export.NDJSON)) {
      return;
    }
    var forme = contenu.getMediaType(MediaType.APPLICATION_JSON);
    String element = forme == null || forme.getSchema() == null ? null : forme.getSchema().getRef();
    String page = element == null ? null : nom(element);
    if (element != null && page != null) {
      composants.addSchema(page, page(element));
      forme.setSchema(OASFactory.createSchema().ref(page));
    }
  }

  private @Nullable String nom(String element) {
    Schema schema =
        Objects.requireNonNull(
            composants.getSchemas().get(element.substring(Composants.REFERENCE.length())), element);
    Map<String, Object> dits = schema.getExtensions();
    return dits == null || !dits.containsKey(Page.NOM) ? null : dits.get(Page.NOM).toString();
  }

  private static Schema page(String element) {
    return OASFactory.createSchema()
        .type(SchemaType.OBJECT)
        .description("Une page de la liste.")
        .addProperty(
            "elements",
            OASFactory.createSchema()
                .type(SchemaType.ARRAY)
                .description("Les éléments de la page.")
                .items(OASFactory.createSchema().ref(element))
                .maxItems(ParametresDeRequete.LIMITE_MAX))
        .addProperty(
            "suivant",
            OASFactory.createSchema()
                .type(SchemaType.STRING)
                .description("Le curseur de la page suivante ; absent à la dernière.")
                .maxLength(Composants.CURSEUR_MAX))
        .addRequired("elements");
  }

  /** Names of pages are no callers' business. */
  void oublierLesNoms() {
    composants.getSchemas().values().forEach(schema -> schema.removeExtension(Page.NOM));
  }
}
