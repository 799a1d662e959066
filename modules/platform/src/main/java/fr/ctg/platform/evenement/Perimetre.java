package fr.ctg.platform.evenement;

import fr.ctg.platform.identite.Identite;
import fr.ctg.platform.identite.Role;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events somebody may see as they happen: the rule of the policy on {@code
 * plateforme.evenement}, for events that are read once for all readers of a node. A test compares
 * the two. Of the past the table alone tells, whose policies also ask who has a relation still.
 */
public final class Perimetre {

  private Perimetre() {}

  /**
   * Whether that reader may see an event.
   *
   * @param caf the Caf that it concerns, if any
   * @param sirens the collectivités that it concerns
   */
  public static boolean voit(Identite lecteur, @Nullable String caf, Set<String> sirens) {
    if (lecteur.systeme() || lecteur.roles().contains(Role.CNAF)) {
      return true;
    }
    boolean deCaf =
        lecteur.roles().contains(Role.CAF_GESTIONNAIRE)
            || lecteur.roles().contains(Role.CAF_AUDITEUR);
    if (deCaf && lecteur.caf().filter(sienne -> sienne.equals(caf)).isPresent()) {
      return true;
    }
    if (lecteur.roles().contains(Role.COLLECTIVITE)
        && !Collections.disjoint(lecteur.sirens(), sirens)) {
      return true;
    }
    boolean dePersonneEnParticulier = caf == null && sirens.isEmpty();
    return dePersonneEnParticulier && !lecteur.anonyme();
  }

  /**
   * Whether somebody sees events by a relation only, such as that of a signatory, which it may lose
   * again.
   */
  public static boolean parRelation(Identite lecteur) {
    return lecteur.roles().contains(Role.COLLECTIVITE)
        && !lecteur.systeme()
        && !lecteur.roles().contains(Role.CNAF);
  }
}
