package fr.ctg.referentiel;

/**
 * Told after this application has recorded a value of a parameter or the effect of a rule, once it
 * is committed: what was kept of the values in force is out of date. Other instances are not told;
 * they find it in the database.
 */
public record ConnaissanceEnregistree() {}
