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
  exports fr.ctg.referentiel.model;

  opens fr.ctg.referentiel.application;
  opens fr.ctg.referentiel.persistence;
  opens fr.ctg.referentiel.rest;

  provides fr.ctg.platform.persistence.ModulePersistant with
      fr.ctg.referentiel.persistence.ReferentielPersistant;
}
