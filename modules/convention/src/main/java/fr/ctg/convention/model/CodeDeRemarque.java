package fr.ctg.convention.model;

/** What a remark about a convention is about. */
public enum CodeDeRemarque {
  /** It was signed before the first version of the job reference. */
  SANS_REFERENTIEL
}
