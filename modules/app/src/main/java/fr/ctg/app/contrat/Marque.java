package fr.ctg.app.contrat;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The forms of the {@code ETag} of what has a version or an identity of its own, by its address.
 * All else that is read has a tag of its content.
 */
enum Marque {
  /**
   * A sheet, a group, an objective, a partner, a holder, a part of a post: the number of its
   * version.
   */
  NUMERO(
      "numero",
      "\"1\"",
      "/api/v1/((partenaires|titulaires)/\\{[^/]+}|postes/\\{[^/]+}/(absences|affectations|etats|vacances)/\\{[^/]+}|conventions/\\{[^/]+}/(fiches-action|groupes-de-travail|objectifs)/\\{[^/]+})",
      "/api/v1/(partenaires|titulaires|postes/\\{[^/]+}/(absences|affectations|vacances)|conventions/\\{[^/]+}/(fiches-action|groupes-de-travail|objectifs))"),
  /**
   * A convention: its version, its state and how many amendments are to come, which the calendar
   * moves too.
   */
  CONVENTION(
      "convention", "\"1-EN_PREPARATION\"", "/api/v1/conventions/\\{[^/]+}", "/api/v1/conventions"),
  /** A post: its version, and which of its states is in force, which the calendar moves too. */
  POSTE("poste", "\"1-1\"", "/api/v1/postes/\\{[^/]+}", "/api/v1/postes"),
  /** An amendment: its convention and its number, and why it no longer holds if it does not. */
  AVENANT(
      "avenant",
      "\"01a20056-9cb9-7ab9-bce9-5dd5812433e2-1\"",
      "/api/v1/conventions/\\{[^/]+}/avenants/\\{[^/]+}",
      "/api/v1/conventions/\\{[^/]+}/avenants"),
  /** A version of the référentiel: its code, its state, how often it was revised. */
  VERSION(
      "version",
      "\"cnaf-2019.PUBLIE.1\"",
      "/api/v1/referentiel/(brouillons|versions)/\\{[^/]+}(/elements/\\{[^/]+})?",
      "/api/v1/referentiel/brouillons(/\\{[^/]+}/elements)?"),
  /** A value or an effect that was decided, which never changes: its number. */
  DECISION("decision", "\"42\"", "", "/api/v1/(caf|referentiel)/.*/(valeurs|effets)");

  private final String nom;
  private final String exemple;
  private final Pattern porteurs;
  private final Pattern listes;

  Marque(String nom, String exemple, String porteurs, String listes) {
    this.nom = nom;
    this.exemple = exemple;
    this.porteurs = Pattern.compile(porteurs);
    this.listes = Pattern.compile(listes);
  }

  /** Its name among the components of the contract. */
  String nom() {
    return nom;
  }

  /** A tag as the service gives it, quotes included. */
  String exemple() {
    return exemple;
  }

  /** That of what stands at an address, if it has one of these. */
  static Optional<Marque> lue(String chemin) {
    return parmi(marque -> marque.porteurs, chemin);
  }

  /** That of what is created at an address, if it has one of these. */
  static Optional<Marque> creee(String chemin) {
    return parmi(marque -> marque.listes, chemin);
  }

  /** That of what a change at an address starts from: of what stands there, or right above. */
  static Optional<Marque> changee(String chemin) {
    return lue(chemin).or(() -> lue(chemin.substring(0, chemin.lastIndexOf('/'))));
  }

  private static Optional<Marque> parmi(Function<Marque, Pattern> forme, String chemin) {
    return Arrays.stream(values())
        .filter(marque -> forme.apply(marque).matcher(chemin).matches())
        .findFirst();
  }
}
