package fr.ctg.staffing;

/** The three labels of a post. */
public enum LibelleCct {
  DISPOSITIF("chargé de coopération du dispositif CTG"),
  THEMATIQUE("chargé de coopération thématique"),
  PROXIMITE("chargé de coopération de proximité");

  private final String intitule;

  LibelleCct(String intitule) {
    this.intitule = intitule;
  }

  /** The label in French, as the source writes it. */
  public String intitule() {
    return intitule;
  }
}
