package fr.ctg.convention;

/**
 * The priorities of the Cog that the second source names, each in its words (rule
 * EVAL-PRIORITES-COG).
 */
public enum PrioriteCog {
  /** « l'inclusion des enfants en situation de handicap ». */
  INCLUSION_HANDICAP,
  /** « et des enfants pauvres ». */
  PAUVRETE,
  /** « du développement des offres de services en territoires prioritaires ». */
  TERRITOIRES_PRIORITAIRES,
  /** « l'accompagnement spécifiques des familles monoparentales ». */
  FAMILLES_MONOPARENTALES,
  /** « l'optimisation du fonctionnement des services aux familles ». */
  OPTIMISATION_DES_SERVICES
}
