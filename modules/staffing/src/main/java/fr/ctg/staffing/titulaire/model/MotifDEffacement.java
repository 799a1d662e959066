package fr.ctg.staffing.titulaire.model;

/** Why a person is erased: one of these, and no words, which could tell of the person again. */
public enum MotifDEffacement {
  DEMANDE_DE_LA_PERSONNE("demande de la personne"),
  FIN_DE_CONSERVATION("fin de la conservation"),
  ERREUR_DE_SAISIE("erreur de saisie");

  private final String dit;

  MotifDEffacement(String dit) {
    this.dit = dit;
  }

  /** What people call it. */
  public String dit() {
    return dit;
  }
}
