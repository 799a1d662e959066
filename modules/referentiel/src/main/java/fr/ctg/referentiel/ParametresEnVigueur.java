package fr.ctg.referentiel;

import java.util.List;

/**
 * The parameters in force on one day for one scope, as they were known at one moment: a Caf's own
 * value stands before the national one.
 */
public interface ParametresEnVigueur {

  /**
   * The value in force of that parameter.
   *
   * @throws java.util.NoSuchElementException when none is in force
   */
  Parametre parametre(String code);

  /** All values in force, by code. */
  List<Parametre> parametres();
}
