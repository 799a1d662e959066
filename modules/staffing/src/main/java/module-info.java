/** Posts of chargés de coopération, their holders, and the rules that a team is examined by. */
@org.jspecify.annotations.NullMarked
module fr.ctg.staffing {
  requires static org.jspecify;
  requires transitive fr.ctg.shared;
  requires transitive fr.ctg.referentiel;

  exports fr.ctg.staffing;
}
