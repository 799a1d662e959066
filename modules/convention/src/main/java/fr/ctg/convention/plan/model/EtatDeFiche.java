package fr.ctg.convention.plan.model;

/** How far an action of a convention's plan has come, as those in charge say. */
public enum EtatDeFiche {
  /** Not begun. */
  PREVUE,
  /** Under way. */
  EN_COURS,
  /** Done. */
  REALISEE,
  /** Given up. */
  ABANDONNEE
}
