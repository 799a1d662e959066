package fr.ctg.app.contrat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Bounds every value of the contract: what a resource left open gets a wide limit, what the
 * annotations cannot say rightly (a type beside a reference, a number given as the example of a
 * text) is set right, so that readers can check sizes and every generator writes code that
 * compiles.
 */
final class Bornes {

  /** The texts that nothing else bounds: sentences. */
  private static final int TEXTE_MAX = 4_000;

  private static final int LISTE_MAX = 10_000;
  private static final int DATE_MAX = "2026-03-31".length();
  private static final int INSTANT_MAX = "2026-03-31T12:00:00.000000000Z".length();
  private static final int UUID_MAX = 36;

  /** The greatest whole number that every reader of JSON holds exactly, 2^53 - 1. */
  private static final long POSITION_MAX = (1L << 53) - 1;

  private final OpenAPI document;

  Bornes(OpenAPI document) {
    this.document = document;
  }

  void poser() {
    nonNulles(document.getComponents().getSchemas()).forEach(this::borner);
    nonNulles(document.getComponents().getParameters()).forEach(this::parametre);
    nonNulles(document.getComponents().getResponses()).forEach(this::reponse);
    document
        .getPaths()
        .getPathItems()
        .values()
        .forEach(
            adresse ->
                adresse
                    .getOperations()
                    .values()
                    .forEach(
                        operation -> {
                          liste(operation.getParameters()).forEach(this::parametre);
                          operation
                              .getResponses()
                              .getAPIResponses()
                              .values()
                              .forEach(this::reponse);
                          if (operation.getRequestBody() != null) {
                            contenu(operation.getRequestBody().getContent());
                          }
                        }));
  }

  private void parametre(Parameter parametre) {
    Schema schema = parametre.getSchema();
    if (schema == null) {
      return;
    }
    parametre.setSchema(sansDetour(schema));
    borner(parametre.getSchema());
    if (parametre.getSchema().getType() == SchemaType.STRING
        && parametre.getExample() instanceof Number nombre) {
      parametre.setExample(nombre.toString());
    }
  }

  private void reponse(APIResponse reponse) {
    contenu(reponse.getContent());
  }

  private void contenu(@Nullable Content contenu) {
    if (contenu != null) {
      contenu.getMediaTypes().values().stream()
          .map(org.eclipse.microprofile.openapi.models.media.MediaType::getSchema)
          .filter(Objects::nonNull)
          .forEach(this::borner);
    }
  }

  private void borner(Schema schema) {
    if (schema.getRef() != null) {
      return;
    }
    composer(schema);
    if (schema.getType() == null) {
      schema.setType(typeSousEntendu(schema));
    }
    if (schema.getType() != null) {
      switch (schema.getType()) {
        case STRING -> texte(schema);
        case INTEGER -> entier(schema);
        case ARRAY -> {
          if (schema.getMaxItems() == null) {
            schema.setMaxItems(LISTE_MAX);
          }
        }
        default -> {
          // Numbers are decimal and objects bounded by their members.
        }
      }
    }
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(this::borner);
    }
    if (schema.getItems() != null) {
      borner(schema.getItems());
    }
    if (schema.getAdditionalPropertiesSchema() != null) {
      borner(schema.getAdditionalPropertiesSchema());
    }
  }

  /** A reference with a description beside it: the type is the reference's, and so are members. */
  private void composer(Schema schema) {
    List<Schema> parties = new ArrayList<>();
    for (List<Schema> liste :
        List.of(liste(schema.getAllOf()), liste(schema.getOneOf()), liste(schema.getAnyOf()))) {
      parties.addAll(liste);
    }
    if (parties.isEmpty()) {
      return;
    }
    if (schema.getProperties() == null) {
      schema.setType(null);
    }
    if (Boolean.FALSE.equals(schema.getAdditionalPropertiesBoolean())) {
      schema.setAdditionalPropertiesBoolean(null);
    }
    parties.forEach(this::borner);
  }

  private static @Nullable SchemaType typeSousEntendu(Schema schema) {
    boolean texte =
        schema.getEnumeration() != null
            || schema.getPattern() != null
            || schema.getMaxLength() != null
            || schema.getMinLength() != null;
    if (texte) {
      return SchemaType.STRING;
    }
    return schema.getProperties() == null ? null : SchemaType.OBJECT;
  }

  private static void texte(Schema schema) {
    if (schema.getExample() instanceof Number nombre) {
      schema.setExample(nombre.toString());
    }
    if (schema.getEnumeration() != null) {
      schema.setEnumeration(schema.getEnumeration().stream().filter(Objects::nonNull).toList());
      schema.setMaxLength(null);
    } else if (schema.getMaxLength() == null) {
      String format = schema.getFormat() == null ? "" : schema.getFormat();
      schema.setMaxLength(
          switch (format) {
            case "date" -> DATE_MAX;
            case "date-time" -> INSTANT_MAX;
            case "uuid" -> UUID_MAX;
            case "binary" -> Integer.MAX_VALUE; // A stream, which has no end of its own.
            default -> TEXTE_MAX;
          });
    }
  }

  private static void entier(Schema schema) {
    if (schema.getFormat() == null) {
      schema.setFormat("int32");
    }
    // A place in the order of history: never negative, and beyond 2^53 a browser would round it.
    boolean position = schema.getFormat().equals("int64");
    if (schema.getMinimum() == null) {
      schema.setMinimum(BigDecimal.valueOf(position ? 0 : Integer.MIN_VALUE));
    }
    if (schema.getMaximum() == null) {
      schema.setMaximum(BigDecimal.valueOf(position ? POSITION_MAX : Integer.MAX_VALUE));
    }
  }

  /** A date or an instant stands for itself: a reference to it would hide what it is. */
  private Schema sansDetour(Schema schema) {
    String ref = schema.getRef();
    if (ref == null || !ref.startsWith(Composants.REFERENCE + "java") && !estSimple(ref)) {
      return schema;
    }
    return Objects.requireNonNull(
        document.getComponents().getSchemas().get(ref.substring(Composants.REFERENCE.length())),
        ref);
  }

  private static boolean estSimple(String ref) {
    return List.of(Composants.REFERENCE + "LocalDate", Composants.REFERENCE + "Instant")
        .contains(ref);
  }

  private static <T> Collection<T> nonNulles(@Nullable Map<String, T> parNom) {
    return parNom == null ? List.of() : parNom.values();
  }

  private static <T> List<T> liste(@Nullable List<T> liste) {
    return liste == null ? List.of() : liste;
  }
}
