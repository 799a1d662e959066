package fr.ctg.staffing.rules;

import static fr.ctg.shared.Thematique.ENFANCE;
import static fr.ctg.shared.Thematique.INCLUSION_HANDICAP;
import static fr.ctg.shared.Thematique.LOGEMENT;
import static fr.ctg.shared.Verdict.A_VENIR;
import static fr.ctg.shared.Verdict.INDETERMINEE;
import static fr.ctg.shared.Verdict.NON_RESPECTEE;
import static fr.ctg.shared.Verdict.RESPECTEE;
import static fr.ctg.staffing.rules.Faits.apprecier;
import static fr.ctg.staffing.rules.Faits.equipe;
import static fr.ctg.staffing.rules.Faits.poste;
import static fr.ctg.staffing.rules.Faits.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ctg.referentiel.Parametre;
import fr.ctg.referentiel.Regle;
import fr.ctg.shared.Citation;
import fr.ctg.shared.CodeInsee;
import fr.ctg.shared.Effet;
import fr.ctg.shared.Enregistreur;
import fr.ctg.shared.Etp;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Fraction;
import fr.ctg.shared.Portee;
import fr.ctg.shared.Thematique;
import fr.ctg.shared.ValeurRefusee;
import fr.ctg.shared.Verdict;
import fr.ctg.staffing.FaitsDUneConvention;
import fr.ctg.staffing.FaitsDUneConvention.Rang;
import fr.ctg.staffing.LibelleCct;
import fr.ctg.staffing.Position;
import fr.ctg.staffing.TempsDeTravail;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ETP-PILOTE, ETP-ADJOINT, ETP-ENTREE-EN-VIGUEUR, MGT-DIRECTION and MGT-RESPONSABLE. */
class TempsDeTravailTest {

  private static final Parametre PLANCHER_PILOTE = Faits.parametre("etp-minimum-pilote", "0.50");
  private static final Parametre PLANCHER_ADJOINT = Faits.parametre("etp-minimum-adjoint", "0.30");
  private static final EtpEntreeEnVigueur EN_VIGUEUR = new EtpEntreeEnVigueur(true);
  private static final EtpPilote PILOTE = new EtpPilote(PLANCHER_PILOTE, EN_VIGUEUR);
  private static final EtpAdjoint ADJOINT =
      new EtpAdjoint(PLANCHER_ADJOINT, PLANCHER_PILOTE, EN_VIGUEUR);
  private static final FaitsDUneConvention PREMIERE = Faits.convention(Rang.PREMIERE);

  private static Regle regle(Effet effet) {
    return new Regle(
        MgtResponsable.CODE,
        1,
        "staffing",
        effet,
        Portee.LOCALE,
        Fondement.TEXTE,
        new Citation("S1", "Section", "Les mots"),
        List.of(),
        "");
  }

  @ParameterizedTest
  @CsvSource({"0.4999, NON_RESPECTEE", "0.5, RESPECTEE", "0.5001, RESPECTEE"})
  void theFloorOfThePilot(String etp, Verdict attendu) {
    assertThat(verdict(PILOTE, equipe(poste("P1").etp(etp)))).isEqualTo(attendu);
    assertThat(verdict(PILOTE, equipe(poste("P1").etp(etp), poste("P2").adjoint(LOGEMENT))))
        .isEqualTo(attendu);
  }

  @Test
  void theOnlyPostIsJudgedAsPilotWhateverItSays() {
    assertThat(verdict(PILOTE, equipe(poste("P1").adjoint(LOGEMENT).etp("0.4"))))
        .isEqualTo(NON_RESPECTEE);
    assertThat(verdict(ADJOINT, equipe(poste("P1").adjoint(LOGEMENT).etp("0.4")))).isNull();
  }

  @Test
  void whateverPostSaysThatItPilotsIsJudgedAsPilot() {
    assertThat(verdict(PILOTE, equipe(poste("P1").etp("0.4"), poste("P2"))))
        .isEqualTo(NON_RESPECTEE);
    assertThat(verdict(ADJOINT, equipe(poste("P1").etp("0.4"), poste("P2")))).isNull();
  }

