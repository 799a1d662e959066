package fr.ctg.referentiel.parametre.application;

import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Fautes;
import fr.ctg.referentiel.parametre.model.DefinitionDeParametre;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Whether a value is one that the parameter may have; the contract can only bound them all. */
public record ControleDeValeur(DefinitionDeParametre definition) {

  private static final String VALEUR = "/valeur";

  /**
   * Adds what stands against it.
   *
   * @param valeur what was written, in the unit of the parameter
   */
  public void controler(@Nullable BigDecimal valeur, Fautes fautes) {
    if (valeur == null || fautes.fautif(VALEUR)) {
      return;
    }
    if (!definition.contient(valeur)) {
      fautes.ajouter(
          VALEUR,
          CodeDeFaute.HORS_BORNES,
          "« "
              + definition.code()
              + " » va de "
              + definition.minimum().toPlainString()
              + " à "
              + definition.maximum().toPlainString()
              + " "
              + definition.unite()
              + " ; donnez une valeur entre les deux");
    }
    if (!definition.exprime(valeur)) {
      fautes.ajouter(
          VALEUR,
          CodeDeFaute.TROP_DE_DECIMALES,
          "« "
              + definition.code()
              + " » a au plus "
              + definition.decimales()
              + " décimales ; arrondissez");
    }
  }
}
