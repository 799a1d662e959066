/** Caf, collectivités and their territories, conventions and what they agree on. */
@org.jspecify.annotations.NullMarked
module fr.ctg.convention {
  requires static org.jspecify;
  requires com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.dataformat.csv;
  requires flyway.core;
  requires java.sql;
  requires org.postgresql.jdbc;

  exports fr.ctg.convention;
}
