/** Financing of the posts of chargés de coopération: simulations, and what comes of them. */
@org.jspecify.annotations.NullMarked
module fr.ctg.funding {
  requires static org.jspecify;
  requires transitive fr.ctg.staffing;
  requires fr.ctg.convention;
  requires fr.ctg.platform;

  opens fr.ctg.funding.application;
  opens fr.ctg.funding.rest;
}
