package fr.ctg.staffing.rules;

import fr.ctg.referentiel.Parametre;
import fr.ctg.shared.Appreciation;
import fr.ctg.staffing.Domaine;
import fr.ctg.staffing.FaitsDUnTitulaire;
import fr.ctg.staffing.RegleAppliquee;
import fr.ctg.staffing.StatutDeFormation;
import fr.ctg.staffing.TypeDeFormation;
import org.jspecify.annotations.Nullable;

/**
 * PROFIL-TOLERANCE-QUALIFIANTE: a coordinator already in post, below the least level, qualifies by
 * a training.
 */
public final class ProfilToleranceQualifiante implements RegleAppliquee<PosteExamine> {

  /** The rule's code. */
  public static final String CODE = "PROFIL-TOLERANCE-QUALIFIANTE";

  private final Qualification qualification;

  /**
   * @param niveauMinimum the least level of the diploma
   */
  public ProfilToleranceQualifiante(Parametre niveauMinimum) {
    this.qualification = new Qualification(niveauMinimum);
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public @Nullable Appreciation apprecier(PosteExamine examine) {
    FaitsDUnTitulaire titulaire = examine.poste().titulaire();
    if (titulaire == null
        || !qualification.releveDeLaTolerance(titulaire)
        || qualification.aUnDiplomeDuNiveau(titulaire)) {
      return null;
    }
    String formation =
        "formation qualifiante de niveau "
            + qualification.niveauMinimum()
            + " au moins en animation de projet de territoire";
    String constat =
        examine.sujet()
            + "le coordinateur CEJ en poste "
            + Qualification.diplomes(titulaire)
            + ", donc rien au niveau "
            + qualification.niveauMinimum()
            + " ou au-dessus";
    if (aUneFormation(titulaire, StatutDeFormation.OBTENUE)) {
      return Appreciation.respectee(constat + " ; il a obtenu la " + formation + ".");
    }
    boolean enCours = aUneFormation(titulaire, StatutDeFormation.EN_COURS);
    if (enCours || aUneFormation(titulaire, StatutDeFormation.PREVUE)) {
      return Appreciation.sousCondition(
          constat
              + " ; une "
              + formation
              + (enCours ? " est en cours" : " est prévue")
              + " : la tolérance suppose une décision de la Caf."
              + Remede.DEBUT
              + "obtenir cette décision, et mener la formation à son terme.");
    }
    return Appreciation.nonRespectee(
        constat
            + ", et aucune "
            + formation
            + " n'est prévue, en cours ou obtenue ("
            + (titulaire.formations().isEmpty()
                ? "aucune formation n'est déclarée"
                : "déclaré : " + Qualification.formations(titulaire.formations()))
            + "). Pour y remédier : inscrire le titulaire à une telle formation.");
  }

  private boolean aUneFormation(FaitsDUnTitulaire titulaire, StatutDeFormation statut) {
    return titulaire.formations().stream()
        .anyMatch(
            formation ->
                formation.type() == TypeDeFormation.QUALIFIANTE
                    && formation.domaine() == Domaine.ANIMATION_PROJET_TERRITOIRE
                    && formation.statut() == statut
                    && qualification.estDuNiveau(formation));
  }
}
