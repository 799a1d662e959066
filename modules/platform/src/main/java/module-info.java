/**
 * What every domain stands on: who asks, the unit of work and the schemas, changes that are made
 * once and from a known version, problems, lists and their cursors, reading requests with all their
 * faults, conditional and compressed answers; the journal of every change and the events, sealed in
 * one order.
 */
@org.jspecify.annotations.NullMarked
module fr.ctg.platform {
  requires static com.google.errorprone.annotations;
  requires static org.jspecify;
  requires transitive fr.ctg.shared;
  requires transitive jakarta.cdi;
  requires transitive jakarta.inject;
  requires transitive jakarta.annotation;
  requires transitive jakarta.ws.rs;
  requires transitive jakarta.validation;
  requires transitive jakarta.persistence;
  requires transitive java.sql;
  requires transitive microprofile.openapi.api;
  requires transitive org.hibernate.orm.core;
  requires transitive com.fasterxml.jackson.annotation;
  requires transitive com.fasterxml.jackson.databind;
  requires transitive flyway.core;
  requires transitive org.slf4j;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.dataformat.csv;
  requires com.fasterxml.jackson.datatype.jsr310;
  requires com.github.f4b6a3.uuid;
  requires com.zaxxer.hikari;
  requires flyway.database.postgresql;
  requires jersey.common;
  requires jersey.server;
  requires org.hibernate.validator;
  requires org.postgresql.jdbc;

  uses fr.ctg.platform.persistence.ModulePersistant;

  exports fr.ctg.platform.application;
  exports fr.ctg.platform.ecriture;
  exports fr.ctg.platform.evenement;
  exports fr.ctg.platform.http;
  exports fr.ctg.platform.identite;
  exports fr.ctg.platform.journal;
  exports fr.ctg.platform.json;
  exports fr.ctg.platform.liste;
  exports fr.ctg.platform.lot;
  exports fr.ctg.platform.menage;
  exports fr.ctg.platform.partie;
  exports fr.ctg.platform.persistence;
  exports fr.ctg.platform.personne;
  exports fr.ctg.platform.probleme;
  exports fr.ctg.platform.temps;
  exports fr.ctg.platform.validation;

  opens fr.ctg.platform.ecriture;
  opens fr.ctg.platform.evenement;
  opens fr.ctg.platform.http;
  opens fr.ctg.platform.identite;
  opens fr.ctg.platform.journal;
  opens fr.ctg.platform.json;
  opens fr.ctg.platform.liste;
  opens fr.ctg.platform.lot;
  opens fr.ctg.platform.menage;
  opens fr.ctg.platform.partie;
  opens fr.ctg.platform.persistence;
  opens fr.ctg.platform.personne;
  opens fr.ctg.platform.probleme;
  opens fr.ctg.platform.temps;
  opens fr.ctg.platform.validation;

  provides fr.ctg.platform.persistence.ModulePersistant with
      fr.ctg.platform.persistence.PlateformePersistant;
  provides org.hibernate.service.spi.ServiceContributor with
      fr.ctg.platform.persistence.SansClassesGenerees;
}
