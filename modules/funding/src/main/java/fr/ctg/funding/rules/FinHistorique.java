package fr.ctg.funding.rules;

import fr.ctg.funding.model.Nature;
import fr.ctg.funding.model.Palier;
import fr.ctg.shared.Ecriture;
import fr.ctg.shared.Enregistreur;
import fr.ctg.shared.Etape;
import fr.ctg.shared.Fraction;
import fr.ctg.staffing.Origine;
import java.util.List;

/** FIN-HISTORIQUE: a former CEJ post keeps its historical rate, up to its historical time. */
public final class FinHistorique {

  /** The rule's code. */
  public static final String CODE = "FIN-HISTORIQUE";

  private final Explication explication;

  FinHistorique(Explication explication) {
    this.explication = explication;
  }

  /**
   * The historical rate: yearly amount / historical time, unrounded.
   *
   * @param enregistreur is told how it was computed
   */
  Palier palier(Origine.Cej cej, Enregistreur enregistreur) {
    Fraction taux = cej.montantAnnuel().euros().divisePar(cej.etp().valeur());
    enregistreur.noter(
        () ->
            explication.sousRegle(
                CODE,
                "Taux historique : montant annuel historique / ETP historique",
                Explication.aDeuxDecimales(taux),
                Explication.EUR_PAR_ETP_PAR_AN,
                List.of(
                    Explication.donnee("Montant annuel historique", cej.montantAnnuel()),
                    Etape.donnee(
                        "ETP historique", Ecriture.exacte(cej.etp().valeur()), Explication.ETP))));
    return new Palier(Nature.HISTORIQUE, cej.etp(), taux);
  }
}
