package fr.ctg.app.droits;

import fr.ctg.platform.identite.Role;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One line of the table of rights.
 *
 * @param methode the HTTP method; GET stands for HEAD too
 * @param chemin the address, with its parameters in braces
 * @param portees how far each role sees
 */
public record Droit(String methode, String chemin, Map<Role, PorteeDuDroit> portees) {

  public Droit {
    portees = Map.copyOf(new EnumMap<>(portees));
  }

  /** Whether it is called without a token. */
  public boolean ouvert() {
    return portees.containsValue(PorteeDuDroit.PUBLIC);
  }

  /** How far that role sees. */
  public PorteeDuDroit portee(Role role) {
    return portees.getOrDefault(role, PorteeDuDroit.AUCUNE);
  }

  /** The roles that may call, in their order. */
  public Set<Role> roles() {
    Set<Role> permis = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if (portee(role) != PorteeDuDroit.AUCUNE) {
        permis.add(role);
      }
    }
    return permis;
  }

  List<String> segments() {
    return segments(chemin);
  }

  static List<String> segments(String chemin) {
    return List.of(chemin.substring(1).split("/", -1));
  }
}
