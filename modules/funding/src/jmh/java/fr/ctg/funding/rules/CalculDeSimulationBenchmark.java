package fr.ctg.funding.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.ctg.funding.model.Simulation;
import fr.ctg.funding.model.SimulationDemandee;
import fr.ctg.funding.model.TypeDeDeclaration;
import fr.ctg.referentiel.source.model.CatalogueEmbarque;
import fr.ctg.referentiel.source.model.ParametresEmbarques;
import fr.ctg.staffing.FaitsDUneConvention;
import fr.ctg.staffing.FaitsDUnPoste;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many posts a second one core computes, on the posts of the worked cases.
 *
 * <p>Run from the root: {@code mvn -Pmesures -DskipTests -pl modules/funding -am test}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Threads(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
public class CalculDeSimulationBenchmark {

  private static final int POSTES = 100;
  private static final int ANNEE = 2026;

  /** Whether each post is to have its explanation. */
  @Param({"true", "false"})
  public boolean explique;

  private CalculDeSimulation calcul;
  private SimulationDemandee equipe;
  private List<SimulationDemandee> postesSeuls;

  /** Makes one team, and as many teams of one, of the posts of all cases, over and over. */
  @Setup
  public void preparer() {
    calcul =
        new CalculDeSimulation(
            new CatalogueEmbarque(), ParametresEmbarques.au(LocalDate.of(ANNEE, 1, 1)));
    FaitsDUneConvention convention = null;
    List<FaitsDUnPoste> postes = new ArrayList<>();
    while (postes.size() < POSTES) {
      for (Map.Entry<String, JsonNode> cas : LecteurDeCas.tousLesCas().entrySet()) {
        ObjectNode demande = cas.getValue().get("demande").deepCopy();
        demande.put("annee", ANNEE);
        for (JsonNode poste : demande.get("postes")) {
          // Posts are taken apart: whom they succeed may be in another simulation.
          ((ObjectNode) poste)
              .put("reference", "P" + postes.size() + poste.get("reference"))
              .remove("succede");
        }
        SimulationDemandee simulation = LecteurDeCas.demande(demande);
        convention = convention == null ? simulation.convention() : convention;
        postes.addAll(simulation.postes());
      }
    }
    FaitsDUneConvention commune = convention;
    equipe =
        new SimulationDemandee(
            ANNEE,
            TypeDeDeclaration.REELLE,
            commune,
            postes.subList(0, POSTES));
    postesSeuls =
        equipe.postes().stream()
            .map(p -> new SimulationDemandee(ANNEE, equipe.declaration(), commune, List.of(p)))
            .toList();
  }

  /** One simulation of a large team; the figure is in posts. */
  @Benchmark
  @OperationsPerInvocation(POSTES)
  public Simulation uneGrandeEquipe() {
    return calcul.calculer(equipe, explique);
  }

  /** As many simulations of one post each; the figure is in posts. */
  @Benchmark
  @OperationsPerInvocation(POSTES)
  public long postesSeuls() {
    long centimes = 0;
    for (SimulationDemandee seul : postesSeuls) {
      centimes += calcul.calculer(seul, explique).montantTotal().centimes();
    }
    return centimes;
  }
}
