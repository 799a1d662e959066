package fr.ctg.convention.territoire;

/** The legal kinds of EPCI with their own taxation, under the codes of the DGCL. */
public enum NatureEpci {
  /** Communauté de communes. */
  CC,
  /** Communauté d'agglomération. */
  CA,
  /** Communauté urbaine. */
  CU,
  /** Métropole. */
  METRO,
  /** The métropole de Lyon, a collectivité of its own kind. */
  MET69
}
