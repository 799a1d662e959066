package fr.ctg.staffing.rules;

import fr.ctg.referentiel.Parametre;
import fr.ctg.shared.Appreciation;
import fr.ctg.staffing.Domaine;
import fr.ctg.staffing.FaitsDUnTitulaire;
import fr.ctg.staffing.FaitsDUneFormation;
import fr.ctg.staffing.RegleAppliquee;
import fr.ctg.staffing.StatutDeFormation;
import fr.ctg.staffing.TypeDeFormation;
import java.util.Comparator;
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
    FaitsDUnTitulaire titulaire = examine.poste().titulaire();
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
    FaitsDUneFormation obtenue = formation(titulaire, StatutDeFormation.OBTENUE);
    return obtenue != null
        ? Appreciation.respectee(constat + " ; il a obtenu une " + acquis(obtenue) + ".")
        : Appreciation.sousCondition(
            constat
                + " : une formation complémentaire dans ce domaine lui est demandée ; "
                + avancement(titulaire));
  }

  private static String acquis(FaitsDUneFormation obtenue) {
    return Qualification.formation(obtenue)
        + (obtenue.type() == TypeDeFormation.COMPLEMENTAIRE
            ? ""
            : ", qui vaut formation complémentaire");
  }

  /** How far the holder is who has not obtained it, and what is left to do. */
  private static String avancement(FaitsDUnTitulaire titulaire) {
    if (formation(titulaire, StatutDeFormation.EN_COURS) != null) {
      return "elle est en cours." + Remede.DEBUT + "la mener à son terme.";
    }
    if (formation(titulaire, StatutDeFormation.PREVUE) != null) {
      return "elle est prévue." + Remede.DEBUT + "la suivre jusqu'à son terme.";
    }
    if (formation(titulaire, StatutDeFormation.ABANDONNEE) != null) {
      return "celle qui était déclarée est abandonnée."
          + Remede.DEBUT
          + "la reprendre, ou en suivre une autre.";
    }
    return (titulaire.formations().isEmpty()
            ? "aucune formation n'est déclarée."
            : "n'en tient pas lieu ce qui est déclaré : "
                + Qualification.formations(titulaire.formations())
                + ".")
        + Remede.DEBUT
        + "inscrire le titulaire à une formation complémentaire en animation de projet de"
        + " territoire.";
  }

  /** A training in the field that has come that far, a complementary one first. */
  private static @Nullable FaitsDUneFormation formation(
      FaitsDUnTitulaire titulaire, StatutDeFormation statut) {
    return titulaire.formations().stream()
        .filter(
            formation ->
                formation.type() != TypeDeFormation.COLLECTIVE
                    && formation.domaine() == Domaine.ANIMATION_PROJET_TERRITOIRE
                    && formation.statut() == statut)
        .max(Comparator.comparing(formation -> formation.type() == TypeDeFormation.COMPLEMENTAIRE))
        .orElse(null);
  }
}
