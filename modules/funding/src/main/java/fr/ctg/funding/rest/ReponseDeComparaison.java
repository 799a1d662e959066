package fr.ctg.funding.rest;

import fr.ctg.funding.model.Cause;
import fr.ctg.funding.model.EcartDePoste;
import fr.ctg.funding.model.Simulation;
import fr.ctg.funding.rules.ComparaisonDeSimulations;
import fr.ctg.funding.rules.MotifsDUnEcart;
import fr.ctg.shared.Montant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the comparison of two simulations as the contract shows it. */
final class ReponseDeComparaison {

  private final Simulation avant;
  private final Simulation apres;
  private final MotifsDUnEcart motifs;

  ReponseDeComparaison(Simulation avant, Simulation apres) {
    this.avant = avant;
    this.apres = apres;
    this.motifs = new MotifsDUnEcart(avant, apres);
  }

  ComparaisonRendue comparaison() {
    var comparaison = new ComparaisonDeSimulations().comparer(avant, apres);
    List<ComparaisonRendue.CauseTotale> causes = new ArrayList<>();
    comparaison
        .causes()
        .forEach(
            (cause, montant) ->
                causes.add(new ComparaisonRendue.CauseTotale(de(cause), de(montant))));
    return new ComparaisonRendue(
        de(comparaison.avant()),
        de(comparaison.apres()),
        de(comparaison.ecart()),
        SimulationRendue.VerdictGlobal.valueOf(avant.verdict().name()),
        SimulationRendue.VerdictGlobal.valueOf(apres.verdict().name()),
        causes,
        ReponseDeSimulation.avertissements(avant.avertissements()),
        ReponseDeSimulation.avertissements(apres.avertissements()),
        comparaison.postes().stream().map(this::ecart).toList());
  }

  private ComparaisonRendue.EcartDePoste ecart(EcartDePoste ecart) {
    List<ComparaisonRendue.CauseDePoste> causes = new ArrayList<>();
    for (Map.Entry<Cause, Montant> cause : ecart.causes().entrySet()) {
      causes.add(
          new ComparaisonRendue.CauseDePoste(
              de(cause.getKey()),
              de(cause.getValue()),
              motifs.phrase(ecart.reference(), cause.getKey(), cause.getValue())));
    }
    return new ComparaisonRendue.EcartDePoste(
        ecart.reference(), de(ecart.avant()), de(ecart.apres()), de(ecart.ecart()), causes);
  }

  private static ComparaisonRendue.Cause de(Cause cause) {
    return ComparaisonRendue.Cause.valueOf(cause.name());
  }

  private static BigDecimal de(Montant montant) {
    return montant.decimal();
  }
}
