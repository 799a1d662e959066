package fr.ctg.convention.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.ctg.convention.EtatConvention;
import fr.ctg.convention.NatureSignataire;
import fr.ctg.convention.RangConvention;
import fr.ctg.convention.model.Amendement;
import fr.ctg.convention.model.Avenant;
import fr.ctg.convention.model.Axe;
import fr.ctg.convention.model.CodeDeRemarque;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.ConventionAnterieure;
import fr.ctg.convention.model.Deroulement;
import fr.ctg.convention.model.Horizon;
import fr.ctg.convention.model.Manque;
import fr.ctg.convention.model.Precedente;
import fr.ctg.convention.model.ProjetDeConvention;
import fr.ctg.convention.model.Recouvrement;
import fr.ctg.convention.model.Remarque;
import fr.ctg.convention.model.Resiliation;
import fr.ctg.convention.model.Signataire;
import fr.ctg.convention.model.Signature;
import fr.ctg.convention.model.StatutConvention;
import fr.ctg.referentiel.source.model.CatalogueEmbarque;
import fr.ctg.shared.Appui;
import fr.ctg.shared.Periode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CycleDeVieTest {

  private static final LocalDate JOUR = LocalDate.of(2026, 6, 15);
  private static final Periode PERIODE =
      new Periode(LocalDate.of(2026, 1, 1), LocalDate.of(2028, 12, 31));
  private static final Signataire EPCI =
      new Signataire("243500782", NatureSignataire.EPCI, "Pays", null, null);
  private static final Axe AXE =
      new Axe(new UUID(0, 7), "Accueillir", List.of("JEUNESSE", "PETITE_ENFANCE"));

  private static ProjetDeConvention texte(
      RangConvention rang, Periode periode, List<Signataire> signataires, List<Axe> axes) {
    return new ProjetDeConvention(
        "CTG",
        rang,
        null,
        periode,
        2026,
        signataires,
        signataires.isEmpty() ? List.of() : List.of("35288"),
        false,
        axes);
  }

  private static Convention convention(StatutConvention statut, ProjetDeConvention texte) {
    return convention(statut, texte, null);
  }

  private static Convention convention(
      StatutConvention statut, ProjetDeConvention texte, @Nullable Resiliation resiliation) {
    boolean signee = statut != StatutConvention.EN_PREPARATION;
    return new Convention(
        new UUID(0, 1),
        "35",
        1,
        texte,
        statut,
        signee ? texte.periode().debut() : null,
        signee ? "cnaf-2019" : null,
        resiliation,
        0,
        Horizon.de(texte));
  }

  private static ProjetDeConvention complete() {
    return texte(RangConvention.PREMIERE, PERIODE, List.of(EPCI), List.of(AXE));
  }

  @ParameterizedTest
  @CsvSource({
    "EN_PREPARATION, 2026-06-15, EN_PREPARATION",
    "SIGNEE, 2025-12-31, SIGNEE",
    "SIGNEE, 2026-01-01, EN_COURS",
    "SIGNEE, 2028-12-31, EN_COURS",
    "SIGNEE, 2029-01-01, ECHUE",
    "RESILIEE, 2025-12-31, SIGNEE",
    "RESILIEE, 2026-06-30, EN_COURS",
    "RESILIEE, 2026-07-01, RESILIEE",
    "RESILIEE, 2029-01-01, RESILIEE"
  })
  void theDayMakesTheState(StatutConvention statut, LocalDate jour, EtatConvention etat) {
    LocalDate fin = statut == StatutConvention.RESILIEE ? LocalDate.of(2026, 6, 30) : null;
    assertThat(statut.etat(PERIODE, fin, jour)).isEqualTo(etat);
  }

  @Test
  void nothingStandsAgainstTheSignatureOfACompleteOne() {
    assertThat(signer(convention(StatutConvention.EN_PREPARATION, complete()))).isEmpty();
  }

  private static List<Manque> signer(Convention convention) {
    return CycleDeVie.signer(
        new Signature(
            convention, JOUR, JOUR, null, "cnaf-2019", List.of(), List.of(), List.of(), false));
  }

  @Test
  void allThatAnEmptyOneLacksIsToldAtOnce() {
    var vide = texte(RangConvention.RENOUVELLEMENT, PERIODE, List.of(), List.of());
    var recouvrement = new Recouvrement("35288", new UUID(0, 2), "Autre", new Periode(JOUR, JOUR));
    assertThat(
            CycleDeVie.signer(
                new Signature(
                    convention(StatutConvention.EN_PREPARATION, vide),
                    JOUR.plusDays(1),
                    JOUR,
                    null,
                    null,
                    List.of(recouvrement),
                    List.of(),
                    List.of(),
                    false)))
        .extracting(Manque::code, Manque::appui)
        .containsExactly(
            tuple("HORS_BORNES", null),
            tuple("SIGNATAIRE_TERRITORIAL", Appui.lecture("PROFIL-EMPLOYEUR")),
            tuple("PERIMETRE_VIDE", Appui.lecture("EQUIPE-PERIMETRE")),
            tuple("AXES_ABSENTS", Appui.lecture("EVAL-OBJECTIFS")),
            tuple("OBLIGATOIRE", Appui.lecture("ETP-ENTREE-EN-VIGUEUR")),
            tuple("REFERENTIEL_ABSENT", Appui.lecture("EVAL-ATTENDUS")),
            tuple("DEJA_COUVERTE", null));
  }

  /** Every condition of a signature fails, and the catalogue has each of the rules named. */
  @Test
  void theRulesNamedAreInTheCatalogue() {
    var catalogue = new CatalogueEmbarque();
    var vide = texte(RangConvention.RENOUVELLEMENT, PERIODE, List.of(), List.of());
    List<String> regles =
        CycleDeVie.signer(
                new Signature(
                    convention(StatutConvention.EN_PREPARATION, vide),
                    JOUR,
                    JOUR,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    false))
            .stream()
            .map(manque -> Objects.requireNonNull(manque.appui()).regle())
            .toList();
    assertThat(regles)
        .hasSize(5)
        .allSatisfy(code -> assertThat(catalogue.regle(code).citation().citation()).isNotBlank());
  }

  @Test
  void partnersAloneDoNotSign() {
    var msa = new Signataire("782824973", NatureSignataire.MSA, "MSA", new UUID(0, 3), null);
    var texte = texte(RangConvention.PREMIERE, PERIODE, List.of(msa), List.of(AXE));
    assertThat(signer(convention(StatutConvention.EN_PREPARATION, texte)))
        .extracting(Manque::code)
        .containsExactly("SIGNATAIRE_TERRITORIAL");
  }

  @Test
  void aRenewalBeginsOnceTheOneBeforeHasEnded() {
    Convention avant =
        convention(
            StatutConvention.SIGNEE,
            texte(
                RangConvention.PREMIERE,
                new Periode(LocalDate.of(2022, 1, 1), LocalDate.of(2026, 6, 30)),
                List.of(EPCI),
                List.of(AXE)));
    Convention suite =
        convention(
            StatutConvention.EN_PREPARATION,
            texte(RangConvention.RENOUVELLEMENT, PERIODE, List.of(EPCI), List.of(AXE)));
    assertThat(
            CycleDeVie.signer(
                new Signature(
                    suite, JOUR, JOUR, avant, "cnaf-2019", List.of(), List.of(), List.of(), false)))
        .extracting(Manque::pointeur)
        .containsExactly("/debut");
    Convention resiliee =
        convention(
            StatutConvention.RESILIEE,
            avant.texte(),
            new Resiliation(LocalDate.of(2025, 12, 31), "dissolution"));
    assertThat(
            CycleDeVie.signer(
                new Signature(
                    suite,
                    JOUR,
                    JOUR,
                    resiliee,
                    "cnaf-2019",
                    List.of(),
                    List.of(),
                    List.of(),
                    false)))
        .isEmpty();
  }

  @Test
  void aRenewalMayFollowOneThatIsNotRecordedHere() {
    var externe =
        new Precedente.Externe(
            "CTG 2022-2025", new Periode(LocalDate.of(2022, 1, 1), LocalDate.of(2025, 12, 31)));
    assertThat(signer(suivant(externe))).isEmpty();
    var encore =
        new Precedente.Externe(
            "CTG 2022-2026", new Periode(LocalDate.of(2022, 1, 1), LocalDate.of(2026, 1, 1)));
    assertThat(signer(suivant(encore)))
        .extracting(Manque::pointeur, Manque::message)
        .containsExactly(
            tuple(
                "/debut",
                "la convention précédente court jusqu'au 1er janvier 2026 ; commencez après"));
  }

  @Test
  void communesThatLeftAConventionAreRenewedWhileItGoesOn() {
    Convention avant =
        convention(
            StatutConvention.SIGNEE,
            texte(
                RangConvention.PREMIERE,
                new Periode(LocalDate.of(2022, 1, 1), LocalDate.of(2026, 6, 30)),
                List.of(EPCI),
                List.of(AXE)));
    Convention suite =
        convention(
            StatutConvention.EN_PREPARATION,
            texte(RangConvention.RENOUVELLEMENT, PERIODE, List.of(EPCI), List.of(AXE)));
    var quittee =
        new ConventionAnterieure(
            avant.id(),
            "CTG",
            new Periode(LocalDate.of(2022, 1, 1), LocalDate.of(2025, 12, 31)),
            List.of("35288"));
    assertThat(
            CycleDeVie.signer(
                new Signature(
                    suite,
                    JOUR,
                    JOUR,
                    avant,
                    "cnaf-2019",
                    List.of(),
                    List.of(quittee),
                    List.of(),
                    false)))
        .isEmpty();
    var encore = new Recouvrement("35288", avant.id(), "CTG", new Periode(JOUR, JOUR));
    assertThat(
            CycleDeVie.signer(
                new Signature(
                    suite,
                    JOUR,
                    JOUR,
                    avant,
                    "cnaf-2019",
                    List.of(encore),
                    List.of(quittee),
                    List.of(),
                    false)))
        .extracting(Manque::code)
        .containsExactly("PERIODE", "DEJA_COUVERTE");
  }

  private static Convention suivant(Precedente.Externe externe) {
    ProjetDeConvention texte = complete();
    return convention(
        StatutConvention.EN_PREPARATION,
        new ProjetDeConvention(
            texte.libelle(),
            RangConvention.RENOUVELLEMENT,
            Precedente.de(null, externe),
            texte.periode(),
            texte.millesime(),
            texte.signataires(),
            texte.perimetre(),
            texte.perimetreRestreint(),
            texte.axes()));
  }

  @Test
  void aFirstConventionIsTheFirstOfItsTerritory() {
    var anterieure =
        new ConventionAnterieure(
            new UUID(0, 9),
            "CTG 2020",
            new Periode(LocalDate.of(2020, 1, 1), LocalDate.of(2023, 12, 31)),
            List.of("35288", "35299"));
    Convention premiere = convention(StatutConvention.EN_PREPARATION, complete());
    assertThat(
            CycleDeVie.signer(
                new Signature(
                    premiere,
                    JOUR,
                    JOUR,
                    null,
                    "cnaf-2019",
                    List.of(),
                    List.of(anterieure, anterieure),
                    List.of(),
                    false)))
        .extracting(Manque::pointeur, Manque::code, Manque::message, Manque::appui)
        .containsExactly(
            tuple(
                "/rang",
                "DEJA_CONVENTIONNE",
                "ce n'est pas la première convention de ce territoire : « CTG 2020 »"
                    + " (00000000-0000-0000-0000-000000000009) couvrait du 1er janvier 2020 au"
                    + " 31 décembre 2023 2 communes (35288, 35299) ; « CTG 2020 »"
                    + " (00000000-0000-0000-0000-000000000009) couvrait du 1er janvier 2020 au"
                    + " 31 décembre 2023 2 communes (35288, 35299) ; donnez le rang"
                    + " « RENOUVELLEMENT » et nommez-la dans « precedente »",
                Appui.lecture("ETP-ENTREE-EN-VIGUEUR")));
  }

  @Test
  void whatIsOlderThanTheJobReferenceIsSignedWithoutAVersionAndSaysSo() {
    Convention preparee = convention(StatutConvention.EN_PREPARATION, complete());
    assertThat(
            CycleDeVie.signer(
                new Signature(
                    preparee, JOUR, JOUR, null, null, List.of(), List.of(), List.of(), true)))
        .isEmpty();
    assertThat(CycleDeVie.avertissements(preparee)).isEmpty();
    assertThat(CycleDeVie.avertissements(preparee.signee(JOUR, "cnaf-2019"))).isEmpty();
    assertThat(CycleDeVie.avertissements(preparee.signee(LocalDate.of(2018, 6, 15), null)))
        .containsExactly(
            new Remarque(
                CodeDeRemarque.SANS_REFERENTIEL,
                "Signée le 15 juin 2018, avant la première version du référentiel d'emploi : elle"
                    + " n'en suit aucune, et aucun attendu n'y est évalué."));
  }

  @ParameterizedTest
  @EnumSource(names = {"SIGNEE", "RESILIEE"})
  void onlyWhatIsInPreparationIsWrittenAnewAndSigned(StatutConvention statut) {
    Convention convention =
        convention(
            statut,
            complete(),
            statut == StatutConvention.RESILIEE ? new Resiliation(JOUR, "x") : null);
    assertThat(CycleDeVie.preparer(convention, JOUR)).hasSize(1);
    assertThat(signer(convention)).extracting(Manque::code).containsExactly("ETAT");
  }

  private static Avenant.Projet projet(LocalDate effet, @Nullable LocalDate fin) {
    return new Avenant.Projet(
        effet, "motif", null, List.of(), List.of(), List.of(), null, fin, null, null);
  }

  private static List<Manque> amender(Convention convention, Avenant.Projet projet) {
    var avant = new Deroulement(Deroulement.Signe.de(convention), List.of(), null);
    Avenant avenant = avant.suivant(projet, Instant.EPOCH);
    return CycleDeVie.amender(
        new Amendement(
            convention,
            projet,
            JOUR,
            1,
            avant,
            avant.avec(avenant),
            List.of(),
            Map.of(),
            List.of()));
  }

  @Test
  void onlyWhatIsInForceIsAmendedOrEnded() {
    Avenant.Projet projet = projet(JOUR, LocalDate.of(2029, 6, 30));
    for (Convention hors :
        List.of(
            convention(StatutConvention.EN_PREPARATION, complete()),
            convention(StatutConvention.RESILIEE, complete(), new Resiliation(JOUR, "x")))) {
      assertThat(amender(hors, projet)).extracting(Manque::code).containsExactly("ETAT");
      assertThat(CycleDeVie.resilier(hors, JOUR, JOUR))
          .extracting(Manque::code)
          .containsExactly("ETAT");
    }
    Convention finissante =
        convention(StatutConvention.RESILIEE, complete(), new Resiliation(JOUR.plusDays(1), "x"));
    assertThat(CycleDeVie.planifier(finissante, JOUR)).isEmpty();
    assertThat(CycleDeVie.planifier(finissante, JOUR.plusDays(2))).hasSize(1);
    Convention enCours = convention(StatutConvention.SIGNEE, complete());
    assertThat(amender(enCours, projet)).isEmpty();
    assertThat(CycleDeVie.resilier(enCours, JOUR, JOUR)).isEmpty();
    assertThat(CycleDeVie.resilier(enCours, PERIODE.fin(), JOUR))
        .extracting(Manque::code)
        .containsExactly("HORS_BORNES");
  }

  @Test
  void anAmendmentHoldsFromADayOfThePeriodAndEndsAfterIt() {
    Convention enCours = convention(StatutConvention.SIGNEE, complete());
    Avenant.Projet aRebours = projet(LocalDate.of(2025, 12, 31), LocalDate.of(2025, 12, 30));
    assertThat(amender(enCours, aRebours))
        .extracting(Manque::pointeur)
        .containsExactly("/dateEffet", "/fin");
    // No source says how long a convention may be: it is as long as its parties agree.
    assertThat(amender(enCours, projet(JOUR, LocalDate.of(2036, 1, 1)))).isEmpty();
  }

  @Test
  void oneFaultForEachOtherConventionNamesItsCommunesAndDays() {
    var janvier = new Periode(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));
    List<Recouvrement> recouvrements =
        List.of(
            new Recouvrement("35288", new UUID(0, 2), "Pays", janvier),
            new Recouvrement("35047", new UUID(0, 2), "Pays", janvier),
            new Recouvrement("35288", new UUID(0, 3), "Ville", new Periode(JOUR, JOUR)));
    assertThat(
            CycleDeVie.signer(
                new Signature(
                    convention(StatutConvention.EN_PREPARATION, complete()),
                    JOUR,
                    JOUR,
                    null,
                    "cnaf-2019",
                    recouvrements,
                    List.of(),
                    List.of(),
                    false)))
        .extracting(Manque::pointeur, Manque::message)
        .containsExactly(
            tuple(
                "/perimetre",
                "la convention signée « Pays » (00000000-0000-0000-0000-000000000002) couvre déjà,"
                    + " du 1er janvier 2026 au 31 janvier 2026, les communes 35047, 35288 : retirez"
                    + " ces communes, ou changez les jours"),
            tuple(
                "/perimetre",
                "la convention signée « Ville » (00000000-0000-0000-0000-000000000003) couvre déjà,"
                    + " du 15 juin 2026 au 15 juin 2026, la commune 35288 : retirez ces communes, ou"
                    + " changez les jours"));
  }

  @Test
  void themesAreToldOnceAndInTheirOrder() {
    var texte =
        texte(
            RangConvention.PREMIERE,
            PERIODE,
            List.of(EPCI),
            List.of(AXE, new Axe(new UUID(0, 8), "Autre", List.of("ENFANCE", "JEUNESSE"))));
    assertThat(texte.thematiques()).containsExactly("PETITE_ENFANCE", "ENFANCE", "JEUNESSE");
  }
}
