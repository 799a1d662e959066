package fr.ctg.referentiel.decision.application;

import static fr.ctg.referentiel.application.EnMemoire.ecrit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fr.ctg.platform.application.Travail;
import fr.ctg.platform.evenement.Evenement;
import fr.ctg.platform.json.Faute;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import fr.ctg.platform.temps.Horloge;
import fr.ctg.referentiel.ConnaissanceEnregistree;
import fr.ctg.referentiel.Parametre;
import fr.ctg.referentiel.Regle;
import fr.ctg.referentiel.application.EnMemoire;
import fr.ctg.referentiel.evenement.application.AnnoncesDuReferentiel;
import fr.ctg.referentiel.evenement.application.ChargeDEffet;
import fr.ctg.referentiel.evenement.application.ChargeDeParametre;
import fr.ctg.referentiel.evenement.application.EvenementsDuReferentiel;
import fr.ctg.referentiel.model.Place;
import fr.ctg.referentiel.parametre.application.EcrireValeurNationale;
import fr.ctg.referentiel.parametre.application.LireParametres;
import fr.ctg.referentiel.parametre.model.DefinitionDeParametre;
import fr.ctg.referentiel.parametre.model.RegistreDesParametres;
import fr.ctg.referentiel.parametre.model.ValeurEcrite;
import fr.ctg.referentiel.parametre.model.ValeurLocale;
import fr.ctg.referentiel.parametre.model.ValeurVoulue;
import fr.ctg.referentiel.regle.application.LireRegles;
import fr.ctg.referentiel.regle.model.DecisionSurUnEffet;
import fr.ctg.referentiel.regle.model.EffetEcrit;
import fr.ctg.referentiel.regle.model.EffetLocal;
import fr.ctg.referentiel.regle.model.RegistreDesRegles;
import fr.ctg.referentiel.source.model.CatalogueEmbarque;
import fr.ctg.shared.Citation;
import fr.ctg.shared.Effet;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Values of parameters and effects of rules as they are decided, in memory. */
class DecisionsTest {

  private static final Instant MAINTENANT = Instant.parse("2026-06-15T10:00:00Z");
  private static final LocalDate JOUR = LocalDate.of(2026, 1, 1);
  private static final Citation MOTS = new Citation("S1", "Les postes", "Au moins un mi-temps.");

  private final List<Evenement> evenements = new ArrayList<>();
  private final List<ConnaissanceEnregistree> dites = new ArrayList<>();
  private final List<Runnable> suites = new ArrayList<>();
  private final Travail travail = new EnMemoire.TravailImmediat();
  private final Parametres registre = new Parametres();
  private final Regles catalogue = new Regles();
  private final LireParametres lecture =
      new LireParametres(travail, registre, new Horloge(Clock.fixed(MAINTENANT, ZoneOffset.UTC)));
  private final AnnoncesDuReferentiel annonces =
      new AnnoncesDuReferentiel(evenements::add, suites::add, new EnMemoire.Entendu<>(dites));
  private final EcrireValeurNationale nationale =
      new EcrireValeurNationale(travail, lecture, registre, annonces);
  private final EcrireValeurLocale locale =
      new EcrireValeurLocale(
          travail,
          "74"::equals,
          lecture,
          registre,
          new SourceNationale(
              lecture, lecture, new Horloge(Clock.fixed(MAINTENANT, ZoneOffset.UTC))),
          annonces);
  private final DeciderEffet decision =
      new DeciderEffet(
          travail, "74"::equals, new LireRegles(travail, catalogue), catalogue, annonces);

  /** A parameter that Caf may have values of, one that they may not, and what is recorded. */
  private static final class Parametres implements RegistreDesParametres {
    private final List<ValeurEcrite> ecrites = new ArrayList<>();

    @Override
    public Optional<DefinitionDeParametre> definition(String code) {
      return switch (code) {
        case "plancher" -> Optional.of(definition(code, Portee.LOCALE));
        case "forfait" -> Optional.of(definition(code, Portee.NATIONALE));
        default -> Optional.empty();
      };
    }

    private static DefinitionDeParametre definition(String code, Portee portee) {
      return new DefinitionDeParametre(code, "ETP", portee, BigDecimal.ZERO, BigDecimal.ONE, 4);
    }

    @Override
    public List<Parametre> enVigueur(LocalDate date, @Nullable String caf, Instant connu) {
      return List.of();
    }

    @Override
    public List<ValeurEcrite> valeurs(
        String code,
        @Nullable String caf,
        @Nullable LocalDate date,
        Instant connu,
        Place apres,
        int limite) {
      return List.of(
          new ValeurEcrite(
              1, code, null, JOUR, BigDecimal.ONE, "ETP", Fondement.TEXTE, MOTS, connu, null));
    }

    @Override
    public ValeurEcrite inscrire(
        DefinitionDeParametre definition, @Nullable String caf, ValeurVoulue voulue) {
      var ecrite =
          new ValeurEcrite(
              2,
              definition.code(),
              caf,
              voulue.depuis(),
              voulue.valeur(),
              definition.unite(),
              voulue.fondement(),
              voulue.source(),
              MAINTENANT,
              voulue.motif());
      ecrites.add(ecrite);
      return ecrite;
    }
  }

  /** The shipped catalogue, and what is recorded. */
  private static final class Regles implements RegistreDesRegles {
    @Override
    public List<Regle> regles() {
      return new CatalogueEmbarque().regles();
    }

