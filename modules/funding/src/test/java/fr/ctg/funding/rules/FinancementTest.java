package fr.ctg.funding.rules;

import static fr.ctg.shared.Verdict.NON_RESPECTEE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.funding.model.Nature;
import fr.ctg.funding.model.Palier;
import fr.ctg.funding.model.TypeDeDeclaration;
import fr.ctg.funding.model.VacanceRetenue;
import fr.ctg.funding.model.Ventilation;
import fr.ctg.referentiel.Parametre;
import fr.ctg.referentiel.source.model.ParametresEmbarques;
import fr.ctg.shared.Enregistreur;
import fr.ctg.shared.Etp;
import fr.ctg.shared.Fraction;
import fr.ctg.shared.Groupe;
import fr.ctg.shared.Mois;
import fr.ctg.shared.Montant;
import fr.ctg.shared.Periode;
import fr.ctg.shared.Pourcentage;
import fr.ctg.staffing.CleDeRepartition;
import fr.ctg.staffing.FaitsDUneAbsence;
import fr.ctg.staffing.FaitsDUneVacance;
import fr.ctg.staffing.MotifDAbsence;
import fr.ctg.staffing.Origine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The funding rules one by one, at their boundaries. */
class FinancementTest {

  private static final ParametresEmbarques PARAMETRES =
      ParametresEmbarques.au(LocalDate.of(2026, 1, 1));
  private static final Parametre FORFAIT = PARAMETRES.parametre(FinCreation.FORFAIT);
  private static final Explication EXPLICATION = new Explication(CatalogueModifie.EMBARQUE);
  private static final Enregistreur MUET = Enregistreur.muet();
  private static final Periode ANNEE = Periode.annee(2026);

  private final FinHistorique historique = new FinHistorique(EXPLICATION);
  private final FinRevalorisation revalorisation = new FinRevalorisation(FORFAIT, EXPLICATION);
  private final FinVacance vacance =
      new FinVacance(PARAMETRES.parametre(FinVacance.FRANCHISE), true);
  private final FinAbsence absence = new FinAbsence(true);
  private final FinArrondi arrondi = new FinArrondi();

  private static Origine.Cej cej(String montant, String etp, boolean revalorisation) {
    return new Origine.Cej(
        Montant.exact(new BigDecimal(montant)), Etp.declare(new BigDecimal(etp)), revalorisation);
  }

  private Palier palier(Origine.Cej cej) {
    return revalorisation.revaloriser(historique.palier(cej, MUET), cej, MUET);
  }

  @Test
  void theHistoricalRateIsExact() {
    Palier palier = palier(cej("20000.01", "0.9", false));
    assertThat(palier.nature()).isEqualTo(Nature.HISTORIQUE);
    assertThat(palier.taux()).isEqualTo(Fraction.de(2_000_001, 90));
    assertThat(palier.plafond()).isEqualTo(Etp.declare(new BigDecimal("0.9")));
  }

  @ParameterizedTest
  @CsvSource({
    "23999.99, true, REVALORISATION",
    "24000.00, true, HISTORIQUE",
    "24000.01, true, HISTORIQUE",
    "23999.99, false, HISTORIQUE"
  })
  void onlyARateBelowTheLumpSumIsRaisedAndOnDecision(
      String montant, boolean accordee, Nature attendue) {
    assertThat(palier(cej(montant, "1", accordee)).nature()).isEqualTo(attendue);
  }