  @Test
  void theMessageTellsWhatIsMissing() {
    assertThat(apprecier(PILOTE, equipe(poste("P1").etp("0.45"))).message())
        .startsWith("Il manque 0,05 ETP au poste P1 : ")
        .contains("0,45 ETP", "au moins 0,5 ETP", "Pour y remédier");
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0, RESPECTEE",
    "0.75, 0.3333, RESPECTEE",
    "0.75, 0.33334, NON_RESPECTEE",
    "1, 0.5, RESPECTEE",
    "1, 0.50000000000001, NON_RESPECTEE"
  })
  void theFloorIsComparedBeforeAnyRounding(String etp, String part, Verdict attendu) {
    assertThat(verdict(PILOTE, equipe(poste("P1").etp(etp).responsable(part)))).isEqualTo(attendu);
  }

  @ParameterizedTest
  @CsvSource({
    "17.5, 35, RESPECTEE",
    "17.49, 35, NON_RESPECTEE",
    "11.70, 39, NON_RESPECTEE",
    "19.5, 39, RESPECTEE",
    "19.49, 39, NON_RESPECTEE"
  })
  void hoursAreComparedAsTheFractionThatTheyAre(String heures, String plein, Verdict attendu) {
    assertThat(verdict(PILOTE, equipe(poste("P1").heures(heures, plein)))).isEqualTo(attendu);
  }

  @Test
  void thirdsOfAFullPostMakeItWhole() {
    Etp tiers = new TempsDeTravail.EnHeures(Fraction.de(13), Fraction.de(39)).etp();
    assertThat(tiers.valeur().plus(tiers.valeur()).plus(tiers.valeur())).isEqualTo(Fraction.UN);
  }

  @Test
  void moreHoursThanAFullPostHasAreRefused() {
    assertThatThrownBy(() -> poste("P1").heures("35.01", "35").construire())
        .isInstanceOf(ValeurRefusee.class)
        .hasMessageContaining("35.01 / 35");
    assertThatThrownBy(() -> poste("P1").heures("0", "35").construire())
        .isInstanceOf(ValeurRefusee.class);
  }

  @Test
  void theRemedySpeaksOfWhatThePostIs() {
    assertThat(apprecier(PILOTE, equipe(poste("P1").heures("12", "35"))).message())
        .isEqualTo(
            "Il manque 0,1571 ETP (exactement 11/70) au poste P1 : poste unique, il a 0,3429 ETP"
                + " (exactement 12/35) de coopération, et doit en avoir au moins 0,5 ETP. Pour y"
                + " remédier : porter son temps à 0,5 ETP, soit 17,5 heures par semaine pour un"
                + " temps plein de 35 heures.");
    assertThat(apprecier(PILOTE, equipe(poste("P1").etp("0.8").responsable("0.5"))).message())
        .endsWith(
            "Pour y remédier : ramener sa part de management à 37,50 % de son temps au plus, ou"
                + " augmenter ce temps.");
    assertThat(apprecier(PILOTE, equipe(poste("P1").etp("0.4").responsable("0.5"))).message())
        .endsWith("porter son temps à 0,5 ETP, management non compris.");
  }

  @Test
  void aDeputyOfProximityIsToldOfItsTerritory() {
    var deProximite =
        poste("P1")
            .mission(LibelleCct.PROXIMITE, false, Set.of())
            .communes(new CodeInsee("74024"), new CodeInsee("74042"))
            .etp("0.4");
    assertThat(apprecier(ADJOINT, equipe(deProximite, poste("P2"))).message())
        .endsWith(
            "(adjoint), qui ne vaut que pour une seule thématique ou un seul axe : il est de"
                + " proximité, sur un territoire de 2 communes, sans thématique ni axe.");
    var disperse =
        poste("P1")
            .mission(
                LibelleCct.PROXIMITE,
                false,
                Set.of(LOGEMENT, ENFANCE, INCLUSION_HANDICAP),
                "A",
                "B")
            .communes(new CodeInsee("74024"))
            .etp("0.4");
    assertThat(apprecier(ADJOINT, equipe(disperse, poste("P2"))).message())
        .endsWith(
            "(adjoint), qui ne vaut que pour une seule thématique ou un seul axe, alors qu'il est"
                + " de proximité, sur un territoire d'une commune, sur 2 thématiques (l'inclusion"
                + " handicap mise à part) et 2 axes. Pour y remédier : le recentrer sur son"
                + " territoire, avec une thématique ou un axe, porter son temps à 0,5 ETP, ou obtenir"
                + " l'accord de la Caf.");
  }

  @ParameterizedTest
  @CsvSource({
    "0.2999, NON_RESPECTEE",
    "0.3, SOUS_CONDITION",
    "0.4999, SOUS_CONDITION",
    "0.5, RESPECTEE"
  })
  void theFloorOfADeputyOnTwoThemes(String etp, Verdict attendu) {
    assertThat(
            verdict(ADJOINT, equipe(poste("P1").adjoint(LOGEMENT, ENFANCE).etp(etp), poste("P2"))))
        .isEqualTo(attendu);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, RESPECTEE",
    "1, 0, RESPECTEE",
    "0, 1, RESPECTEE",
    "1, 1, RESPECTEE",
    "1, 2, RESPECTEE",
    "2, 1, RESPECTEE",
    "2, 0, SOUS_CONDITION",
    "0, 2, SOUS_CONDITION",
    "2, 2, SOUS_CONDITION"
  })
  void oneThemeOrOneAxis(int thematiques, int axes, Verdict attendu) {
    Set<Thematique> themes =
        Set.of(Arrays.copyOf(new Thematique[] {LOGEMENT, ENFANCE}, thematiques));
    String[] noms = Arrays.copyOf(new String[] {"Axe 1", "Axe 2"}, axes);
    assertThat(
            verdict(
                ADJOINT,
                equipe(
                    poste("P1").mission(LibelleCct.THEMATIQUE, false, themes, noms).etp("0.3"),
                    poste("P2"))))
        .isEqualTo(attendu);
  }

  @Test
  void inclusionHandicapDoesNotCountAmongTheThemes() {
    assertThat(
            verdict(
                ADJOINT,
                equipe(poste("P1").adjoint(LOGEMENT, INCLUSION_HANDICAP).etp("0.3"), poste("P2"))))
        .isEqualTo(RESPECTEE);
  }

  @Test
  void underAFirstConventionTheFloorsAreToCome() {
    assertThat(verdict(PILOTE, equipe(PREMIERE, poste("P1").etp("0.4")))).isEqualTo(A_VENIR);
    assertThat(verdict(PILOTE, equipe(PREMIERE, poste("P1").etp("0.5")))).isEqualTo(RESPECTEE);
    assertThat(verdict(ADJOINT, equipe(PREMIERE, poste("P1").adjoint().etp("0.1"), poste("P2"))))
        .isEqualTo(A_VENIR);
    assertThat(
            verdict(
                ADJOINT,
                equipe(PREMIERE, poste("P1").adjoint(LOGEMENT, ENFANCE).etp("0.3"), poste("P2"))))
        .isEqualTo(A_VENIR);
    assertThat(
            verdict(PILOTE, equipe(PREMIERE, poste("P1").position(Position.RESPONSABLE_SERVICE))))
        .isEqualTo(INDETERMINEE);
  }

  @Test
  void withoutADeferralTheFloorsApplyAtOnce() {
    EtpPilote immediat = new EtpPilote(PLANCHER_PILOTE, new EtpEntreeEnVigueur(false));
    assertThat(verdict(immediat, equipe(PREMIERE, poste("P1").etp("0.4"))))
        .isEqualTo(NON_RESPECTEE);
  }

  @Test
  void aFloorOfACafsOwnIsTheOneThatIsTold() {
    EtpPilote local = new EtpPilote(Faits.parametre("etp-minimum-pilote", "0.9"), EN_VIGUEUR);
    assertThat(verdict(local, equipe(poste("P1").etp("0.8")))).isEqualTo(NON_RESPECTEE);
  }

  @ParameterizedTest
  @CsvSource({
    "AGENT, ",
    "RESPONSABLE_SERVICE, ",
    "DIRECTEUR_ADJOINT, NON_RESPECTEE",
    "DIRECTEUR, NON_RESPECTEE"
  })
  void postsOfDirectionAreNotEligible(Position position, Verdict attendu) {
    assertThat(verdict(new MgtDirection(), equipe(poste("P1").position(position))))
        .isEqualTo(attendu);
  }

  @Test
  void theShareOfManagementIsTakenOff() {
    MgtResponsable management = new MgtResponsable(regle(Effet.REDUCTEUR));
    var responsable = poste("P1").etp("0.8").responsable("0.25");
    assertThat(verdict(management, equipe(responsable))).isEqualTo(RESPECTEE);
    assertThat(apprecier(management, equipe(responsable)).message()).contains("25,00 %", "0,6 ETP");
    assertThat(management.etpCooperation(responsable.construire().emploi(), Enregistreur.muet()))
        .isEqualTo(new Etp(Fraction.de(new BigDecimal("0.6"))));
    assertThat(verdict(management, equipe(poste("P1")))).isNull();
  }

  @Test
  void withoutAShareOfManagementTheCooperationTimeIsNotKnown() {
    MgtResponsable management = new MgtResponsable(regle(Effet.REDUCTEUR));
    var responsable = poste("P1").position(Position.RESPONSABLE_SERVICE);
    assertThat(verdict(management, equipe(responsable))).isEqualTo(INDETERMINEE);
    assertThat(management.etpCooperation(responsable.construire().emploi(), Enregistreur.muet()))
        .isNull();
  }

  @Test
  void aCafThatOnlyReportsManagementDoesNotTakeItOff() {
    var responsable = poste("P1").etp("0.8").responsable("0.25").construire().emploi();
    for (MgtResponsable management :
        List.of(new MgtResponsable(null), new MgtResponsable(regle(Effet.ALERTE)))) {
      assertThat(management.etpCooperation(responsable, Enregistreur.muet()))
          .isEqualTo(responsable.etp());
    }
  }

  @Test
  void aWrongShareOfManagementIsRefused() {
    assertThat(poste("P1").responsable("0").position(Position.AGENT).construire().emploi().etp())
        .isNotNull();
    assertThatThrownBy(() -> poste("P1").responsable("0.1").position(Position.AGENT).construire())
        .isInstanceOf(ValeurRefusee.class)
        .hasMessageContaining("AGENT");
    assertThatThrownBy(() -> poste("P1").etp("1.0001").construire())
        .isInstanceOf(ValeurRefusee.class)
        .hasMessageContaining("1.0001");
  }
}
