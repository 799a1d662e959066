package fr.ctg.referentiel.model;

/** How far a version of the job reference has come. */
public enum EtatVersion {
  /** Being written: nothing may rest on it. */
  BROUILLON,
  /** Published: its words no longer change. */
  PUBLIE
}
