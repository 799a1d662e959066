package fr.ctg.funding.application;

import fr.ctg.funding.model.Avertissement;
import fr.ctg.funding.model.Simulation;
import fr.ctg.funding.model.SimulationDemandee;
import fr.ctg.shared.ValeurRefusee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Simulates what a team would be found to comply with, and be financed, in one year. Nothing is
 * stored.
 */
@ApplicationScoped
public class SimulerEquipe {

  private final CalculsEnVigueur calculs;
  private final CafDuTerritoire territoires;

  @Inject
  SimulerEquipe(CalculsEnVigueur calculs, ReferenceTerritoriale territoires) {
    this.calculs = calculs;
    this.territoires = new CafDuTerritoire(territoires);
  }

  /** Simulations on one knowledge of the rules and parameters: that of now. */
  public Serie serie() {
    return new Serie(calculs.maintenant(), territoires);
  }

  /** Simulations that stand on the same knowledge; they may be asked for from any thread. */
  public static final class Serie {

    private final CalculsDUnInstant calculs;
    private final CafDuTerritoire territoires;

    private Serie(CalculsDUnInstant calculs, CafDuTerritoire territoires) {
      this.calculs = calculs;
      this.territoires = territoires;
    }

    /**
     * Simulates a team.
     *
     * @param caf the Caf whose own parameters stand before the national ones, or {@code null}
     * @param explique whether each post is to have its explanation
     * @throws ValeurRefusee when the amounts go beyond what an amount can be
     */
    public Simulation simuler(SimulationDemandee demande, @Nullable String caf, boolean explique) {
      Simulation simulation = calculs.pour(demande.annee(), caf).calculer(demande, explique);
      Avertissement dUneAutre =
          caf == null ? null : territoires.siAutreCaf(caf, demande.convention().perimetre());
      return dUneAutre == null ? simulation : simulation.avec(dUneAutre);
    }
  }
}
