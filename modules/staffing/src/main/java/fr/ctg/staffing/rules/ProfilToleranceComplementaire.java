package fr.ctg.staffing.rules;

import fr.ctg.referentiel.Parametre;
import fr.ctg.shared.Appreciation;
import fr.ctg.staffing.Domaine;
import fr.ctg.staffing.Formation;
import fr.ctg.staffing.Formation.Statut;
import fr.ctg.staffing.RegleAppliquee;
import fr.ctg.staffing.Titulaire;
import org.jspecify.annotations.Nullable;

/**
 * PROFIL-TOLERANCE-COMPLEMENTAIRE: a coordinator already in post, with a diploma of the level in
 * another field, is asked for a further training.
 */
public final class ProfilToleranceComplementaire implements RegleAppliquee<PosteExamine> {

  /** The rule's code. */
  public static final String CODE = "PROFIL-TOLERANCE-COMPLEMENTAIRE";

  private final Qualification qualification;

  /**
   * @param niveauMinimum the least level of the diploma
   */
  public ProfilToleranceComplementaire(Parametre niveauMinimum) {
    this.qualification = new Qualification(niveauMinimum);
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public @Nullable Appreciation apprecier(PosteExamine examine) {
    Titulaire titulaire = examine.poste().titulaire();
    if (titulaire == null
        || !qualification.releveDeLaTolerance(titulaire)
        || !qualification.aUnDiplomeDuNiveau(titulaire)) {
      return null;
    }
    String constat =
        examine.sujet()
            + "le coordinateur CEJ en poste a un diplôme de niveau "
            + qualification.niveauMinimum()
            + " au moins, hors animation de projet de territoire";
    boolean obtenue =
        titulaire.formations().stream()
            .anyMatch(
                formation ->
                    formation.type() != Formation.Type.COLLECTIVE
                        && formation.domaine() == Domaine.ANIMATION_PROJET_TERRITOIRE
                        && formation.statut() == Statut.OBTENUE);
    return obtenue
        ? Appreciation.respectee(
            constat + " ; il a obtenu une formation complémentaire dans ce domaine.")
        : Appreciation.sousCondition(
            constat
                + " : une formation complémentaire dans ce domaine lui est demandée ; elle n'est"
                + " pas encore obtenue.");
  }
}
