package fr.ctg.platform.evenement;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The catalogue of events, as it is shown. */
@Schema(name = "CatalogueDesEvenements", description = "Les types d'évènements.")
record TypesDEvenementsDecrits(
    @Schema(required = true, description = "Les types, par nom.", maxItems = 500)
        List<TypeDEvenementDecrit> elements,
    @Schema(required = true, description = "Un exemple de chaque schéma de « charge ».")
        Map<String, Object> charges) {

  static TypesDEvenementsDecrits de(List<TypeDEvenement> types) {
    Map<String, Object> charges = new TreeMap<>();
    types.forEach(type -> charges.putIfAbsent(type.membre(), type.exemple()));
    return new TypesDEvenementsDecrits(
        types.stream().map(TypeDEvenementDecrit::de).toList(), charges);
  }
}
