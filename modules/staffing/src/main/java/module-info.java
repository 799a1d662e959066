/** Module staffing of CTG. */
@org.jspecify.annotations.NullMarked
module fr.ctg.staffing {
  requires static org.jspecify;
}