  @ParameterizedTest
  @CsvSource({"0.4999, ", "0.5, ", "0.5001, 0.0001"})
  void beyondTheHistoricalTimeItIsACreation(String etp, @Nullable String creation) {
    Palier ancien = palier(cej("13000", "0.5", false));
    Etp cooperation = Etp.declare(new BigDecimal(etp));
    Etp reste = cooperation.auDela(ancien.tranche(cooperation).etp());
    assertThat(new FinCreation(FORFAIT).palier(MUET).tranche(reste))
        .satisfies(
            tranche -> {
              if (creation == null) {
                assertThat(tranche).isNull();
              } else {
                assertThat(tranche.nature()).isEqualTo(Nature.CREATION);
                assertThat(tranche.etp()).isEqualTo(Etp.declare(new BigDecimal(creation)));
                assertThat(tranche.taux()).isEqualTo(Fraction.de(FORFAIT.valeur()));
              }
            });
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-28, 2026-03-31, true",
    "2026-03-31, 2026-12-31, true",
    "2026-04-01, 2026-12-31, false",
    "2026-01-01, 2026-03-01, true",
    "2026-01-01, 2026-02-28, false"
  })
  void oneOpenDayIsEnoughForAMonth(LocalDate debut, LocalDate fin, boolean compte) {
    assertThat(new FinProrata().compte(Mois.de(2026, 3), new Periode(debut, fin)))
        .isEqualTo(compte);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-01, 2026-02-28, true",
    "2026-02-02, 2026-02-28, false",
    "2026-02-01, 2026-02-27, false",
    "2026-01-31, 2026-03-01, true"
  })
  void aMonthIsTakenOffWhenTheLeaveCoversItWhole(LocalDate debut, LocalDate fin, boolean retire) {
    List<Periode> conges = conges(TypeDeDeclaration.REELLE, new Periode(debut, fin));
    assertThat(absence.retire(Mois.de(2026, 2), conges)).isEqualTo(retire);
  }

  @Test
  void inALeapFebruaryThe29thCountsToo() {
    Periode jusquAu28 = new Periode(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 28));
    assertThat(absence.retire(Mois.de(2024, 2), conges(TypeDeDeclaration.REELLE, jusquAu28)))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"2026-02-15, true", "2026-02-16, true", "2026-02-17, false"})
  void leavesAreMergedUpToTheNextDay(LocalDate reprise, boolean retire) {
    List<Periode> conges =
        conges(
            TypeDeDeclaration.REELLE,
            new Periode(reprise, LocalDate.of(2026, 3, 5)),
            new Periode(LocalDate.of(2026, 1, 20), LocalDate.of(2026, 2, 15)));
    assertThat(absence.retire(Mois.de(2026, 2), conges)).isEqualTo(retire);
  }

  @Test
  void aLeaveWithinAnotherDoesNotShortenIt() {
    List<Periode> conges =
        conges(
            TypeDeDeclaration.REELLE,
            new Periode(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)),
            new Periode(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 1, 12)));
    assertThat(absence.retire(Mois.de(2026, 3), conges)).isTrue();
  }

  @Test
  void aForecastIgnoresLeaves() {
    assertThat(conges(TypeDeDeclaration.PREVISIONNELLE, ANNEE)).isEmpty();
  }

  private List<Periode> conges(TypeDeDeclaration type, Periode... maladies) {
    return absence.conges(
        Stream.of(maladies).map(p -> new FaitsDUneAbsence(MotifDAbsence.MALADIE, p)).toList(),
        type);
  }

  private VacanceRetenue retenue(String debut, @Nullable String fin, @Nullable String ecrit) {
    return vacance.vacances(List.of(vacance(debut, fin, ecrit)), ANNEE).getFirst();
  }

  private static FaitsDUneVacance vacance(
      String debut, @Nullable String fin, @Nullable String ecrit) {
    return new FaitsDUneVacance(LocalDate.parse(debut), jour(fin), jour(ecrit));
  }

  private static @Nullable LocalDate jour(@Nullable String jour) {
    return jour == null ? null : LocalDate.parse(jour);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-10, 2026-05-10",
    "2025-11-30, 2026-02-28",
    "2025-11-28, 2026-02-28",
    "2025-12-01, 2026-03-01",
    "2025-10-31, 2026-01-31"
  })
  void theDelayEndsThreeMonthsLaterWithinTheMonth(String debut, LocalDate fin) {
    assertThat(retenue(debut, null, null).finDeFranchise()).isEqualTo(fin);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, true",
    "2026-05-09, true",
    "2026-05-10, false",
    "2026-05-11, false",
    ", false"
  })
  void theLetterIsDatedBeforeTheEndOfTheDelay(@Nullable String ecrit, boolean accordee) {
    assertThat(retenue("2026-02-10", null, ecrit).aLaFranchise()).isEqualTo(accordee);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-01, 2026-09-30, 5, true",
    "2026-02-01, 2026-09-30, 4, false",
    "2026-02-02, 2026-09-30, 5, false",
    "2026-02-02, 2026-09-30, 6, true",
    "2026-02-01, 2026-09-29, 9, false"
  })
  void withTheDelayAMonthGoesIfItIsVacantWholeAndAfterIt(
      String debut, String fin, int mois, boolean retire) {
    assertThat(retenue(debut, fin, debut).retire(Mois.de(2026, mois))).isEqualTo(retire);
  }

  @Test
  void anOpenVacancyRunsToTheEndOfTheYear() {
    assertThat(retenue("2026-02-10", null, null).periode().fin())
        .isEqualTo(LocalDate.of(2026, 12, 31));
  }

  @Test
  void aVacancyOutsideTheYearNeitherCountsNorIsFound() {
    assertThat(
            vacance.vacances(
                List.of(
                    vacance("2025-10-01", "2025-12-31", null), vacance("2027-01-01", null, null)),
                ANNEE))
        .isEmpty();
    assertThat(vacance.vacances(List.of(vacance("2025-10-01", "2026-01-01", null)), ANNEE))
        .hasSize(1);
  }

  @Test
  void adjoiningVacanciesMakeOneWithTheirFirstLetter() {
    assertThat(
            vacance.vacances(
                List.of(
                    vacance("2026-03-01", "2026-04-30", "2026-03-05"),
                    vacance("2026-01-10", "2026-02-28", "2026-04-20"),
                    vacance("2026-05-02", "2026-05-31", null)),
                ANNEE))
        .containsExactly(
            new VacanceRetenue(
                new Periode(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 4, 30)),
                false,
                LocalDate.of(2026, 3, 5),
                LocalDate.of(2026, 4, 10)),
            new VacanceRetenue(
                new Periode(LocalDate.of(2026, 5, 2), LocalDate.of(2026, 5, 31)),
                false,
                null,
                LocalDate.of(2026, 8, 2)));
  }

  @Property
  void theAllocationAlwaysMakesTheAmount(
      @ForAll @IntRange(max = 100_000_000) int centimes,
      @ForAll @IntRange(max = 10_000) int a,
      @ForAll @IntRange(max = 10_000) int b) {
    int premier = Math.min(a, b);
    int second = Math.max(a, b) - premier;
    CleDeRepartition cle =
        CleDeRepartition.de(
            Map.of(
                Groupe.PETITE_ENFANCE, new Pourcentage(premier),
                Groupe.PARENTALITE, new Pourcentage(second),
                Groupe.ENFANCE_JEUNESSE, new Pourcentage(10_000 - premier - second)));
    Ventilation ventilation = arrondi.ventiler(new Montant(centimes), cle);
    assertThat(ventilation.total()).isEqualTo(new Montant(centimes));
    for (Groupe groupe : Groupe.values()) {
      Fraction exacte =
          Fraction.de(centimes).fois(Fraction.de(cle.part(groupe).centiemes(), 10_000));
      Fraction ecart = Fraction.de(ventilation.montant(groupe).centimes()).moins(exacte);
      assertThat(ecart).isBetween(Fraction.de(-1), Fraction.UN);
    }
  }

  @ParameterizedTest
  @CsvSource({"19200.00, NON_RESPECTEE", "19200.01, RESPECTEE", "19199.99, NON_RESPECTEE"})
  void coFinancingLeavesAShareToTheCollectivite(String cout, String attendu) {
    var demande =
        LecteurDeCas.demande(
            LecteurDeCas.avecPoste(
                "cas/01-poste-unique-conforme.json",
                poste -> poste.put("coutAnnuel", new BigDecimal(cout))));
    assertThat(Simulations.CALCUL.calculer(demande, false).constats())
        .filteredOn(constat -> constat.regle().equals(FinCofinancement.CODE))
        .extracting(constat -> constat.verdict().name())
        .containsExactly(attendu);
  }

  @Test
  void withoutADeclaredCostTheExplanationShowsTheShareOfTheIndicativeCost() {
    var demande =
        LecteurDeCas.demande(
            LecteurDeCas.avecPoste(
                "cas/01-poste-unique-conforme.json", poste -> poste.remove("coutAnnuel")));
    var simulation = Simulations.CALCUL.calculer(demande, true);
    assertThat(simulation.constats()).extracting("regle").doesNotContain(FinCofinancement.CODE);
    // 19 200 of 0,8 x 48 000 = 38 400.
    assertThat(simulation.postes().getFirst().calcul().etapes().getLast())
        .satisfies(
            part -> {
              assertThat(part.libelle()).contains("coût indicatif");
              assertThat(part.valeur()).isEqualTo("50.00");
              assertThat(part.etapes().getLast().parametre())
                  .isEqualTo(FinCofinancement.COUT_INDICATIF);
            });
  }

  @Test
  void aVacancyIsFoundByAMessageThatTellsTheLastDate() {
    var demande =
        LecteurDeCas.demande(
            LecteurDeCas.ressource("/cas/12-vacance-sans-ecrit.json").get("demande"));
    assertThat(Simulations.CALCUL.calculer(demande, false).constats())
        .filteredOn(constat -> constat.regle().equals(FinVacance.CODE))
        .singleElement()
        .satisfies(
            constat -> {
              assertThat(constat.verdict()).isEqualTo(NON_RESPECTEE);
              assertThat(constat.message())
                  .contains("du 10 février 2026 au 30 septembre 2026", "10 mai 2026", "3 mois");
            });
  }
}
