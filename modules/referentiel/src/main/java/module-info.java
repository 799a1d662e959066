/** The job reference (versions), the rules, the themes and the dated parameters. */
@org.jspecify.annotations.NullMarked
module fr.ctg.referentiel {
  requires static com.google.errorprone.annotations;
  requires static org.jspecify;
  requires transitive fr.ctg.shared;
  requires fr.ctg.platform;
  requires com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.dataformat.yaml;

  exports fr.ctg.referentiel;
  // The shipped catalogue and values, which the tests of the modules downstream rest on.
  exports fr.ctg.referentiel.source.model;

  opens fr.ctg.referentiel.application;
  opens fr.ctg.referentiel.brouillon.application;
  opens fr.ctg.referentiel.brouillon.model;
  opens fr.ctg.referentiel.brouillon.rest;
  opens fr.ctg.referentiel.decision.application;
  opens fr.ctg.referentiel.decision.rest;
  opens fr.ctg.referentiel.evenement.application;
  opens fr.ctg.referentiel.histoire.application;
  opens fr.ctg.referentiel.histoire.rest;
  opens fr.ctg.referentiel.model;
  opens fr.ctg.referentiel.nomenclature.application;
  opens fr.ctg.referentiel.nomenclature.model;
  opens fr.ctg.referentiel.nomenclature.persistence;
  opens fr.ctg.referentiel.nomenclature.rest;
  opens fr.ctg.referentiel.parametre.application;
  opens fr.ctg.referentiel.parametre.model;
  opens fr.ctg.referentiel.parametre.persistence;
  opens fr.ctg.referentiel.parametre.rest;
  opens fr.ctg.referentiel.persistence;
  opens fr.ctg.referentiel.regle.application;
  opens fr.ctg.referentiel.regle.model;
  opens fr.ctg.referentiel.regle.persistence;
  opens fr.ctg.referentiel.regle.rest;
  opens fr.ctg.referentiel.rest;

  provides fr.ctg.platform.persistence.ModulePersistant with
      fr.ctg.referentiel.persistence.ReferentielPersistant;
}
