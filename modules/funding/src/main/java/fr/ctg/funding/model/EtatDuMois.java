package fr.ctg.funding.model;

/** What becomes of a calendar month; where several hold, the first below FINANCE counts. */
public enum EtatDuMois {
  /** It is financed. */
  FINANCE,
  /** The post is open on none of its days. */
  HORS_OUVERTURE,
  /** A vacancy takes it off. */
  VACANCE,
  /** A sick leave takes it off. */
  ABSENCE,
  /** It is financed under another post of the same chair, see {@link DejaFinance}. */
  DEJA_FINANCE
}
