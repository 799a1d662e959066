/** Caf, collectivités and their territories, conventions and what they agree on. */
@org.jspecify.annotations.NullMarked
module fr.ctg.convention {
  requires static com.google.errorprone.annotations;
  requires static org.jspecify;
  requires transitive fr.ctg.referentiel;
  requires transitive fr.ctg.platform;
  requires com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.dataformat.csv;
  requires com.github.f4b6a3.uuid;
  requires org.postgresql.jdbc;

  exports fr.ctg.convention;
  exports fr.ctg.convention.territoire;

  opens fr.ctg.convention;
  opens fr.ctg.convention.application;
  opens fr.ctg.convention.evenement.application;
  opens fr.ctg.convention.histoire.application;
  opens fr.ctg.convention.model;
  opens fr.ctg.convention.partenaire.application;
  opens fr.ctg.convention.partenaire.model;
  opens fr.ctg.convention.partenaire.persistence;
  opens fr.ctg.convention.partenaire.rest;
  opens fr.ctg.convention.persistence;
  opens fr.ctg.convention.plan.application;
  opens fr.ctg.convention.plan.model;
  opens fr.ctg.convention.plan.persistence;
  opens fr.ctg.convention.plan.rest;
  opens fr.ctg.convention.rest;
  opens fr.ctg.convention.territoire;
  opens fr.ctg.convention.territoire.application;
  opens fr.ctg.convention.territoire.model;
  opens fr.ctg.convention.territoire.persistence;
  opens fr.ctg.convention.territoire.rest;

  provides fr.ctg.platform.persistence.ModulePersistant with
      fr.ctg.convention.persistence.ConventionPersistant;
}
