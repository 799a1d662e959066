package fr.ctg.funding.model;

/** Whether a declaration looks ahead or back. */
public enum TypeDeDeclaration {
  /** Before the year is over: absences are not looked at. */
  PREVISIONNELLE,
  /** Of what the year really was. */
  REELLE
}
