package fr.ctg.app.contrat;

import fr.ctg.platform.evenement.CatalogueDEvenements.TypeDEvenement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Writes the catalogue of events into the contract: the types into the description of the stream
 * and of its filter, and what each carries into the schema of an event.
 */
final class EvenementsDuContrat {

  private static final String FLUX = "/api/v1/evenements";
  private static final String EVENEMENT = "EvenementDiffuse";
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
    charge(evenement, schemas);
    Operation flux = document.getPaths().getPathItem(FLUX).getGET();
    flux.setDescription(
        flux.getDescription()
            + "\n\nLes types, avec le schéma de leur « charge » :\n\n"
            + types.stream()
                .map(t -> "* `" + t.nom() + "` (" + nomDeSchema(t) + ") : " + t.sens())
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

  /** One of the payloads; which one, the type says. */
  private void charge(Schema evenement, Map<String, Schema> schemas) {
    Schema charge = OASFactory.createSchema();
    charge.setDescription("Ce qu'il dit, selon son type.");
    types.stream()
        .map(EvenementsDuContrat::nomDeSchema)
        .distinct()
        .sorted()
        .forEach(
            nom -> {
              if (!schemas.containsKey(nom)) {
                throw new IllegalStateException("no schema is called " + nom);
              }
              charge.addAnyOf(OASFactory.createSchema().ref(nom));
            });
    evenement.addProperty(CHARGE, charge);
  }

  private static String nomDeSchema(TypeDEvenement type) {
    return type.charge().getSimpleName();
  }
}
