/** Module app of CTG. */
@org.jspecify.annotations.NullMarked
module fr.ctg.app {
  requires static org.jspecify;
  requires org.apache.commons.compress;
  requires org.tukaani.xz;
  requires java.sql;
}
