package fr.ctg.app.contrat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * What follows from an address: what the identifiers in it name, the instant as of which it may be
 * read, that a history is told.
 */
final class Adresses {

  /** What an identifier names, by what stands before it. */
  private static final Map<String, String> NOMMES =
      Map.of(
          "conventions", "L'identifiant de la convention.",
          "partenaires", "L'identifiant du partenaire.",
          "fiches-action", "L'identifiant qu'elle y a.",
          "groupes-de-travail", "L'identifiant qu'il y a.");

  private static final String HISTORIQUE = "/historique";
  private static final String HISTOIRE =
      "Chaque changement, en clair, aussi de ce qui a été retiré ; les noms de personnes n'y sont pas."
          + " Son auteur n'est dit qu'à la Caf de la convention et à la Cnaf.";
  private static final String EXEMPLE = "0197e3a0-5c1f-7000-8000-000000000001";

  /** Whether what stands there depends on how far a convention has come. */
  static boolean deLaVieDUneConvention(String chemin) {
    return chemin.contains("/conventions/{");
  }

  void completer(String chemin, Operation operation) {
    sansDescription(operation, "au").forEach(Adresses::instant);
    List<String> segments = List.of(chemin.split("/"));
    for (int i = 1; i < segments.size(); i++) {
      String nomme = NOMMES.get(segments.get(i - 1));
      String segment = segments.get(i);
      if (nomme != null && segment.startsWith("{")) {
        sansDescription(operation, segment.substring(1, segment.length() - 1))
            .forEach(p -> identifiant(p, nomme));
      }
    }
    APIResponse reponse = operation.getResponses().getAPIResponse("200");
    if (chemin.endsWith(HISTORIQUE) && reponse != null) {
      reponse.setDescription("Les changements, les plus anciens d'abord.");
      if (operation.getDescription() == null) {
        operation.setDescription(HISTOIRE);
      }
    }
  }

  /** The parameter of that name, unless a resource says itself what it is. */
  private static Stream<Parameter> sansDescription(Operation operation, String nom) {
    return operation.getParameters() == null
        ? Stream.empty()
        : operation.getParameters().stream()
            .filter(p -> nom.equals(p.getName()) && p.getDescription() == null);
  }

  private static void instant(Parameter parametre) {
    parametre
        .description(
            "Montre ce qui était à cet instant, sans les noms des personnes effacées depuis ;"
                + " maintenant par défaut.")
        .example("2026-03-31T12:00:00Z")
        .schema(OASFactory.createSchema().type(SchemaType.STRING).format("date-time"));
  }

  private static void identifiant(Parameter parametre, String nomme) {
    parametre
        .description(nomme)
        .example(EXEMPLE)
        .schema(OASFactory.createSchema().type(SchemaType.STRING).format("uuid"));
  }
}
