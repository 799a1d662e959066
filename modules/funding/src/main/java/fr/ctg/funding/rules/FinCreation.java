package fr.ctg.funding.rules;

import fr.ctg.funding.model.Nature;
import fr.ctg.funding.model.Palier;
import fr.ctg.referentiel.Parametre;
import fr.ctg.shared.Enregistreur;
import fr.ctg.shared.Etape;
import fr.ctg.shared.Fraction;

/** FIN-CREATION: a new post, or time beyond the historical one, is financed at the flat rate. */
public final class FinCreation {

  /** The rule's code. */
  public static final String CODE = "FIN-CREATION";

  /** The parameter that gives the flat rate. */
  public static final String FORFAIT = "forfait-etp";

  private final Palier palier;
  private final Etape etape;

  FinCreation(Parametre forfait) {
    this.palier = new Palier(Nature.CREATION, null, Fraction.de(forfait.valeur()));
    this.etape = Explication.parametre(forfait);
  }

  /**
   * The flat rate, for any working time.
   *
   * @param enregistreur is told which one
   */
  Palier palier(Enregistreur enregistreur) {
    enregistreur.noter(() -> etape);
    return palier;
  }
}
