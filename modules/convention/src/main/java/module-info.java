/** Module convention of CTG. */
@org.jspecify.annotations.NullMarked
module fr.ctg.convention {
  requires static org.jspecify;
}
