package fr.ctg.referentiel.model;

/** How far a version of the job reference has come. */
public enum EtatVersion {
  /** Being written: nothing may rest on it. */
  BROUILLON("brouillon"),
  /** Published: its words no longer change. */
  PUBLIE("publiée"),
  /** Repealed: no longer in force, still readable by its code. */
  ABROGE("abrogée");

  private final String dit;

  EtatVersion(String dit) {
    this.dit = dit;
  }

  /** What people call it. */
  public String dit() {
    return dit;
  }
}
