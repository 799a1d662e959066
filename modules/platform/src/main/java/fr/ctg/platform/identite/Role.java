package fr.ctg.platform.identite;

import java.util.Optional;
import java.util.stream.Stream;

/** What a caller may be, as the claim {@code groups} of its token says. */
public enum Role {
  /** A local authority that signs conventions and employs; its scope is its SIREN numbers. */
  COLLECTIVITE,
  /** An adviser of a Caf, who writes; the scope is the Caf. */
  CAF_GESTIONNAIRE,
  /** An auditor of a Caf, who reads; the scope is the Caf. */
  CAF_AUDITEUR,
  /** The national fund; its scope is everything. */
  CNAF;

  /** The role of that name, if there is one. */
  public static Optional<Role> de(String nom) {
    return Stream.of(values()).filter(role -> role.name().equals(nom)).findFirst();
  }
}
