package fr.ctg.app.droits;

import fr.ctg.platform.identite.Role;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The table of rights as a page to read: {@code docs/droits.md}. */
public final class DroitsEnClair {

  /** The page, from the root of the project. */
  public static final String PAGE = "docs/droits.md";

  private static final String DEBUT =
      """
      # Who may do what

      Written from the table that the application checks every request against, \
      `modules/app/src/main/resources/META-INF/droits.csv`, by `./ctg contrat`. Change the table, \
      not this page: the build fails when they differ, when an endpoint has no line, and when a line \
      has no endpoint. `DroitsIT` tries every line with every role, inside and outside its scope.

      | mark | meaning |
      |---|---|
      | public | everybody, without a token |
      | – | the role is refused: 403 |
      | siren | what concerns the collectivités of the token's claim `siren` |
      | caf | what concerns the Caf of the token's claim `caf` |
      | soi | what is the caller's own |
      | tout | everything |

      Saint-Martin (97801) and Saint-Barthélemy (97701) sign under their INSEE code, having no SIREN: the claim \
      `siren` takes SIREN numbers alone, so that nobody holds a right for such a party. Its Caf and the Cnaf read \
      its conventions.

      Of the conventions that an EPCI signs with other Caf, a Caf knows those that are signed: which Caf, what name, \
      what state, and no more ([0083](adr/0083-sister-conventions.md)).

      What exists outside a role's scope is not found (404), as if it did not exist; lists leave it out.

      """;

  private DroitsEnClair() {}

  /** The whole text. */
  public static String page() {
    String titres =
        Arrays.stream(Role.values())
            .map(Role::name)
            .collect(Collectors.joining(" | ", "| endpoint | ", " |\n"));
    String lignes =
        TableDesDroits.duProduit().droits().stream()
            .map(DroitsEnClair::ligne)
            .collect(Collectors.joining());
    return DEBUT + titres + "|---".repeat(1 + Role.values().length) + "|\n" + lignes;
  }

  private static String ligne(Droit droit) {
    return Arrays.stream(Role.values())
        .map(role -> marque(droit.portee(role)))
        .collect(
            Collectors.joining(
                " | ", "| `" + droit.methode() + " " + droit.chemin() + "` | ", " |\n"));
  }

  private static String marque(PorteeDuDroit portee) {
    return portee == PorteeDuDroit.AUCUNE ? "–" : portee.ecriture();
  }
}
