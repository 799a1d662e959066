package fr.ctg.platform.identite;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking and how far it sees. The database is told the same at the begin of every
 * transaction, and refuses by itself what is out of reach.
 *
 * @param sujet who, as the issuer of the token names it; empty for nobody
 * @param roles what the caller is
 * @param caf the code of the Caf that the roles of a Caf are held in, if any
 * @param sirens the SIREN numbers that {@link Role#COLLECTIVITE} is held for
 * @param systeme whether this is the application's own work, which has rights of its own
 */
public record Identite(
    String sujet, Set<Role> roles, Optional<String> caf, Set<String> sirens, boolean systeme) {

  /** How the subjects of the application's own work begin, and no others. */
  public static final String SYSTEME = "systeme:";

  private static final Set<Role> D_UNE_CAF = Set.of(Role.CAF_GESTIONNAIRE, Role.CAF_AUDITEUR);

  /** Somebody without a token: sees what is public. */
  public static final Identite ANONYME =
      new Identite("", Set.of(), Optional.empty(), Set.of(), false);

  public Identite {
    roles = Set.copyOf(roles);
    sirens = Set.copyOf(sirens);
  }

  /** Whoever a token names. */
  public static Identite de(
      String sujet, Collection<Role> roles, @Nullable String caf, Collection<String> sirens) {
    return new Identite(
        sujet,
        roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles),
        Optional.ofNullable(caf),
        new TreeSet<>(sirens),
        false);
  }

  /**
   * The application at work for itself.
   *
   * @param tache the name of the work, such as {@code scelleur}
   */
  public static Identite systeme(String tache) {
    return new Identite(SYSTEME + tache, Set.of(), Optional.empty(), Set.of(), true);
  }

  /**
   * The Caf whose rows it sees, where it sees those of one Caf alone; none where it sees all, or
   * what its collectivités sign. Whoever is of no Caf sees those of the empty code, which none has.
   */
  public Optional<String> seuleCaf() {
    return !roles.isEmpty() && D_UNE_CAF.containsAll(roles)
        ? Optional.of(caf.orElse(""))
        : Optional.empty();
  }

  /** The same, with those of its roles only that are among these. */
  public Identite limiteeA(Set<Role> permis) {
    Set<Role> gardes = EnumSet.noneOf(Role.class);
    gardes.addAll(roles);
    gardes.retainAll(permis);
    return new Identite(sujet, gardes, caf, sirens, systeme);
  }

  /** Whether it is known at all. */
  public boolean anonyme() {
    return sujet.isEmpty();
  }

  /** Tells nothing of whom: identities come near logs. */
  @Override
  public String toString() {
    return "Identite" + roles;
  }
}
