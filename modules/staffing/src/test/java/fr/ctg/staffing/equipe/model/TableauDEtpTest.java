package fr.ctg.staffing.equipe.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.shared.CodeInsee;
import fr.ctg.shared.Fraction;
import fr.ctg.shared.Groupe;
import fr.ctg.shared.Pourcentage;
import fr.ctg.staffing.CleDeRepartition;
import fr.ctg.staffing.Emploi;
import fr.ctg.staffing.FaitsDUnEmployeur;
import fr.ctg.staffing.FaitsDUnPoste;
import fr.ctg.staffing.LibelleCct;
import fr.ctg.staffing.Mission;
import fr.ctg.staffing.NatureEmployeur;
import fr.ctg.staffing.Origine;
import fr.ctg.staffing.Position;
import fr.ctg.staffing.TempsDeTravail;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The table of a team's working time adds up, whatever the team. */
class TableauDEtpTest {

  private static FaitsDUnPoste poste(
      String reference,
      TempsDeTravail temps,
      Set<CodeInsee> communes,
      Map<Groupe, Pourcentage> cle) {
    return new FaitsDUnPoste(
        reference,
        null,
        new Mission(LibelleCct.PROXIMITE, false, Set.of(), Set.of(), communes),
        new Emploi(
            new FaitsDUnEmployeur(NatureEmployeur.ASSOCIATION, null, Set.of()),
            false,
            Position.AGENT,
            null,
            temps,
            null),
        LocalDate.of(2026, 1, 1),
        null,
        CleDeRepartition.de(cle),
        new Origine.Creation(),
        null,
        List.of(),
        List.of());
  }

  private static Set<CodeInsee> communes(int combien) {
    return IntStream.range(0, combien)
        .mapToObj(i -> new CodeInsee("%05d".formatted(35_001 + i)))
        .collect(Collectors.toSet());
  }

  private static TempsDeTravail heures(int heures) {
    return new TempsDeTravail.EnHeures(Fraction.de(heures), Fraction.de(35));
  }

  @Test
  void theMissingUnitsGoWhereMostWasCutOff() {
    TableauDEtp tableau =
        TableauDEtp.de(
            List.of(
                poste(
                    "un",
                    heures(12),
                    communes(3),
                    Map.of(Groupe.PARENTALITE, Pourcentage.de(new BigDecimal(100))))));
    // 12/35 is 0.342857…, a third of it 0.114285…: 0.3429 in all, the unit more goes to the first.
    assertThat(tableau.total()).isEqualByComparingTo("0.3429");
    assertThat(tableau.lignes())
        .extracting(ligne -> ligne.commune() + " " + ligne.total())
        .containsExactly("35001 0.1143", "35002 0.1143", "35003 0.1143");
    assertThat(tableau.total(Groupe.PARENTALITE)).isEqualByComparingTo("0.3429");
    assertThat(tableau.total(Groupe.PETITE_ENFANCE)).isEqualByComparingTo("0");
  }

  @Test
  void noPostsMakeAnEmptyTable() {
    assertThat(TableauDEtp.de(List.of()).lignes()).isEmpty();
    assertThat(TableauDEtp.de(List.of()).total()).isEqualByComparingTo("0");
  }

  @RepeatedTest(200)
  void rowsColumnsAndTheWholeAddUp(RepetitionInfo essai) {
    Random hasard = new Random(essai.getCurrentRepetition());
    List<FaitsDUnPoste> postes = new ArrayList<>();
    Fraction exact = Fraction.ZERO;
    for (int i = hasard.nextInt(8); i >= 0; i--) {
      TempsDeTravail temps = heures(1 + hasard.nextInt(35));
      int premier = hasard.nextInt(10_001);
      int second = hasard.nextInt(10_001 - premier);
      postes.add(
          poste(
              "p" + i,
              temps,
              communes(hasard.nextInt(8)),
              Map.of(
                  Groupe.PETITE_ENFANCE, Pourcentage.de(BigDecimal.valueOf(premier, 2)),
                  Groupe.PARENTALITE, Pourcentage.de(BigDecimal.valueOf(second, 2)),
                  Groupe.ENFANCE_JEUNESSE,
                      Pourcentage.de(BigDecimal.valueOf(10_000 - premier - second, 2)))));
      exact = exact.plus(temps.etp().valeur());
    }
    TableauDEtp tableau = TableauDEtp.de(postes);
    BigDecimal parColonnes = BigDecimal.ZERO;
    for (Groupe groupe : Groupe.values()) {
      parColonnes = parColonnes.add(tableau.total(groupe));
    }
    assertThat(tableau.total())
        .isEqualByComparingTo(exact.arrondie(4, RoundingMode.HALF_UP))
        .isEqualByComparingTo(parColonnes);
    assertThat(tableau.lignes())
        .allSatisfy(ligne -> assertThat(ligne.parGroupe().values()).allMatch(c -> c.signum() >= 0));
  }
}