    @Override
    public Map<String, EffetLocal> effetsLocaux(String caf, LocalDate date, Instant connu) {
      return Map.of("ETP-PILOTE", EffetLocal.ALERTE, "EQUIPE-PERIMETRE", EffetLocal.DESACTIVEE);
    }

    @Override
    public List<EffetEcrit> effets(
        String regle,
        String caf,
        @Nullable LocalDate date,
        Instant connu,
        Place apres,
        int limite) {
      return List.of();
    }

    @Override
    public EffetEcrit inscrire(String regle, String caf, DecisionSurUnEffet voulue) {
      return new EffetEcrit(
          3, regle, caf, voulue.depuis(), voulue.effet(), MAINTENANT, voulue.motif());
    }
  }

  private static ValeurVoulue voulue(String valeur) {
    return new ValeurVoulue(JOUR, new BigDecimal(valeur), Fondement.TEXTE, MOTS, "Essai");
  }

  private static ValeurLocale propre(String valeur) {
    return new ValeurLocale(JOUR, new BigDecimal(valeur), "Essai");
  }

  private static void assertRefus(ThrowingCallable appel, TypeProbleme type) {
    assertThatThrownBy(appel)
        .isInstanceOfSatisfying(
            RequeteRefusee.class, refus -> assertThat(refus.type()).isEqualTo(type));
  }

  @Test
  void aNationalValueIsWrittenAsItsParameterIsAndAnnounced() {
    ValeurEcrite ecrite = nationale.ecrire("forfait", ecrit(voulue("0.5")));
    assertThat(ecrite.valeur()).isEqualTo(new BigDecimal("0.50"));
    assertThat(evenements)
        .containsExactly(
            new Evenement(
                EvenementsDuReferentiel.VALEUR_ENREGISTREE,
                List.of("forfait"),
                null,
                List.of(),
                new ChargeDeParametre("forfait", JOUR)));
  }

  @Test
  void thisApplicationIsToldOnceTheWorkIsDone() {
    nationale.ecrire("forfait", ecrit(voulue("0.5")));
    assertThat(dites).isEmpty();
    suites.forEach(Runnable::run);
    assertThat(dites).hasSize(1);
  }

  @Test
  void aCafsOwnValueDepartsFromTheWordsOfTheNationalOne() {
    ValeurEcrite ecrite = locale.ecrire("74", "plancher", ecrit(propre("0.4")));
    assertThat(ecrite.caf()).isEqualTo("74");
    assertThat(ecrite.source()).isEqualTo(MOTS);
    assertThat(ecrite.fondement()).isEqualTo(Fondement.LECTURE);
    assertThat(evenements).extracting(Evenement::caf).containsExactly("74");
  }

  @Test
  void whatIsNoValueOfTheParameterIsAFaultAndNothingIsWritten() {
    assertThatThrownBy(() -> nationale.ecrire("forfait", ecrit(voulue("1.00001"))))
        .isInstanceOfSatisfying(
            RequeteRefusee.class,
            refus ->
                assertThat(refus.fautes())
                    .extracting(Faute::pointeur, Faute::code)
                    .containsExactlyInAnyOrder(
                        tuple("/valeur", "HORS_BORNES"), tuple("/valeur", "TROP_DE_DECIMALES")));
    assertThat(registre.ecrites).isEmpty();
    assertThat(evenements).isEmpty();
  }

  @Test
  void whatIsNationalIsNoCafsToDecide() {
    assertRefus(() -> locale.ecrire("74", "forfait", ecrit(propre("0.4"))), TypeProbleme.CONFLIT);
    assertRefus(
        () ->
            decision.decider(
                "74",
                "PROFIL-DIPLOME",
                ecrit(new DecisionSurUnEffet(JOUR, EffetLocal.ALERTE, "Essai"))),
        TypeProbleme.CONFLIT);
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    assertRefus(
        () -> locale.ecrire("99", "plancher", ecrit(propre("0.4"))), TypeProbleme.INTROUVABLE);
    assertRefus(
        () -> locale.ecrire("74", "nulle-part", ecrit(propre("0.4"))), TypeProbleme.INTROUVABLE);
    assertRefus(
        () ->
            decision.decider(
                "74",
                "NULLE-PART",
                ecrit(new DecisionSurUnEffet(JOUR, EffetLocal.ALERTE, "Essai"))),
        TypeProbleme.INTROUVABLE);
  }

  @Test
  void anEffectThatACafDecidesIsAnnounced() {
    EffetEcrit ecrit =
        decision.decider(
            "74", "ETP-PILOTE", ecrit(new DecisionSurUnEffet(JOUR, EffetLocal.ALERTE, "Essai")));
    assertThat(ecrit.effet()).isEqualTo(EffetLocal.ALERTE);
    assertThat(evenements)
        .containsExactly(
            new Evenement(
                EvenementsDuReferentiel.EFFET_ENREGISTRE,
                List.of("ETP-PILOTE"),
                "74",
                List.of(),
                new ChargeDEffet("ETP-PILOTE", JOUR)));
  }

  @Test
  void aCafsRulesAreThoseThatItLeftOnWithTheEffectsThatItDecided() {
    var deLaCaf = new LireRegles(travail, catalogue).enVigueur(JOUR, "74", MAINTENANT);
    assertThat(deLaCaf.regle("ETP-PILOTE").effet()).isEqualTo(Effet.ALERTE);
    assertThat(deLaCaf.regles()).extracting(Regle::code).doesNotContain("EQUIPE-PERIMETRE");
    assertThat(new LireRegles(travail, catalogue).enVigueur(JOUR, null, MAINTENANT).regles())
        .isEqualTo(catalogue.regles());
  }
}
