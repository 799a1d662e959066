package fr.ctg.funding.application;

import fr.ctg.funding.model.Avertissement;
import fr.ctg.funding.model.Simulation;
import fr.ctg.funding.model.SimulationDemandee;
import fr.ctg.shared.CodeInsee;
import fr.ctg.shared.Ecriture;
import fr.ctg.shared.ValeurRefusee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Simulates what a team would be found to comply with, and be financed, in one year. Nothing is
 * stored.
 */
@ApplicationScoped
public class SimulerEquipe {

  private final CalculsEnVigueur calculs;
  private final ReferenceTerritoriale territoires;

  @Inject
  SimulerEquipe(CalculsEnVigueur calculs, ReferenceTerritoriale territoires) {
    this.calculs = calculs;
    this.territoires = territoires;
  }

  /** Simulations on one knowledge of the rules and parameters: that of now. */
  public Serie serie() {
    return new Serie(calculs.maintenant(), territoires);
  }

  /** Simulations that stand on the same knowledge; they may be asked for from any thread. */
  public static final class Serie {

    private final CalculsDUnInstant calculs;
    private final ReferenceTerritoriale territoires;

    private Serie(CalculsDUnInstant calculs, ReferenceTerritoriale territoires) {
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
          caf == null ? null : autreCaf(caf, demande.convention().perimetre());
      return dUneAutre == null ? simulation : simulation.avec(dUneAutre);
    }

    /** Communes of the perimeter that another Caf serves, or nothing where there is none. */
    private @Nullable Avertissement autreCaf(String caf, Set<CodeInsee> perimetre) {
      SortedMap<String, Integer> ailleurs = new TreeMap<>();
      int combien = 0;
      for (CodeInsee commune : perimetre) {
        String sienne = territoires.cafDe(commune);
        if (sienne != null && !sienne.equals(caf)) {
          ailleurs.merge(sienne, 1, Integer::sum);
          combien++;
        }
      }
      if (combien == 0) {
        return null;
      }
      return new Avertissement(
          Avertissement.Code.TERRITOIRE_D_UNE_AUTRE_CAF,
          null,
          "La simulation prend les valeurs et les règles de la Caf "
              + caf
              + ", alors que "
              + combien
              + " des "
              + Ecriture.combien(perimetre.size(), "commune")
              + " du périmètre "
              + (combien == 1 ? "relève" : "relèvent")
              + " d'une autre Caf ("
              + String.join(
                  ", ",
                  ailleurs.entrySet().stream()
                      .map(une -> "Caf " + une.getKey() + " : " + une.getValue())
                      .toList())
              + "). Pour y remédier : corriger « caf », ou restreindre le périmètre aux communes que"
              + " cette Caf sert.");
    }
  }
}
