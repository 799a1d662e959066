package fr.ctg.app.contrat;

import fr.ctg.platform.ecriture.Correctif;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

/**
 * Derives what a correction may say, {@code XxxCorrectif}, from what is written whole, {@code
 * XxxDemande}, or {@code XxxCorrige} where less of it is ever corrected: no member must be there,
 * and {@code null} takes away those that may be absent.
 */
final class Correctifs {

  private static final Pattern ENTIERE = Pattern.compile("(?:Demande|Corrige)$");

  private final OpenAPI document;

  Correctifs(OpenAPI document) {
    this.document = document;
  }

  /** The body of a correction that a resource declares as a whole request. */
  void deriver(RequestBody corps) {
    Schema declare = corps.getContent().getMediaType(Correctif.MEDIA).getSchema();
    if (declare.getRef() == null) {
      return;
    }
    String demande = declare.getRef().substring(Composants.REFERENCE.length());
    Matcher entiere = ENTIERE.matcher(demande);
    if (!entiere.find()) {
      return;
    }
    String nom = entiere.replaceFirst("Correctif");
    document.getComponents().addSchema(nom, correctif(schema(demande)));
    corps.setContent(
        OASFactory.createContent()
            .addMediaType(
                Correctif.MEDIA,
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(nom))));
  }

  private Schema correctif(Schema demande) {
    Schema correctif =
        OASFactory.createSchema()
            .type(SchemaType.OBJECT)
            .description(
                "Ce qui change d'"
                    + demande.getDescription().substring(0, 1).toLowerCase(Locale.ROOT)
                    + demande.getDescription().substring(1))
            .additionalPropertiesBoolean(false);
    List<String> exiges = demande.getRequired() == null ? List.of() : demande.getRequired();
    demande
        .getProperties()
        .forEach(
            (membre, schema) ->
                correctif.addProperty(
                    membre, exiges.contains(membre) ? schema : annulable(schema)));
    return correctif;
  }

  /** The same or {@code null}: written out, since {@code null} is none of what it refers to. */
  private Schema annulable(Schema membre) {
    Schema sens =
        membre.getAllOf() == null || membre.getAllOf().isEmpty()
            ? membre
            : schema(
                membre.getAllOf().getFirst().getRef().substring(Composants.REFERENCE.length()));
    return OASFactory.createSchema()
        .nullable(true)
        .type(sens.getType())
        .description(membre.getDescription())
        .example(membre.getExample())
        .format(sens.getFormat())
        .enumeration(sens.getEnumeration())
        .pattern(sens.getPattern())
        .minLength(sens.getMinLength())
        .maxLength(sens.getMaxLength())
        .minimum(sens.getMinimum())
        .maximum(sens.getMaximum())
        .items(sens.getItems())
        .minItems(sens.getMinItems())
        .maxItems(sens.getMaxItems())
        .uniqueItems(sens.getUniqueItems())
        .properties(sens.getProperties())
        .required(sens.getRequired())
        .additionalPropertiesBoolean(sens.getAdditionalPropertiesBoolean());
  }

  private Schema schema(String nom) {
    return Objects.requireNonNull(document.getComponents().getSchemas().get(nom), nom);
  }
}
