package fr.ctg.referentiel.model;

import java.util.Locale;

/** A part of the job reference, in the order in which they are shown. */
public enum Partie {
  /** The three spheres of intervention. */
  SPHERES,
  /** The six missions, each with the attendus that detail it. */
  MISSIONS,
  /** The four groups of activities. */
  ACTIVITES,
  /** The four domains of competence, each with its definition and its verbs. */
  COMPETENCES,
  /** The general and the socio-professional knowledge. */
  SAVOIRS,
  /** The remaining sections of the reference, then the rest of both documents. */
  SECTIONS;

  /** The name of the part in a path and in the resource files, for example {@code spheres}. */
  public String chemin() {
    return name().toLowerCase(Locale.ROOT);
  }
}
