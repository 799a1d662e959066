package fr.ctg.staffing.rules;

import fr.ctg.referentiel.Parametre;
import fr.ctg.shared.Appreciation;
import fr.ctg.staffing.Concours;
import fr.ctg.staffing.Diplome;
import fr.ctg.staffing.FaitsDUnTitulaire;
import fr.ctg.staffing.RegleAppliquee;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PROFIL-DIPLOME: the holder has the diploma, or passed an examination that stands for it. */
public final class ProfilDiplome implements RegleAppliquee<PosteExamine> {

  /** The rule's code. */
  public static final String CODE = "PROFIL-DIPLOME";

  /** The parameter that gives the least level. */
  public static final String NIVEAU_MINIMUM = "niveau-diplome-minimum";

  private final Qualification qualification;

  /**
   * @param niveauMinimum the least level of the diploma
   */
  public ProfilDiplome(Parametre niveauMinimum) {
    this.qualification = new Qualification(niveauMinimum);
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public @Nullable Appreciation apprecier(PosteExamine examine) {
    FaitsDUnTitulaire titulaire = examine.poste().titulaire();
    if (titulaire == null || qualification.releveDeLaTolerance(titulaire)) {
      return null;
    }
    String exigence =
        "un diplôme de niveau "
            + qualification.niveauMinimum()
            + " au moins en animation de projet de territoire";
    Diplome requis = qualification.diplomeRequis(titulaire);
    if (requis != null) {
      return Appreciation.respectee(
          examine.sujet()
              + "le titulaire a un diplôme de niveau "
              + requis.niveau()
              + " en animation de projet de territoire, pour un niveau minimum de "
              + qualification.niveauMinimum()
              + ".");
    }
    List<Concours> admis = Qualification.concoursAdmis(titulaire);
    if (!admis.isEmpty()) {
      return Appreciation.respectee(
          examine.sujet()
              + "le titulaire a réussi un concours de la fonction publique territoriale admis ("
              + Qualification.concours(admis)
              + ").");
    }
    return Appreciation.nonRespectee(
        examine.sujet()
            + "le titulaire, nouvellement recruté, "
            + Qualification.diplomes(titulaire)
            + ", et n'a réussi aucun concours admis"
            + refuses(titulaire)
            + ", alors qu'il faut "
            + exigence
            + ", ou un concours de catégorie B (animation ou sociale) ou A (sociale ou"
            + " médico-sociale). Aucune dérogation n'est possible."
            + Remede.DEBUT
            + "confier le poste à une personne qui remplit cette condition.");
  }

  /** The examinations passed, where none of them stands for the diploma. */
  private static String refuses(FaitsDUnTitulaire titulaire) {
    return titulaire.concours().isEmpty()
        ? ""
        : " (réussi, mais non admis : " + Qualification.concours(titulaire.concours()) + ")";
  }
}
