/**
 * Value types that every module speaks in, and what models say of parts of something: no framework,
 * no clock, no database.
 */
@org.jspecify.annotations.NullMarked
module fr.ctg.shared {
  requires static org.jspecify;

  exports fr.ctg.shared;
}
