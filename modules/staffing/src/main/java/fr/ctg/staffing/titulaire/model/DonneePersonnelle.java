package fr.ctg.staffing.titulaire.model;

/**
 * What is kept of a holder, the person: all of it, why, and how long. The page for people ({@code
 * docs/donnees-personnelles.md}) says the same.
 *
 * <p>LECTURE: the sources say nothing of how long. What is said in words goes with the key, at the
 * latest when the Caf has ended its controls of the last convention; codes, dates and figures,
 * which then name nobody, stay as long as the conventions that they explain.
 */
public enum DonneePersonnelle {
  NOM("nom", "savoir qui tient un poste financé", true),
  INTITULES(
      "intitulés des diplômes et des formations",
      "reconnaître la pièce qui prouve la qualification",
      true),
  MOTIFS("motifs des jugements de domaine", "dire pourquoi un domaine a été retenu", true),
  QUALIFICATION(
      "niveaux, domaines, concours, formations et leur payeur",
      "appliquer PROFIL-DIPLOME, PROFIL-TOLERANCE-QUALIFIANTE, PROFIL-TOLERANCE-COMPLEMENTAIRE et"
          + " FORMATION-COUT",
      false),
  RECRUTEMENT(
      "mode de recrutement et jour de la tolérance",
      "savoir si une dérogation est possible (PROFIL-DIPLOME)",
      false),
  AFFECTATIONS(
      "postes tenus, jours, consultation de la Caf, nomination, engagement, remplacements",
      "appliquer RECRUT-CONSULTATION et EQUIPE-PERIMETRE, et expliquer les montants",
      false);

  private final String quoi;
  private final String pourquoi;
  private final boolean chiffree;

  DonneePersonnelle(String quoi, String pourquoi, boolean chiffree) {
    this.quoi = quoi;
    this.pourquoi = pourquoi;
    this.chiffree = chiffree;
  }

  /** What it is. */
  public String quoi() {
    return quoi;
  }

  /** What it is kept for. */
  public String pourquoi() {
    return pourquoi;
  }

  /** Until when it is kept. */
  public String duree() {
    return chiffree
        ? "chiffrée sous la clé de la personne, jusqu'à la destruction de la clé : à sa demande, ou une"
            + " fois terminés les contrôles de la dernière convention dont elle a tenu un poste"
        : "aussi longtemps que les conventions qu'elle explique ; sans nom une fois la personne effacée";
  }
}
