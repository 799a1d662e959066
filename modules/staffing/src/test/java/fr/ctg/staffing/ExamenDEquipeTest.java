package fr.ctg.staffing;

import static fr.ctg.staffing.rules.Faits.equipe;
import static fr.ctg.staffing.rules.Faits.poste;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ctg.referentiel.CatalogueDesRegles;
import fr.ctg.referentiel.ParametresEnVigueur;
import fr.ctg.referentiel.Regle;
import fr.ctg.referentiel.source.model.CatalogueEmbarque;
import fr.ctg.referentiel.source.model.ParametresEmbarques;
import fr.ctg.shared.Constat;
import fr.ctg.shared.Effet;
import fr.ctg.shared.Groupe;
import fr.ctg.shared.Pourcentage;
import fr.ctg.shared.Thematique;
import fr.ctg.shared.ValeurRefusee;
import fr.ctg.shared.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ExamenDEquipeTest {

  private static final CatalogueEmbarque CATALOGUE = new CatalogueEmbarque();
  private static final ParametresEnVigueur PARAMETRES =
      ParametresEmbarques.au(LocalDate.of(2026, 1, 1));

  /** The shipped catalogue, with some rules changed, or switched off by {@code null}. */
  private static CatalogueDesRegles catalogue(UnaryOperator<Regle> changement) {
    List<Regle> regles =
        CATALOGUE.regles().stream().map(changement).filter(Objects::nonNull).toList();
    return new CatalogueDesRegles() {
      @Override
      public List<Regle> regles() {
        return regles;
      }

      @Override
      public Regle regle(String code) {
        return regles.stream()
            .filter(regle -> regle.code().equals(code))
            .findFirst()
            .orElseThrow(NoSuchElementException::new);
      }
    };
  }

  private static Regle avecEffet(Regle regle, Effet effet) {
    return new Regle(
        regle.code(),
        regle.ordre(),
        regle.domaine(),
        effet,
        regle.portee(),
        regle.fondement(),
        regle.citation(),
        regle.complements(),
        regle.lecture());
  }

  @Test
  void findingsFollowTheOrderOfTheCatalogueThenThatOfThePosts() {
    List<Constat> constats =
        new ExamenDEquipe(CATALOGUE, PARAMETRES)
            .constats(equipe(poste("P2"), poste("P1").adjoint(Thematique.LOGEMENT)));

    assertThat(constats)
        .extracting(constat -> constat.regle() + " " + constat.poste())
        .containsExactly(
            "PROFIL-EMPLOYEUR P2",
            "PROFIL-EMPLOYEUR P1",
            "EQUIPE-PILOTE null",
            "EQUIPE-LIBELLE P2",
            "EQUIPE-LIBELLE P1",
            "ETP-PILOTE P2",
            "ETP-ADJOINT P1");
  }

  @Test
  void eachFindingBearsTheCitationAndTheFoundationOfItsRule() {
    for (Constat constat :
        new ExamenDEquipe(CATALOGUE, PARAMETRES).constats(equipe(poste("P1").etp("0.4")))) {
      Regle regle = CATALOGUE.regle(constat.regle());
      assertThat(constat.source()).isEqualTo(regle.citation());
      assertThat(constat.fondement()).isEqualTo(regle.fondement());
      assertThat(constat.effet()).isEqualTo(regle.effet());
      assertThat(constat.message()).isNotBlank();
    }
  }

  @Test
  void noRuleStopsAnother() {
    List<Constat> constats =
        new ExamenDEquipe(CATALOGUE, PARAMETRES)
            .constats(
                equipe(
                    poste("P1")
                        .etp("0.1")
                        .position(Position.DIRECTEUR)
                        .employeur(new FaitsDUnEmployeur(NatureEmployeur.CAF, null, Set.of()))));
    assertThat(constats)
        .filteredOn(Constat::bloque)
        .extracting(Constat::regle)
        .containsExactly("PROFIL-EMPLOYEUR", "MGT-DIRECTION", "ETP-PILOTE");
  }

  @Test
  void aSuspendedRuleFindsNothing() {
    CatalogueDesRegles sans = catalogue(regle -> regle.code().equals("ETP-PILOTE") ? null : regle);
    assertThat(new ExamenDEquipe(sans, PARAMETRES).constats(equipe(poste("P1").etp("0.4"))))
        .extracting(Constat::regle)
        .containsExactly("PROFIL-EMPLOYEUR", "EQUIPE-LIBELLE");
  }

  @Test
  void aLoweredEffectIsStillFoundWithoutBlocking() {
    CatalogueDesRegles abaisse =
        catalogue(
            regle -> regle.code().equals("ETP-PILOTE") ? avecEffet(regle, Effet.ALERTE) : regle);
    assertThat(new ExamenDEquipe(abaisse, PARAMETRES).constats(equipe(poste("P1").etp("0.4"))))
        .filteredOn(constat -> constat.regle().equals("ETP-PILOTE"))
        .singleElement()
        .satisfies(
            constat -> {
              assertThat(constat.verdict()).isEqualTo(Verdict.NON_RESPECTEE);
              assertThat(constat.effet()).isEqualTo(Effet.ALERTE);
              assertThat(constat.bloque()).isFalse();
            });
  }

  @Test
  void withoutAParameterInForceThereIsNoExamination() {
    assertThatThrownBy(
            () -> new ExamenDEquipe(CATALOGUE, ParametresEmbarques.au(LocalDate.of(2017, 1, 1))))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void anAllocationKeyMakesAHundredInAll() {
    Map<Groupe, Pourcentage> juste =
        Map.of(
            Groupe.PARENTALITE,
            new Pourcentage(3333),
            Groupe.PETITE_ENFANCE,
            new Pourcentage(6667));
    assertThat(CleDeRepartition.de(juste).part(Groupe.ENFANCE_JEUNESSE).estNul()).isTrue();
    assertThatThrownBy(() -> CleDeRepartition.de(Map.of(Groupe.PARENTALITE, new Pourcentage(9999))))
        .isInstanceOf(ValeurRefusee.class)
        .hasMessageContaining("99.99");
  }

  @Test
  void factsThatContradictOneAnotherAreRefused() {
    assertThatThrownBy(() -> poste("P1").ouvert("2026-02-02", "2026-02-01").construire())
        .isInstanceOf(ValeurRefusee.class)
        .hasMessageContaining("P1");
    assertThatThrownBy(() -> new FaitsDUnEmployeur(NatureEmployeur.SYNDICAT, null, Set.of()))
        .isInstanceOf(ValeurRefusee.class);
    assertThatThrownBy(
            () ->
                new FaitsDUneFormation(
                    TypeDeFormation.QUALIFIANTE,
                    null,
                    Domaine.AUTRE,
                    StatutDeFormation.PREVUE,
                    null))
        .isInstanceOf(ValeurRefusee.class);
    assertThatThrownBy(
            () -> new FaitsDUneVacance(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 1), null))
        .isInstanceOf(ValeurRefusee.class);
  }
}
