package fr.ctg.convention;

/**
 * The priorities of the Cog that the second source names, each in its words (rule
 * EVAL-PRIORITES-COG).
 */
public enum PrioriteCog {
  /** « l'inclusion des enfants en situation de handicap ». */
  INCLUSION_HANDICAP("inclusion des enfants en situation de handicap"),
  /** « et des enfants pauvres ». */
  PAUVRETE("enfants pauvres"),
  /** « du développement des offres de services en territoires prioritaires ». */
  TERRITOIRES_PRIORITAIRES("territoires prioritaires"),
  /** « l'accompagnement spécifiques des familles monoparentales ». */
  FAMILLES_MONOPARENTALES("familles monoparentales"),
  /** « l'optimisation du fonctionnement des services aux familles ». */
  OPTIMISATION_DES_SERVICES("optimisation des services aux familles");

  private final String dit;

  PrioriteCog(String dit) {
    this.dit = dit;
  }

  /** What people call it. */
  public String dit() {
    return dit;
  }
}
