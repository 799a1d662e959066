package fr.ctg.staffing.rules;

import fr.ctg.referentiel.Parametre;
import fr.ctg.staffing.Concours;
import fr.ctg.staffing.Concours.Categorie;
import fr.ctg.staffing.Concours.Filiere;
import fr.ctg.staffing.Domaine;
import fr.ctg.staffing.Formation;
import fr.ctg.staffing.Titulaire;
import fr.ctg.staffing.Titulaire.Recrutement;
import java.util.Set;
import java.util.stream.Collectors;

/** What the three rules on a holder's profile ask of diplomas, examinations and trainings alike. */
final class Qualification {

  /** The examinations of S1 (category B) and of S2 (category A) that stand for the diploma. */
  private static final Set<Concours> CONCOURS_ADMIS =
      Set.of(
          new Concours(Categorie.B, Filiere.ANIMATION),
          new Concours(Categorie.B, Filiere.SOCIALE),
          new Concours(Categorie.A, Filiere.SOCIALE),
          new Concours(Categorie.A, Filiere.MEDICO_SOCIALE));

  private final int niveauMinimum;

  Qualification(Parametre niveauMinimum) {
    this.niveauMinimum = niveauMinimum.valeur().intValueExact();
  }

  int niveauMinimum() {
    return niveauMinimum;
  }

  boolean parDiplome(Titulaire titulaire) {
    return titulaire.diplomes().stream()
        .anyMatch(
            diplome ->
                diplome.niveau() >= niveauMinimum
                    && diplome.domaine() == Domaine.ANIMATION_PROJET_TERRITOIRE);
  }

  boolean parConcours(Titulaire titulaire) {
    return titulaire.concours().stream().anyMatch(CONCOURS_ADMIS::contains);
  }

  /** Whether a tolerance is looked at: a coordinator in post who has neither of the two. */
  boolean releveDeLaTolerance(Titulaire titulaire) {
    return titulaire.recrutement() == Recrutement.COORDINATEUR_CEJ_EN_POSTE
        && !parDiplome(titulaire)
        && !parConcours(titulaire);
  }

  boolean aUnDiplomeDuNiveau(Titulaire titulaire) {
    return titulaire.diplomes().stream().anyMatch(diplome -> diplome.niveau() >= niveauMinimum);
  }

  boolean estDuNiveau(Formation formation) {
    Integer niveau = formation.niveau();
    return niveau != null && niveau >= niveauMinimum;
  }

  /** The diplomas in a French sentence, after "le titulaire". */
  static String diplomes(Titulaire titulaire) {
    if (titulaire.diplomes().isEmpty()) {
      return "n'a aucun diplôme";
    }
    return titulaire.diplomes().stream()
        .map(
            diplome ->
                "niveau "
                    + diplome.niveau()
                    + (diplome.domaine() == Domaine.ANIMATION_PROJET_TERRITOIRE ? " en " : " hors ")
                    + "animation de projet de territoire")
        .collect(Collectors.joining(" ; ", "a pour diplômes : ", ""));
  }
}
