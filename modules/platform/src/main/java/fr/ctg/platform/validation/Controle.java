package fr.ctg.platform.validation;

import fr.ctg.platform.json.Fautes;

/**
 * A check that annotations cannot make, mostly because it needs reference data. It runs after
 * validation and sees what could be read: any member, required ones too, may be absent.
 *
 * @param <T> the request
 */
@FunctionalInterface
public interface Controle<T> {
  /**
   * Adds the faults that the check finds.
   *
   * @param valeur the request as far as it could be read
   * @param fautes those already found; {@link Fautes#fautif} tells what need not be looked at
   */
  void controler(T valeur, Fautes fautes);
}
