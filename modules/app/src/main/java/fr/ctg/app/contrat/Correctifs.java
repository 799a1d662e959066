package fr.ctg.app.contrat;

import fr.ctg.platform.ecriture.Correctif;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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
    corps.setContent(
        OASFactory.createContent()
            .addMediaType(
                Correctif.MEDIA,
                OASFactory.createMediaType()
                    .schema(OASFactory.createSchema().ref(derive(demande)))));
  }

  /** The name of what a correction may say of what has that name. */
  private String derive(String demande) {
    String nom = ENTIERE.matcher(demande).replaceFirst("") + "Correctif";
    document.getComponents().addSchema(nom, correctif(schema(demande)));
    return nom;
  }

  private Schema correctif(Schema demande) {
    Schema correctif =
        OASFactory.createSchema()
            .type(SchemaType.OBJECT)
            .description(sens(demande.getDescription()))
            .additionalPropertiesBoolean(false);
    List<String> exiges = demande.getRequired() == null ? List.of() : demande.getRequired();
    demande
        .getProperties()
        .forEach(
            (membre, schema) ->
                correctif.addProperty(
                    membre, exiges.contains(membre) ? partiel(schema) : annulable(schema)));
    return correctif;
  }

  private static String sens(String entiere) {
    String suite = entiere.substring(0, 1).toLowerCase(Locale.ROOT) + entiere.substring(1);
    return "Ce qui change" + (suite.startsWith("un") ? " d'" : " : ") + suite;
  }

  /** The same, of which a part may be given where it has members: what is not given stays. */
  private Schema partiel(Schema membre) {
    Optional<String> nom = nomme(membre);
    if (nom.isEmpty() || schema(nom.get()).getProperties() == null) {
      return membre;
    }
    return OASFactory.createSchema()
        .description(membre.getDescription())
        .addAllOf(OASFactory.createSchema().ref(derive(nom.get())));
  }

  /** What a member refers to. */
  private static Optional<String> nomme(Schema membre) {
    return Optional.ofNullable(membre.getRef())
        .or(
            () ->
                Optional.ofNullable(membre.getAllOf())
                    .filter(tous -> !tous.isEmpty())
                    .map(tous -> tous.getFirst().getRef()))
        .map(reference -> reference.substring(Composants.REFERENCE.length()));
  }

  /** The same or {@code null}: written out, since {@code null} is none of what it refers to. */
  private Schema annulable(Schema membre) {
    Schema sens = nomme(membre).map(this::schema).orElse(membre);
    Schema partielle = sens.getProperties() == null ? sens : correctif(sens);
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
        .properties(partielle.getProperties())
        .additionalPropertiesBoolean(sens.getAdditionalPropertiesBoolean());
  }

  private Schema schema(String nom) {
    return Objects.requireNonNull(document.getComponents().getSchemas().get(nom), nom);
  }
}
