package fr.ctg.shared;

/** For whom a text speaks. */
public enum Portee {
  /** For every Caf: no Caf may depart from it. */
  NATIONALE,
  /** The departmental leaflet's own: a Caf may depart from it by a dated and reasoned decision. */
  LOCALE
}
