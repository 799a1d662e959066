package fr.ctg.evaluation.objectif.model;

/** What an objective develops, as the second source says (rule EVAL-OBJECTIFS). */
public enum NatureDObjectif {
  /** « des objectifs de développement de nouveaux services ». */
  SERVICE("nouveau service"),
  /** « de nouveaux partenariats ». */
  PARTENARIAT("nouveau partenariat"),
  /** « de nouvelles prises de compétences à l'échelon de l'intercommunalité ». */
  COMPETENCE("prise de compétence");

  private final String dit;

  NatureDObjectif(String dit) {
    this.dit = dit;
  }

  /** What people call it. */
  public String dit() {
    return dit;
  }
}
