package fr.ctg.funding.model;

import fr.ctg.shared.Periode;

/**
 * Under which post a month is financed that another post of the same chair therefore is not.
 *
 * @param poste the reference of the post that has the month
 * @param ouverture the days on which that post is open
 * @param avant whether it comes before the other in the chair, or takes over from it
 * @param raison why it has the month
 */
public record DejaFinance(String poste, Periode ouverture, boolean avant, Raison raison) {

  /** Why one of several posts of a chair has a month. */
  public enum Raison {
    /** It alone is open on the month's first day. */
    SEUL_LE_PREMIER("seul des deux à être ouvert le premier jour du mois"),
    /** Both are open on the month's first day: the one before has it. */
    LES_DEUX_LE_PREMIER("qui passe avant, les deux étant ouverts le premier jour du mois"),
    /** Neither is open on the month's first day: the one before has it. */
    AUCUN_LE_PREMIER("qui passe avant, aucun des deux n'étant ouvert le premier jour du mois");

    private final String enClair;

    Raison(String enClair) {
      this.enClair = enClair;
    }

    /** In a French sentence, after the post. */
    public String enClair() {
      return enClair;
    }
  }

  /** In a French sentence, after "financé" or "financés". */
  public String enClair() {
    return "sous le poste "
        + poste
        + (avant ? ", auquel celui-ci succède" : ", qui succède à celui-ci");
  }
}
