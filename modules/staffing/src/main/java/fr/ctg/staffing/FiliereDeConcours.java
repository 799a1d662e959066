package fr.ctg.staffing;

/** The streams of the territorial civil service, as far as the rules tell them apart. */
public enum FiliereDeConcours {
  ANIMATION("filière animation"),
  SOCIALE("filière sociale"),
  MEDICO_SOCIALE("filière médico-sociale"),
  AUTRE("autre filière");

  private final String dit;

  FiliereDeConcours(String dit) {
    this.dit = dit;
  }

  /** What people call it. */
  public String dit() {
    return dit;
  }
}
