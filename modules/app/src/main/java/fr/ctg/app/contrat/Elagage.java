package fr.ctg.app.contrat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out the schemas that nothing leads to, which the scan of the classes finds all the same.
 */
final class Elagage {

  private final OpenAPI document;
  private final Deque<Schema> aVoir = new ArrayDeque<>();

  Elagage(OpenAPI document) {
    this.document = document;
  }

  void elaguer() {
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    if (schemas == null) {
      return;
    }
    depart();
    Set<String> utiles = new TreeSet<>();
    while (!aVoir.isEmpty()) {
      Schema schema = aVoir.pop();
      if (schema.getRef() != null) {
        String nom = schema.getRef().substring(Composants.REFERENCE.length());
        if (utiles.add(nom)) {
          aVoir.push(Objects.requireNonNull(schemas.get(nom), nom));
        }
      } else {
        contenus(schema).forEach(aVoir::push);
      }
    }
    Map<String, Schema> gardes = new LinkedHashMap<>();
    utiles.forEach(nom -> gardes.put(nom, Objects.requireNonNull(schemas.get(nom))));
    document.getComponents().setSchemas(gardes);
  }

  private void depart() {
    var composants = document.getComponents();
    if (composants.getParameters() != null) {
      composants.getParameters().values().forEach(this::parametre);
    }
    if (composants.getResponses() != null) {
      composants.getResponses().values().forEach(this::reponse);
    }
    document.getPaths().getPathItems().values().stream()
        .flatMap(adresse -> adresse.getOperations().values().stream())
        .forEach(
            operation -> {
              if (operation.getParameters() != null) {
                operation.getParameters().forEach(this::parametre);
              }
              if (operation.getRequestBody() != null) {
                contenu(operation.getRequestBody().getContent());
              }
              operation.getResponses().getAPIResponses().values().forEach(this::reponse);
            });
  }

  private void parametre(Parameter parametre) {
    if (parametre.getSchema() != null) {
      aVoir.push(parametre.getSchema());
    }
  }

  private void reponse(APIResponse reponse) {
    contenu(reponse.getContent());
  }

  private void contenu(@Nullable Content contenu) {
    if (contenu != null) {
      contenu.getMediaTypes().values().stream()
          .map(MediaType::getSchema)
          .filter(Objects::nonNull)
          .forEach(aVoir::push);
    }
  }

  private static List<Schema> contenus(Schema schema) {
    List<Schema> contenus = new ArrayList<>();
    if (schema.getProperties() != null) {
      contenus.addAll(schema.getProperties().values());
    }
    if (schema.getItems() != null) {
      contenus.add(schema.getItems());
    }
    if (schema.getAdditionalPropertiesSchema() != null) {
      contenus.add(schema.getAdditionalPropertiesSchema());
    }
    for (@Nullable List<Schema> parties :
        new ArrayList<@Nullable List<Schema>>(
            java.util.Arrays.asList(schema.getAllOf(), schema.getOneOf(), schema.getAnyOf()))) {
      if (parties != null) {
        contenus.addAll(parties);
      }
    }
    return contenus;
  }
}
