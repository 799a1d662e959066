package fr.ctg.app.contrat;

import fr.ctg.platform.evenement.TypeDEvenement;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the catalogue of events into the contract: the types into the description of the stream
 * and of its filter, and what each carries into the schema of an event.
 */
final class EvenementsDuContrat {

  private static final String FLUX = "/api/v1/evenements";
  private static final String EVENEMENT = "EvenementDiffuse";
  private static final String CATALOGUE = "CatalogueDesEvenements";
  private static final String CHARGES = "ChargesDesEvenements";
  private static final String CHARGE = "charge";
  private static final String TYPE = "type";

  private final OpenAPI document;
  private final List<TypeDEvenement> types;

  EvenementsDuContrat(OpenAPI document, List<TypeDEvenement> types) {
    this.document = document;
    this.types = types;
  }

  void decrire() {
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    Schema evenement = schemas.get(EVENEMENT);
    if (evenement == null) {
      return;
    }
    charges(evenement, Objects.requireNonNull(schemas.get(CATALOGUE), CATALOGUE), schemas);
    nommer(schemas.get("TypeDEvenement"), "nom");
    Operation flux = document.getPaths().getPathItem(FLUX).getGET();
    flux.setDescription(
        flux.getDescription()
            + "\n\nLes types, avec le schéma de leur « charge » :\n\n"
            + types.stream()
                .map(t -> "* `" + t.nom() + "` (" + t.schema() + ") : " + t.sens())
                .collect(Collectors.joining("\n")));
    // A stream is text to whoever reads the contract; what its « data » holds is told beside.
    flux.getResponses()
        .getAPIResponse("200")
        .getContent()
        .getMediaType(MediaType.SERVER_SENT_EVENTS)
        .addExtension("x-data-schema", "#/components/schemas/" + EVENEMENT);
    for (Parameter parametre : flux.getParameters()) {
      if (TYPE.equals(parametre.getName())) {
        parametre.getSchema().getItems().setEnumeration(noms());
      }
    }
  }

  /** A member of the catalogue whose values are the names of the types. */
  private void nommer(@Nullable Schema type, String membre) {
    if (type != null) {
      Objects.requireNonNull(type.getProperties().get(membre), membre).setEnumeration(noms());
    }
  }

  private List<Object> noms() {
    return types.stream().<Object>map(TypeDEvenement::nom).toList();
  }

  /**
   * An event is one of several schemas, by its type: all types with one payload share one. The
   * catalogue has an example of each payload.
   */
  private void charges(Schema evenement, Schema catalogue, Map<String, Schema> schemas) {
    Schema charges =
        OASFactory.createSchema()
            .type(SchemaType.OBJECT)
            .description("Un exemple de chaque schéma de « charge ».");
    var discriminant = OASFactory.createDiscriminator().propertyName(TYPE);
    Map<String, Schema> membres = evenement.getProperties();
    List<String> requis = evenement.getRequired();
    evenement.setProperties(null);
    evenement.setRequired(null);
    evenement.setType(null);
    evenement.setAdditionalPropertiesBoolean(null);
    evenement.setDiscriminator(discriminant);
    Map<String, List<TypeDEvenement>> parCharge =
        types.stream()
            .collect(
                Collectors.groupingBy(TypeDEvenement::schema, TreeMap::new, Collectors.toList()));
    parCharge.forEach(
        (charge, deCetteCharge) -> {
          if (!schemas.containsKey(charge)) {
            throw new IllegalStateException("no schema is called " + charge);
          }
          String nom = charge.replaceFirst("^Charge", "Evenement");
          document.getComponents().addSchema(nom, porteur(charge, deCetteCharge, membres, requis));
          evenement.addOneOf(OASFactory.createSchema().ref(nom));
          deCetteCharge.forEach(
              type -> discriminant.addMapping(type.nom(), "#/components/schemas/" + nom));
          charges.addProperty(
              deCetteCharge.getFirst().membre(), OASFactory.createSchema().ref(charge));
        });
    document.getComponents().addSchema(CHARGES, charges);
    catalogue.addProperty("charges", OASFactory.createSchema().ref(CHARGES));
  }

  /** An event that carries that payload, and may have those types. */
  private static Schema porteur(
      String charge, List<TypeDEvenement> types, Map<String, Schema> membres, List<String> requis) {
    Schema porteur =
        OASFactory.createSchema()
            .type(SchemaType.OBJECT)
            .description("Un évènement qui porte « " + charge + " ».")
            .required(requis);
    membres.forEach(porteur::addProperty);
    porteur.addProperty(
        TYPE,
        OASFactory.createSchema()
            .type(SchemaType.STRING)
            .description("Son type ; aussi dans « event ».")
            .enumeration(types.stream().<Object>map(TypeDEvenement::nom).toList())
            .example(types.getFirst().nom()));
    porteur.addProperty(CHARGE, OASFactory.createSchema().ref(charge));
    return porteur;
  }
}
