package fr.ctg.referentiel.model;

/** What an element is inside of its part. */
public enum Rubrique {
  /** A sphere of intervention. */
  SPHERE(Partie.SPHERES),
  /** What the post does in a sphere. */
  INTERVENTION(Partie.SPHERES),
  /** A mission of the departmental leaflet. */
  MISSION(Partie.MISSIONS),
  /** The group of attendus of the national note that takes up a mission. */
  ATTENDU(Partie.MISSIONS),
  /** One item of a group of attendus. */
  DETAIL_ATTENDU(Partie.MISSIONS),
  /** The heading of a group of activities. */
  GROUPE_ACTIVITES(Partie.ACTIVITES),
  /** An activity. */
  ACTIVITE(Partie.ACTIVITES),
  /** A domain of competence. */
  DOMAINE(Partie.COMPETENCES),
  /** The definition of a domain. */
  DEFINITION_DOMAINE(Partie.COMPETENCES),
  /** A verb of a domain. */
  VERBE(Partie.COMPETENCES),
  /** The heading of a kind of knowledge. */
  GROUPE_SAVOIRS(Partie.SAVOIRS),
  /** One knowledge. */
  SAVOIR(Partie.SAVOIRS),
  /** The definition of the job. */
  DEFINITION(Partie.SECTIONS),
  /** What the job stands in. */
  CONTEXTE(Partie.SECTIONS),
  /** Autonomy and responsibilities. */
  AUTONOMIE(Partie.SECTIONS),
  /** Functional relations. */
  RELATIONS(Partie.SECTIONS),
  /** The employer and the service that the post belongs to. */
  SITUATION(Partie.SECTIONS),
  /** Diploma level and grades. */
  QUALIFICATION(Partie.SECTIONS),
  /** The indicative yearly cost. */
  COUT(Partie.SECTIONS),
  /** Any other words of the departmental leaflet. */
  TEXTE_S1(Partie.SECTIONS),
  /** Any other words of the national note. */
  TEXTE_S2(Partie.SECTIONS);

  private final Partie partie;

  Rubrique(Partie partie) {
    this.partie = partie;
  }

  /** The part that such elements belong to. */
  public Partie partie() {
    return partie;
  }
}
