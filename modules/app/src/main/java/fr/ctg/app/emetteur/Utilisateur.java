package fr.ctg.app.emetteur;

import fr.ctg.platform.identite.Role;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the local issuer gives tokens for.
 *
 * @param nom how people call them
 * @param role what they are
 * @param caf the Caf that they work at, if any
 * @param sirens the legal units that they act for
 */
public record Utilisateur(String nom, Role role, @Nullable String caf, List<String> sirens) {

  /** Those of the demonstration: at least one a role, and two Caf. */
  public static final List<Utilisateur> DEMONSTRATION =
      List.of(
          new Utilisateur(
              "Conseiller de la Caf d'Ille-et-Vilaine", Role.CAF_GESTIONNAIRE, "35", List.of()),
          new Utilisateur(
              "Conseiller de la Caf du Finistère", Role.CAF_GESTIONNAIRE, "29", List.of()),
          new Utilisateur(
              "Auditeur de la Caf d'Ille-et-Vilaine", Role.CAF_AUDITEUR, "35", List.of()),
          new Utilisateur("Ville de Saint-Malo", Role.COLLECTIVITE, null, List.of("213502883")),
          new Utilisateur(
              "CA du Pays de Saint-Malo", Role.COLLECTIVITE, null, List.of("243500782")),
          new Utilisateur("Cnaf", Role.CNAF, null, List.of()));

  public Utilisateur {
    sirens = List.copyOf(sirens);
  }

  /**
   * Somebody in that role: the first of the demonstration, within another scope where one is given.
   */
  public static Utilisateur de(Role role, @Nullable String caf, @Nullable List<String> sirens) {
    Utilisateur modele =
        DEMONSTRATION.stream().filter(u -> u.role() == role).findFirst().orElseThrow();
    return new Utilisateur(
        modele.nom(),
        role,
        caf == null ? modele.caf() : caf,
        sirens == null || sirens.isEmpty() ? modele.sirens() : sirens);
  }

  /** The same for the same role and scope. */
  String sujet() {
    String portee = String.join(",", caf == null ? sirens : List.of(caf));
    return "demonstration:"
        + role.name().toLowerCase(Locale.ROOT).replace('_', '-')
        + (portee.isEmpty() ? "" : ":" + portee);
  }
}
