package fr.ctg.app.contrat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * What follows from an address: what the identifiers and codes in it name, the instant as of which
 * it may be read, that a history is told.
 */
final class Adresses {

  /** What an identifier or a code names, by what stands before it. */
  private static final Map<String, Nomme> NOMMES =
      Map.ofEntries(
          Map.entry("conventions", identifiant("L'identifiant de la convention.")),
          Map.entry("partenaires", identifiant("L'identifiant du partenaire.")),
          Map.entry("fiches-action", identifiant("L'identifiant qu'elle y a.")),
          Map.entry("groupes-de-travail", identifiant("L'identifiant qu'il y a.")),
          Map.entry("objectifs", identifiant("L'identifiant qu'il y a.")),
          Map.entry("postes", identifiant("L'identifiant du poste.")),
          Map.entry("absences", identifiant("L'identifiant qu'elle y a.")),
          Map.entry("vacances", identifiant("L'identifiant qu'elle y a.")),
          Map.entry("affectations", identifiant("L'identifiant qu'elle y a.")),
          Map.entry("titulaires", identifiant("L'identifiant du titulaire.")),
          Map.entry(
              "etats",
              new Nomme(
                  "Le jour.",
                  () -> OASFactory.createSchema().type(SchemaType.STRING).format("date"),
                  "2026-09-01")),
          Map.entry(
              "brouillons", code("Le code de la version.", "^[a-z0-9-]{1,40}$", 40, "cnaf-2090")),
          Map.entry(
              "versions", code("Le code de la version.", "^[a-z0-9-]{1,40}$", 40, "cnaf-2019")),
          Map.entry("elements", code("Le code du texte.", "^[A-Z0-9-]{1,64}$", 64, "MISSION-1")),
          Map.entry("regles", code("Le code de la règle.", "^[A-Z0-9-]{1,64}$", 64, "ETP-PILOTE")),
          Map.entry(
              "parametres",
              code("Le code du paramètre.", "^[a-z0-9-]{1,64}$", 64, "niveau-diplome-minimum")),
          Map.entry("caf", code("Le code de la Caf.", "^[0-9][0-9AB][0-9]?[AB]?$", 4, "74")));

  /** The days and instants that readings may be asked for. */
  private static final Map<String, Nomme> INSTANTS =
      Map.of(
          "au",
              instant(
                  "Montre ce qui était à cet instant, sans les noms des personnes effacées depuis ;"
                      + " maintenant par défaut.",
                  "2026-03-31T12:00:00Z"),
          "le",
              new Nomme(
                  "Montre ce qui est ce jour-là ; aujourd'hui par défaut, ou le jour de « au ».",
                  () -> OASFactory.createSchema().type(SchemaType.STRING).format("date"),
                  "2027-01-01"),
          "connuLe",
              instant(
                  "Le moment auquel c'était connu ; maintenant par défaut.",
                  "2026-12-31T23:59:59Z"));

  /**
   * What stands in an address.
   *
   * @param sens what it says
   * @param forme its schema, made anew for each parameter
   * @param exemple one
   */
  private record Nomme(String sens, Supplier<Schema> forme, String exemple) {
    /** Tells of a parameter what its resource does not say itself. */
    void dire(Parameter parametre) {
      Schema declare = parametre.getSchema();
      if (parametre.getDescription() == null
          || declare == null
          || declare.getRef() == null
              && declare.getPattern() == null
              && declare.getFormat() == null) {
        parametre.setSchema(forme.get());
      }
      if (parametre.getDescription() == null) {
        parametre.setDescription(sens);
      }
      if (parametre.getExample() == null) {
        parametre.setExample(exemple);
      }
    }
  }

  private static Nomme instant(String sens, String exemple) {
    return new Nomme(
        sens, () -> OASFactory.createSchema().type(SchemaType.STRING).format("date-time"), exemple);
  }

  private static Nomme identifiant(String sens) {
    return new Nomme(
        sens,
        () -> OASFactory.createSchema().type(SchemaType.STRING).format("uuid"),
        "0197e3a0-5c1f-7000-8000-000000000001");
  }

  private static Nomme code(String sens, String forme, int longueurMax, String exemple) {
    return new Nomme(
        sens,
        () ->
            OASFactory.createSchema().type(SchemaType.STRING).maxLength(longueurMax).pattern(forme),
        exemple);
  }

  private static final String HISTORIQUE = "/historique";
  private static final String HISTOIRE =
      "Chaque changement, en clair, aussi de ce qui a été retiré ; les noms de personnes n'y sont pas."
          + " Son auteur n'est dit qu'à la Caf de la convention et à la Cnaf.";

  /** Whether what stands there changes only while a convention, or a draft, is not yet so far. */
  static boolean selonUnEtat(String chemin) {
    return chemin.contains("/conventions/{")
        || chemin.contains("/postes")
        || chemin.contains("/titulaires/{")
        || chemin.contains("/brouillons/{");
  }

  void completer(String chemin, Operation operation) {
    INSTANTS.forEach((nom, instant) -> parametres(operation, nom).forEach(instant::dire));
    List<String> segments = List.of(chemin.split("/"));
    for (int i = 1; i < segments.size(); i++) {
      Nomme nomme = NOMMES.get(segments.get(i - 1));
      String segment = segments.get(i);
      if (nomme != null && segment.startsWith("{")) {
        parametres(operation, segment.substring(1, segment.length() - 1)).forEach(nomme::dire);
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

  private static Stream<Parameter> parametres(Operation operation, String nom) {
    return operation.getParameters() == null
        ? Stream.empty()
        : operation.getParameters().stream().filter(p -> nom.equals(p.getName()));
  }
}
