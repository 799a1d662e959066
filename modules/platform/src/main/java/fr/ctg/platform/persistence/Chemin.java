package fr.ctg.platform.persistence;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where PostgreSQL looks for a table that a statement names without its schema: in the schemas of
 * the modules, in which no two have one name. The past stands before them: what is followed is
 * found there first, as it was, and what is not as it is.
 */
final class Chemin {

  static final String PASSE = "passe";

  private static final String PRESENT =
      Stream.concat(
              Schemas.modulesPersistants().stream().map(ModulePersistant::schema),
              Stream.of("public"))
          .collect(Collectors.joining(","));

  private Chemin() {}

  /** Of the present: every connection has it from its beginning. */
  static String present() {
    return PRESENT;
  }

  /** Of the past: for the length of a transaction. */
  static String passe() {
    return PASSE + "," + PRESENT;
  }
}
