package fr.ctg.staffing.equipe.model;

import fr.ctg.shared.CodeInsee;
import fr.ctg.shared.Etp;
import fr.ctg.shared.Fraction;
import fr.ctg.shared.Groupe;
import fr.ctg.shared.Pourcentage;
import fr.ctg.staffing.FaitsDUnPoste;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The working time of a team by territory and group of themes, rounded so that every row, every
 * column and the whole add up.
 *
 * <p>LECTURE: the sources share a post's time out by its allocation key alone. It is shared
 * likewise here, and between the communes of the post in equal parts; a post without communes of
 * its own works for the whole territory.
 *
 * @param lignes the rows: the whole territory first, then the communes by their codes
 */
public record TableauDEtp(List<Ligne> lignes) {

  public TableauDEtp {
    lignes = List.copyOf(lignes);
  }

  /**
   * A row, in ETP with four decimals.
   *
   * @param commune the commune; {@code null}: the whole territory
   * @param parGroupe the working time for each group
   */
  public record Ligne(@Nullable String commune, Map<Groupe, BigDecimal> parGroupe) {

    public Ligne {
      parGroupe = new EnumMap<>(parGroupe);
    }

    /** What the row adds up to. */
    public BigDecimal total() {
      return parGroupe.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  /** What the column of a group adds up to. */
  public BigDecimal total(Groupe groupe) {
    return lignes.stream()
        .map(ligne -> ligne.parGroupe().get(groupe))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What all of it adds up to: the working time of the team, rounded half up. */
  public BigDecimal total() {
    return lignes.stream().map(Ligne::total).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** That of those posts. */
  public static TableauDEtp de(List<FaitsDUnPoste> postes) {
    Map<String, Map<Groupe, Fraction>> exactes = new TreeMap<>();
    for (FaitsDUnPoste poste : postes) {
      Set<CodeInsee> communes = poste.mission().communes();
      Fraction part =
          poste.emploi().etp().valeur().divisePar(Fraction.de(Math.max(1, communes.size())));
      List<String> siennes =
          communes.isEmpty() ? List.of("") : communes.stream().map(CodeInsee::code).toList();
      for (String commune : siennes) {
        Map<Groupe, Fraction> ligne =
            exactes.computeIfAbsent(commune, code -> new EnumMap<>(Groupe.class));
        for (Groupe groupe : Groupe.values()) {
          Fraction cle =
              Fraction.de(poste.cle().part(groupe).centiemes(), Pourcentage.CENT_POUR_CENT);
          ligne.merge(groupe, part.fois(cle), Fraction::plus);
        }
      }
    }
    return arrondi(exactes);
  }

  /** A cell: where it stands, what of it is shown, and what is cut off. */
  private static final class Case {
    private final String commune;
    private final Groupe groupe;
    private final Fraction reste;
    private long unites;

    Case(String commune, Groupe groupe, Fraction exacte) {
      this.commune = commune;
      this.groupe = groupe;
      this.unites = exacte.enUnites(Etp.DECIMALES, RoundingMode.DOWN);
      this.reste = exacte.moins(Fraction.de(BigDecimal.valueOf(unites, Etp.DECIMALES)));
    }
  }

  /**
   * Each cell is cut down; what is missing to the rounded whole goes one by one to those of which
   * most was cut off, ties in the order of the table. Rows and columns are sums of cells.
   */
  private static TableauDEtp arrondi(Map<String, Map<Groupe, Fraction>> exactes) {
    List<Case> cases = new ArrayList<>();
    Fraction total = Fraction.ZERO;
    for (Map.Entry<String, Map<Groupe, Fraction>> ligne : exactes.entrySet()) {
      for (Map.Entry<Groupe, Fraction> cellule : ligne.getValue().entrySet()) {
        cases.add(new Case(ligne.getKey(), cellule.getKey(), cellule.getValue()));
        total = total.plus(cellule.getValue());
      }
    }
    long manquantes =
        total.enUnites(Etp.DECIMALES, RoundingMode.HALF_UP)
            - cases.stream().mapToLong(une -> une.unites).sum();
    cases.stream()
        .sorted(Comparator.comparing((Case une) -> une.reste).reversed())
        .limit(manquantes)
        .forEach(une -> une.unites++);
    Map<String, Map<Groupe, BigDecimal>> montrees = new TreeMap<>();
    for (Case une : cases) {
      montrees
          .computeIfAbsent(une.commune, code -> new EnumMap<>(Groupe.class))
          .put(une.groupe, BigDecimal.valueOf(une.unites, Etp.DECIMALES));
    }
    return new TableauDEtp(
        montrees.entrySet().stream()
            .map(e -> new Ligne(e.getKey().isEmpty() ? null : e.getKey(), e.getValue()))
            .toList());
  }
}
