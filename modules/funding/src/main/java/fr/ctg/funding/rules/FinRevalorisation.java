package fr.ctg.funding.rules;

import fr.ctg.funding.model.Nature;
import fr.ctg.funding.model.Palier;
import fr.ctg.referentiel.Parametre;
import fr.ctg.shared.Enregistreur;
import fr.ctg.shared.Etape;
import fr.ctg.shared.Fraction;
import fr.ctg.staffing.Origine;
import java.util.List;

/** FIN-REVALORISATION: where the Caf grants it, the flat rate replaces a lower historical one. */
public final class FinRevalorisation {

  /** The rule's code. */
  public static final String CODE = "FIN-REVALORISATION";

  private final Explication explication;
  private final Fraction forfait;
  private final Etape etapeDuForfait;

  FinRevalorisation(Parametre forfait, Explication explication) {
    this.explication = explication;
    this.forfait = Fraction.de(forfait.valeur());
    this.etapeDuForfait = Explication.parametre(forfait);
  }

  /**
   * The rate after the uplift, or the same where it is not granted or would not raise it.
   *
   * @param enregistreur is told when the rate is lifted
   */
  Palier revaloriser(Palier historique, Origine.Cej cej, Enregistreur enregistreur) {
    if (!cej.revalorisation() || historique.taux().compareTo(forfait) >= 0) {
      return historique;
    }
    enregistreur.noter(
        () ->
            explication.sousRegle(
                CODE,
                "Taux revalorisé : le forfait remplace un taux historique inférieur, sur décision"
                    + " de la Caf",
                Explication.aDeuxDecimales(forfait),
                Explication.EUR_PAR_ETP_PAR_AN,
                List.of(etapeDuForfait)));
    return new Palier(Nature.REVALORISATION, historique.plafond(), forfait);
  }
}
