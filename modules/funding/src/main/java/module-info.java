/** Module funding of CTG. */
@org.jspecify.annotations.NullMarked
module fr.ctg.funding {
  requires static org.jspecify;
}
