package fr.ctg.platform.evenement;

import fr.ctg.platform.identite.Identite;
import fr.ctg.platform.identite.Role;
import java.util.Collections;

/**
 * Which events somebody may see: the rule of the policy on {@code plateforme.evenement}, for events
 * that are read once for all readers of a node. A test compares the two.
 */
final class Perimetre {

  private Perimetre() {}

  /** Whether that reader may see that event. */
  static boolean voit(Identite lecteur, EvenementLu evenement) {
    if (lecteur.systeme() || lecteur.roles().contains(Role.CNAF)) {
      return true;
    }
    boolean deCaf =
        lecteur.roles().contains(Role.CAF_GESTIONNAIRE)
            || lecteur.roles().contains(Role.CAF_AUDITEUR);
    if (deCaf && lecteur.caf().filter(caf -> caf.equals(evenement.caf())).isPresent()) {
      return true;
    }
    if (lecteur.roles().contains(Role.COLLECTIVITE)
        && !Collections.disjoint(lecteur.sirens(), evenement.sirens())) {
      return true;
    }
    boolean dePersonneEnParticulier = evenement.caf() == null && evenement.sirens().isEmpty();
    return dePersonneEnParticulier && !lecteur.anonyme();
  }
}
