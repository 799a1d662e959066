package fr.ctg.staffing.rules;

import static fr.ctg.shared.Verdict.NON_RESPECTEE;
import static fr.ctg.shared.Verdict.RESPECTEE;
import static fr.ctg.shared.Verdict.SOUS_CONDITION;
import static fr.ctg.staffing.rules.Faits.apprecier;
import static fr.ctg.staffing.rules.Faits.equipe;
import static fr.ctg.staffing.rules.Faits.poste;
import static fr.ctg.staffing.rules.Faits.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.referentiel.Parametre;
import fr.ctg.shared.Siren;
import fr.ctg.shared.Verdict;
import fr.ctg.staffing.CategorieDeConcours;
import fr.ctg.staffing.Concours;
import fr.ctg.staffing.Diplome;
import fr.ctg.staffing.Domaine;
import fr.ctg.staffing.Equipe;
import fr.ctg.staffing.FaitsDUnEmployeur;
import fr.ctg.staffing.FaitsDUnTitulaire;
import fr.ctg.staffing.FaitsDUneFormation;
import fr.ctg.staffing.FiliereDeConcours;
import fr.ctg.staffing.ModeDeRecrutement;
import fr.ctg.staffing.NatureEmployeur;
import fr.ctg.staffing.PayeurDeFormation;
import fr.ctg.staffing.RegleAppliquee;
import fr.ctg.staffing.StatutDeFormation;
import fr.ctg.staffing.TypeDeFormation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** PROFIL-*, FORMATION-COUT and RECRUT-CONSULTATION. */
class ProfilTest {

  private static final Parametre NIVEAU = Faits.parametre("niveau-diplome-minimum", "5");
  private static final ProfilDiplome DIPLOME = new ProfilDiplome(NIVEAU);
  private static final ProfilToleranceQualifiante QUALIFIANTE =
      new ProfilToleranceQualifiante(NIVEAU);
  private static final ProfilToleranceComplementaire COMPLEMENTAIRE =
      new ProfilToleranceComplementaire(NIVEAU);

  private static Equipe avec(
      ModeDeRecrutement recrutement,
      List<Diplome> diplomes,
      List<Concours> concours,
      FaitsDUneFormation... formations) {
    return equipe(
        poste("P1")
            .titulaire(
                new FaitsDUnTitulaire(
                    recrutement, diplomes, concours, List.of(formations), null, null)));
  }

  private static Equipe coordinateur(int niveau, FaitsDUneFormation... formations) {
    return avec(
        ModeDeRecrutement.COORDINATEUR_CEJ_EN_POSTE,
        List.of(new Diplome(niveau, Domaine.AUTRE, null)),
        List.of(),
        formations);
  }

  private static FaitsDUneFormation qualifiante(
      int niveau, Domaine domaine, StatutDeFormation statut) {
    return new FaitsDUneFormation(TypeDeFormation.QUALIFIANTE, niveau, domaine, statut, null);
  }

  @Test
  void aTerritorialEmployerMustHaveSigned() {
    Siren commune = new Siren("217400423");
    assertThat(verdict(new ProfilEmployeur(), equipe(poste("P1")))).isEqualTo(RESPECTEE);
    for (NatureEmployeur nature :
        new NatureEmployeur[] {NatureEmployeur.COMMUNE, NatureEmployeur.EPCI}) {
      assertThat(
              apprecier(
                  new ProfilEmployeur(),
                  equipe(poste("P1").employeur(new FaitsDUnEmployeur(nature, commune, Set.of())))))
          .satisfies(
              refus -> {
                assertThat(refus.verdict()).isEqualTo(NON_RESPECTEE);
                assertThat(refus.message())
                    .contains("P1", "217400423", "pas signataire", "Pour y remédier");
              });
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SYNDICAT, SOUS_CONDITION",
    "ASSOCIATION, SOUS_CONDITION",
    "CAF, NON_RESPECTEE",
    "AUTRE, NON_RESPECTEE"
  })
  void anotherEmployerIsNeverRespectedAtOnce(NatureEmployeur nature, Verdict attendu) {
    FaitsDUnEmployeur employeur = new FaitsDUnEmployeur(nature, new Siren("257402388"), Set.of());
    assertThat(verdict(new ProfilEmployeur(), equipe(poste("P1").employeur(employeur))))
        .isEqualTo(attendu);
  }

