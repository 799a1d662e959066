/** Caf, collectivités and their territories, conventions and what they agree on. */
@org.jspecify.annotations.NullMarked
module fr.ctg.convention {
  requires static com.google.errorprone.annotations;
  requires static org.jspecify;
  requires transitive fr.ctg.referentiel;
  requires fr.ctg.platform;
  requires com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.dataformat.csv;
  requires com.github.f4b6a3.uuid;
  requires org.postgresql.jdbc;

  exports fr.ctg.convention;

  opens fr.ctg.convention;
  opens fr.ctg.convention.application;
  opens fr.ctg.convention.model;
  opens fr.ctg.convention.persistence;
  opens fr.ctg.convention.rest;

  provides fr.ctg.platform.persistence.ModulePersistant with
      fr.ctg.convention.persistence.ConventionPersistant;
}
