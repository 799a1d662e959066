package fr.ctg.convention.territoire;

/** What a code that is no commune of the vintage designates, under the names of its source. */
public enum NatureAncienne {
  /** A delegated commune (<i>commune déléguée</i>) of a new one. */
  DELEGUEE("est une commune déléguée de la commune"),
  /** An associated commune (<i>commune associée</i>). */
  ASSOCIEE("est une commune associée à la commune"),
  /** A municipal arrondissement of Paris, Lyon or Marseille. */
  ARRONDISSEMENT("est un arrondissement de"),
  /** A code that was given up, by a merger or a change of département. */
  ANCIEN_CODE("est un ancien code de la commune");

  private final String dit;

  NatureAncienne(String dit) {
    this.dit = dit;
  }

  /** What it is of the commune, in French, between the code and the commune's name. */
  String dit() {
    return dit;
  }
}