  @ParameterizedTest
  @CsvSource({
    "4, ANIMATION_PROJET_TERRITOIRE, NON_RESPECTEE",
    "5, ANIMATION_PROJET_TERRITOIRE, RESPECTEE",
    "6, ANIMATION_PROJET_TERRITOIRE, RESPECTEE",
    "8, AUTRE, NON_RESPECTEE"
  })
  void theDiplomaOfANewcomer(int niveau, Domaine domaine, Verdict attendu) {
    Equipe equipe =
        avec(ModeDeRecrutement.NOUVEAU, List.of(new Diplome(niveau, domaine, null)), List.of());
    assertThat(verdict(DIPLOME, equipe)).isEqualTo(attendu);
    assertThat(verdict(QUALIFIANTE, equipe)).isNull();
    assertThat(verdict(COMPLEMENTAIRE, equipe)).isNull();
  }

  @Test
  void levelAndFieldAreThoseOfOneDiploma() {
    Equipe equipe =
        avec(
            ModeDeRecrutement.NOUVEAU,
            List.of(
                new Diplome(8, Domaine.AUTRE, null),
                new Diplome(4, Domaine.ANIMATION_PROJET_TERRITOIRE, null)),
            List.of());
    assertThat(verdict(DIPLOME, equipe)).isEqualTo(NON_RESPECTEE);
  }

  @Test
  void onlyFourExaminationsAreAdmitted() {
    Set<Concours> admis =
        Set.of(
            new Concours(CategorieDeConcours.B, FiliereDeConcours.ANIMATION),
            new Concours(CategorieDeConcours.B, FiliereDeConcours.SOCIALE),
            new Concours(CategorieDeConcours.A, FiliereDeConcours.SOCIALE),
            new Concours(CategorieDeConcours.A, FiliereDeConcours.MEDICO_SOCIALE));
    for (CategorieDeConcours categorie : CategorieDeConcours.values()) {
      for (FiliereDeConcours filiere : FiliereDeConcours.values()) {
        Concours concours = new Concours(categorie, filiere);
        assertThat(verdict(DIPLOME, avec(ModeDeRecrutement.NOUVEAU, List.of(), List.of(concours))))
            .as("%s", concours)
            .isEqualTo(admis.contains(concours) ? RESPECTEE : NON_RESPECTEE);
      }
    }
  }

  @Test
  void withoutAHolderThereIsNoFinding() {
    assertThat(verdict(DIPLOME, equipe(poste("P1")))).isNull();
    assertThat(verdict(QUALIFIANTE, equipe(poste("P1")))).isNull();
    assertThat(verdict(COMPLEMENTAIRE, equipe(poste("P1")))).isNull();
    assertThat(verdict(new FormationCout(), equipe(poste("P1")))).isNull();
    assertThat(verdict(new RecrutConsultation(), equipe(poste("P1")))).isNull();
  }

  @Test
  void aQualifiedCoordinatorIsJudgedByTheDiploma() {
    Equipe equipe =
        avec(
            ModeDeRecrutement.COORDINATEUR_CEJ_EN_POSTE,
            List.of(),
            List.of(new Concours(CategorieDeConcours.B, FiliereDeConcours.SOCIALE)));
    assertThat(verdict(DIPLOME, equipe)).isEqualTo(RESPECTEE);
    assertThat(verdict(QUALIFIANTE, equipe)).isNull();
  }

  @Test
  void theLevelPartsTheTwoTolerances() {
    assertThat(verdict(DIPLOME, coordinateur(4))).isNull();
    assertThat(verdict(QUALIFIANTE, coordinateur(4))).isEqualTo(NON_RESPECTEE);
    assertThat(verdict(COMPLEMENTAIRE, coordinateur(4))).isNull();
    assertThat(verdict(QUALIFIANTE, coordinateur(5))).isNull();
    assertThat(verdict(COMPLEMENTAIRE, coordinateur(5))).isEqualTo(SOUS_CONDITION);
    assertThat(
            verdict(
                QUALIFIANTE,
                avec(ModeDeRecrutement.COORDINATEUR_CEJ_EN_POSTE, List.of(), List.of())))
        .isEqualTo(NON_RESPECTEE);
  }

  @ParameterizedTest
  @CsvSource({
    "5, ANIMATION_PROJET_TERRITOIRE, OBTENUE, RESPECTEE",
    "5, ANIMATION_PROJET_TERRITOIRE, EN_COURS, SOUS_CONDITION",
    "5, ANIMATION_PROJET_TERRITOIRE, PREVUE, SOUS_CONDITION",
    "5, ANIMATION_PROJET_TERRITOIRE, ABANDONNEE, NON_RESPECTEE",
    "4, ANIMATION_PROJET_TERRITOIRE, OBTENUE, NON_RESPECTEE",
    "5, AUTRE, OBTENUE, NON_RESPECTEE"
  })
  void theQualifyingTraining(
      int niveau, Domaine domaine, StatutDeFormation statut, Verdict attendu) {
    assertThat(verdict(QUALIFIANTE, coordinateur(4, qualifiante(niveau, domaine, statut))))
        .isEqualTo(attendu);
  }

