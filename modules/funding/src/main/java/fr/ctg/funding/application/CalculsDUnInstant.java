package fr.ctg.funding.application;

import fr.ctg.funding.rules.CalculDeSimulation;
import fr.ctg.referentiel.Parametres;
import fr.ctg.referentiel.Regles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The computations under the rules and parameters as they were known at one moment. Those of a year
 * and a Caf are read when first asked for, as they were known then; it can be shared by any number
 * of threads.
 */
public final class CalculsDUnInstant {

  /** Years and Caf make thousands of pairs; nobody needs more than a few of them at once. */
  private static final int PAIRES_MAX = 500;

  private final Instant connuLe;
  private final Regles regles;
  private final Parametres parametres;
  private final Map<Portee, CalculDeSimulation> calculs = new ConcurrentHashMap<>();

  private record Portee(int annee, @Nullable String caf) {}

  CalculsDUnInstant(Instant connuLe, Regles regles, Parametres parametres) {
    this.connuLe = connuLe;
    this.regles = regles;
    this.parametres = parametres;
  }

  /** The moment. */
  Instant connuLe() {
    return connuLe;
  }

  /**
   * The computation for a year: under the rules and parameters in force on its 1 January.
   *
   * @param caf the Caf whose own values and decisions count, or {@code null}
   */
  CalculDeSimulation pour(int annee, @Nullable String caf) {
    Portee portee = new Portee(annee, caf);
    CalculDeSimulation connu = calculs.get(portee);
    if (connu != null) {
      return connu;
    }
    if (calculs.size() >= PAIRES_MAX) {
      calculs.clear();
    }
    return calculs.computeIfAbsent(portee, this::lire);
  }

  private CalculDeSimulation lire(Portee portee) {
    LocalDate jour = LocalDate.of(portee.annee(), 1, 1);
    return new CalculDeSimulation(
        regles.enVigueur(jour, portee.caf(), connuLe),
        parametres.enVigueur(jour, portee.caf(), connuLe));
  }
}
