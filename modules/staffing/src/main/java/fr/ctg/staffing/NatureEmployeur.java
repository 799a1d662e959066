package fr.ctg.staffing;

/** What kind of body an employer is. */
public enum NatureEmployeur {
  COMMUNE("une commune", true),
  EPCI("un EPCI", true),
  SYNDICAT("un syndicat", false),
  ASSOCIATION("une association", false),
  CAF("la Caf", false),
  AUTRE("un organisme d'une autre nature", false);

  private final String designation;
  private final boolean territoriale;

  NatureEmployeur(String designation, boolean territoriale) {
    this.designation = designation;
    this.territoriale = territoriale;
  }

  /** How it is called in a French sentence, with its article. */
  public String designation() {
    return designation;
  }

  /** Whether it has a territory of its own and may sign a convention: a commune or an EPCI. */
  public boolean estTerritoriale() {
    return territoriale;
  }

  /** Whether it is a local public body, which is always named by its SIREN. */
  public boolean estPublique() {
    return territoriale || this == SYNDICAT;
  }
}