  @Test
  void theBestQualifyingTrainingCounts() {
    assertThat(
            verdict(
                QUALIFIANTE,
                coordinateur(
                    3,
                    qualifiante(
                        5, Domaine.ANIMATION_PROJET_TERRITOIRE, StatutDeFormation.ABANDONNEE),
                    qualifiante(5, Domaine.ANIMATION_PROJET_TERRITOIRE, StatutDeFormation.PREVUE),
                    qualifiante(
                        6, Domaine.ANIMATION_PROJET_TERRITOIRE, StatutDeFormation.OBTENUE))))
        .isEqualTo(RESPECTEE);
  }

  @ParameterizedTest
  @EnumSource(StatutDeFormation.class)
  void theComplementaryTrainingIsNeverARefusal(StatutDeFormation statut) {
    FaitsDUneFormation complementaire =
        new FaitsDUneFormation(
            TypeDeFormation.COMPLEMENTAIRE,
            null,
            Domaine.ANIMATION_PROJET_TERRITOIRE,
            statut,
            null);
    assertThat(verdict(COMPLEMENTAIRE, coordinateur(5, complementaire)))
        .isEqualTo(statut == StatutDeFormation.OBTENUE ? RESPECTEE : SOUS_CONDITION);
  }

  @Test
  void aQualifyingTrainingObtainedStandsForAComplementaryOneButACollectiveOneDoesNot() {
    assertThat(
            verdict(
                COMPLEMENTAIRE,
                coordinateur(
                    5,
                    qualifiante(
                        3, Domaine.ANIMATION_PROJET_TERRITOIRE, StatutDeFormation.OBTENUE))))
        .isEqualTo(RESPECTEE);
    assertThat(
            verdict(
                COMPLEMENTAIRE,
                coordinateur(
                    5,
                    new FaitsDUneFormation(
                        TypeDeFormation.COLLECTIVE,
                        null,
                        Domaine.ANIMATION_PROJET_TERRITOIRE,
                        StatutDeFormation.OBTENUE,
                        null))))
        .isEqualTo(SOUS_CONDITION);
  }

  @ParameterizedTest
  @CsvSource({
    "COMPLEMENTAIRE, COLLECTIVITE, RESPECTEE",
    "COMPLEMENTAIRE, AUTRE, RESPECTEE",
    "COMPLEMENTAIRE, CAF, NON_RESPECTEE",
    "COLLECTIVE, CAF, RESPECTEE",
    "COMPLEMENTAIRE, , "
  })
  void theCostOfATraining(TypeDeFormation type, PayeurDeFormation payeur, Verdict attendu) {
    FaitsDUneFormation formation =
        new FaitsDUneFormation(type, null, Domaine.AUTRE, StatutDeFormation.PREVUE, payeur);
    assertThat(verdict(new FormationCout(), coordinateur(5, formation))).isEqualTo(attendu);
  }

  @ParameterizedTest
  @CsvSource({
    "NOUVEAU, 2026-03-09, 2026-03-10, RESPECTEE",
    "NOUVEAU, 2026-03-10, 2026-03-10, RESPECTEE",
    "NOUVEAU, 2026-03-11, 2026-03-10, NON_RESPECTEE",
    "NOUVEAU, , 2026-03-10, NON_RESPECTEE",
    "NOUVEAU, 2026-03-09, , ",
    "COORDINATEUR_CEJ_EN_POSTE, , 2026-03-10, "
  })
  void theConsultationComesBeforeTheAppointment(
      ModeDeRecrutement recrutement,
      LocalDate consultation,
      LocalDate nomination,
      Verdict attendu) {
    FaitsDUnTitulaire titulaire =
        new FaitsDUnTitulaire(
            recrutement, List.of(), List.of(), List.of(), consultation, nomination);
    assertThat(verdict(new RecrutConsultation(), equipe(poste("P1").titulaire(titulaire))))
        .isEqualTo(attendu);
  }

  private static String message(RegleAppliquee<PosteExamine> regle, Equipe equipe) {
    return apprecier(regle, equipe).message();
  }

  @Test
  void theSignatureOfASyndicatRemainsToBeProved() {
    FaitsDUnEmployeur syndicat =
        new FaitsDUnEmployeur(NatureEmployeur.SYNDICAT, new Siren("257402388"), Set.of());
    assertThat(message(new ProfilEmployeur(), equipe(poste("P1").employeur(syndicat))))
        .contains("un syndicat (SIREN 257402388)", "signature de la convention reste à prouver")
        .doesNotContain("données de référence");
  }

