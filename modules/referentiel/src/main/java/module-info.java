/** The job reference (versions), the rules, the themes and the dated parameters. */
@org.jspecify.annotations.NullMarked
module fr.ctg.referentiel {
  requires com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.dataformat.yaml;
  requires static org.jspecify;
  requires transitive fr.ctg.shared;

  exports fr.ctg.referentiel;
  exports fr.ctg.referentiel.model;
}
