package fr.ctg.evaluation.objectif.model;

/** What an objective develops, as the second source says (rule EVAL-OBJECTIFS). */
public enum NatureDObjectif {
  /** « des objectifs de développement de nouveaux services ». */
  SERVICE,
  /** « de nouveaux partenariats ». */
  PARTENARIAT,
  /** « de nouvelles prises de compétences à l'échelon de l'intercommunalité ». */
  COMPETENCE
}
