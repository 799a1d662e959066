package fr.ctg.staffing.rules;

import fr.ctg.referentiel.Parametre;
import fr.ctg.staffing.CategorieDeConcours;
import fr.ctg.staffing.Concours;
import fr.ctg.staffing.Diplome;
import fr.ctg.staffing.Domaine;
import fr.ctg.staffing.FaitsDUnTitulaire;
import fr.ctg.staffing.FaitsDUneFormation;
import fr.ctg.staffing.FiliereDeConcours;
import fr.ctg.staffing.ModeDeRecrutement;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the three rules on a holder's profile ask of diplomas, examinations and trainings alike. */
final class Qualification {

  /** The examinations of S1 (category B) and of S2 (category A) that stand for the diploma. */
  private static final Set<Concours> CONCOURS_ADMIS =
      Set.of(
          new Concours(CategorieDeConcours.B, FiliereDeConcours.ANIMATION),
          new Concours(CategorieDeConcours.B, FiliereDeConcours.SOCIALE),
          new Concours(CategorieDeConcours.A, FiliereDeConcours.SOCIALE),
          new Concours(CategorieDeConcours.A, FiliereDeConcours.MEDICO_SOCIALE));

  private final int niveauMinimum;

  Qualification(Parametre niveauMinimum) {
    this.niveauMinimum = niveauMinimum.valeur().intValueExact();
  }

  int niveauMinimum() {
    return niveauMinimum;
  }

  /** The highest diploma that has both the level and the field, or {@code null}. */
  @Nullable Diplome diplomeRequis(FaitsDUnTitulaire titulaire) {
    return titulaire.diplomes().stream()
        .filter(
            diplome ->
                diplome.niveau() >= niveauMinimum
                    && diplome.domaine() == Domaine.ANIMATION_PROJET_TERRITOIRE)
        .max(Comparator.comparingInt(Diplome::niveau))
        .orElse(null);
  }

  /** The examinations passed that stand for the diploma. */
  static List<Concours> concoursAdmis(FaitsDUnTitulaire titulaire) {
    return titulaire.concours().stream().filter(CONCOURS_ADMIS::contains).toList();
  }

  /** Whether a tolerance is looked at: a coordinator in post who has neither of the two. */
  boolean releveDeLaTolerance(FaitsDUnTitulaire titulaire) {
    return titulaire.recrutement() == ModeDeRecrutement.COORDINATEUR_CEJ_EN_POSTE
        && diplomeRequis(titulaire) == null
        && concoursAdmis(titulaire).isEmpty();
  }

  boolean aUnDiplomeDuNiveau(FaitsDUnTitulaire titulaire) {
    return titulaire.diplomes().stream().anyMatch(diplome -> diplome.niveau() >= niveauMinimum);
  }

  boolean estDuNiveau(FaitsDUneFormation formation) {
    Integer niveau = formation.niveau();
    return niveau != null && niveau >= niveauMinimum;
  }

  /** The diplomas in a French sentence, after "le titulaire". */
  static String diplomes(FaitsDUnTitulaire titulaire) {
    if (titulaire.diplomes().isEmpty()) {
      return "n'a aucun diplôme";
    }
    return titulaire.diplomes().stream()
        .map(diplome -> "niveau " + diplome.niveau() + " " + diplome.domaine().dit())
        .collect(
            Collectors.joining(
                ", ",
                titulaire.diplomes().size() == 1 ? "a pour diplôme : " : "a pour diplômes : ",
                ""));
  }

  /** Examinations in a French sentence, for example {@code "catégorie B, filière animation"}. */
  static String concours(List<Concours> concours) {
    return concours.stream()
        .map(reussi -> "catégorie " + reussi.categorie() + ", " + reussi.filiere().dit())
        .collect(Collectors.joining(" ; "));
  }

  /** Trainings in a French sentence, each with what the rules look at. */
  static String formations(List<FaitsDUneFormation> formations) {
    return formations.stream()
        .map(formation -> formation(formation) + ", " + formation.statut().dit())
        .collect(Collectors.joining(" ; "));
  }

  /** A training in a French sentence, without how far it is. */
  static String formation(FaitsDUneFormation formation) {
    String niveau = formation.niveau() == null ? "" : " de niveau " + formation.niveau();
    return formation.type().dit() + niveau + " " + formation.domaine().dit();
  }
}
