/** Module platform of CTG. */
@org.jspecify.annotations.NullMarked
module fr.ctg.platform {
  requires static org.jspecify;
}
