package fr.ctg.funding.rest;

import fr.ctg.funding.model.Cause;
import fr.ctg.funding.model.EcartDePoste;
import fr.ctg.funding.rules.ComparaisonDeSimulations;
import fr.ctg.funding.rules.MotifsDUnEcart;
import fr.ctg.shared.Montant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the comparison of two simulations as the contract shows it. */
final class ReponseDeComparaison {

  private final fr.ctg.funding.model.Simulation avant;
  private final fr.ctg.funding.model.Simulation apres;
  private final MotifsDUnEcart motifs;

  ReponseDeComparaison(
      fr.ctg.funding.model.Simulation avant, fr.ctg.funding.model.Simulation apres) {
    this.avant = avant;
    this.apres = apres;
    this.motifs = new MotifsDUnEcart(avant, apres);
  }

  Comparaison comparaison() {
    var comparaison = new ComparaisonDeSimulations().comparer(avant, apres);
    List<Comparaison.CauseTotale> causes = new ArrayList<>();
    comparaison
        .causes()
        .forEach(
            (cause, montant) -> causes.add(new Comparaison.CauseTotale(de(cause), de(montant))));
    return new Comparaison(
        de(comparaison.avant()),
        de(comparaison.apres()),
        de(comparaison.ecart()),
        Simulation.VerdictGlobal.valueOf(avant.verdict().name()),
        Simulation.VerdictGlobal.valueOf(apres.verdict().name()),
        causes,
        comparaison.postes().stream().map(this::ecart).toList());
  }

  private Comparaison.EcartDePoste ecart(EcartDePoste ecart) {
    List<Comparaison.CauseDePoste> causes = new ArrayList<>();
    for (Map.Entry<Cause, Montant> cause : ecart.causes().entrySet()) {
      causes.add(
          new Comparaison.CauseDePoste(
              de(cause.getKey()),
              de(cause.getValue()),
              motifs.phrase(ecart.reference(), cause.getKey(), cause.getValue())));
    }
    return new Comparaison.EcartDePoste(
        ecart.reference(), de(ecart.avant()), de(ecart.apres()), de(ecart.ecart()), causes);
  }

  private static Comparaison.Cause de(Cause cause) {
    return Comparaison.Cause.valueOf(cause.name());
  }

  private static BigDecimal de(Montant montant) {
    return montant.decimal();
  }
}
