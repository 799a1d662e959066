package fr.ctg.staffing;

/** The categories of the territorial civil service. */
public enum CategorieDeConcours {
  A,
  B,
  C
}
