package fr.ctg.app.contrat;

import fr.ctg.platform.evenement.CatalogueDEvenements.TypeDEvenement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

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
    Operation flux = document.getPaths().getPathItem(FLUX).getGET();
    flux.setDescription(
        flux.getDescription()
            + "\n\nLes types, avec le schéma de leur « charge » :\n\n"
            + types.stream()
                .map(t -> "* `" + t.nom() + "` (" + t.schema() + ") : " + t.sens())
                .collect(Collectors.joining("\n")));
    for (Parameter parametre : flux.getParameters()) {
      if (TYPE.equals(parametre.getName())) {
        parametre
            .getSchema()
            .getItems()
            .setEnumeration(types.stream().<Object>map(TypeDEvenement::nom).toList());
      }
    }
  }

  /** Free in an event, since the type says which it is; each stands in the catalogue. */
  private void charges(Schema evenement, Schema catalogue, Map<String, Schema> schemas) {
    evenement.addProperty(
        CHARGE,
        OASFactory.createSchema()
            .type(SchemaType.OBJECT)
            .additionalPropertiesBoolean(true)
            .description("Ce qu'il dit, dans le schéma que le catalogue donne pour son type."));
    Schema charges =
        OASFactory.createSchema()
            .type(SchemaType.OBJECT)
            .description("Un exemple de chaque schéma de « charge ».");
    for (TypeDEvenement type : types) {
      if (!schemas.containsKey(type.schema())) {
        throw new IllegalStateException("no schema is called " + type.schema());
      }
      charges.addProperty(type.membre(), OASFactory.createSchema().ref(type.schema()));
    }
    document.getComponents().addSchema(CHARGES, charges);
    catalogue.addProperty("charges", OASFactory.createSchema().ref(CHARGES));
  }
}