  @Test
  void theDiplomaOrExaminationThatWasFoundIsNamed() {
    assertThat(
            message(
                DIPLOME,
                avec(
                    ModeDeRecrutement.NOUVEAU,
                    List.of(
                        new Diplome(6, Domaine.ANIMATION_PROJET_TERRITOIRE, null),
                        new Diplome(7, Domaine.ANIMATION_PROJET_TERRITOIRE, null),
                        new Diplome(8, Domaine.AUTRE, null)),
                    List.of())))
        .contains("un diplôme de niveau 7 en animation", "niveau minimum de 5");
    assertThat(
            message(
                DIPLOME,
                avec(
                    ModeDeRecrutement.NOUVEAU,
                    List.of(),
                    List.of(
                        new Concours(CategorieDeConcours.C, FiliereDeConcours.ANIMATION),
                        new Concours(CategorieDeConcours.A, FiliereDeConcours.MEDICO_SOCIALE)))))
        .contains("(catégorie A, filière médico-sociale)")
        .doesNotContain("catégorie C");
  }

  @Test
  void aRefusedExaminationIsNamedToo() {
    assertThat(
            message(
                DIPLOME,
                avec(
                    ModeDeRecrutement.NOUVEAU,
                    List.of(new Diplome(8, Domaine.AUTRE, null)),
                    List.of(new Concours(CategorieDeConcours.C, FiliereDeConcours.AUTRE)))))
        .contains(
            "a pour diplôme : niveau 8 hors animation",
            "(réussi, mais non admis : catégorie C, autre filière)");
    assertThat(message(DIPLOME, avec(ModeDeRecrutement.NOUVEAU, List.of(), List.of())))
        .contains("n'a aucun diplôme", "n'a réussi aucun concours admis,");
  }

  @Test
  void trainingsThatDoNotQualifyAreNamed() {
    assertThat(
            message(
                QUALIFIANTE,
                coordinateur(
                    3,
                    qualifiante(4, Domaine.ANIMATION_PROJET_TERRITOIRE, StatutDeFormation.OBTENUE),
                    qualifiante(
                        5, Domaine.ANIMATION_PROJET_TERRITOIRE, StatutDeFormation.ABANDONNEE),
                    qualifiante(6, Domaine.AUTRE, StatutDeFormation.EN_COURS))))
        .contains(
            "déclaré : formation qualifiante de niveau 4 en animation de projet de territoire,"
                + " obtenue ; formation qualifiante de niveau 5 en animation de projet de"
                + " territoire, abandonnée ; formation qualifiante de niveau 6 hors animation de"
                + " projet de territoire, en cours)");
    assertThat(message(QUALIFIANTE, coordinateur(3))).contains("aucune formation n'est déclarée");
  }

  @Test
  void howFarTheTrainingIsIsTold() {
    assertThat(
            message(
                QUALIFIANTE,
                coordinateur(
                    3,
                    qualifiante(5, Domaine.ANIMATION_PROJET_TERRITOIRE, StatutDeFormation.PREVUE))))
        .contains("est prévue :");
    assertThat(message(COMPLEMENTAIRE, coordinateur(5, complementaire(StatutDeFormation.EN_COURS))))
        .contains("elle est en cours");
    assertThat(message(COMPLEMENTAIRE, coordinateur(5, complementaire(StatutDeFormation.PREVUE))))
        .contains("elle est prévue");
    assertThat(
            message(COMPLEMENTAIRE, coordinateur(5, complementaire(StatutDeFormation.ABANDONNEE))))
        .contains("est abandonnée")
        .doesNotContain("pas encore");
    assertThat(message(COMPLEMENTAIRE, coordinateur(5)))
        .contains("aucune formation n'est déclarée");
    assertThat(
            message(
                COMPLEMENTAIRE,
                coordinateur(5, qualifiante(6, Domaine.AUTRE, StatutDeFormation.OBTENUE))))
        .contains("n'en tient pas lieu", "formation qualifiante de niveau 6 hors animation");
  }

  @Test
  void theTrainingThatStandsForAComplementaryOneIsNamed() {
    FaitsDUneFormation qualifiante =
        qualifiante(3, Domaine.ANIMATION_PROJET_TERRITOIRE, StatutDeFormation.OBTENUE);
    assertThat(message(COMPLEMENTAIRE, coordinateur(5, qualifiante)))
        .contains("une formation qualifiante de niveau 3", "qui vaut formation complémentaire");
    assertThat(
            message(
                COMPLEMENTAIRE,
                coordinateur(5, qualifiante, complementaire(StatutDeFormation.OBTENUE))))
        .contains("il a obtenu une formation complémentaire en animation")
        .doesNotContain("qui vaut");
  }

  private static FaitsDUneFormation complementaire(StatutDeFormation statut) {
    return new FaitsDUneFormation(
        TypeDeFormation.COMPLEMENTAIRE, null, Domaine.ANIMATION_PROJET_TERRITOIRE, statut, null);
  }
}
