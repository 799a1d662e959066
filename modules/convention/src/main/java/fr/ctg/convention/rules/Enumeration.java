package fr.ctg.convention.rules;

import java.util.List;
import java.util.stream.Collectors;

/** Some things named in a message, the others counted. */
final class Enumeration {

  private Enumeration() {}

  /** At most that many of them by their names. */
  static String de(List<String> noms, int nommes) {
    String dits = noms.stream().limit(nommes).collect(Collectors.joining(", "));
    int autres = noms.size() - nommes;
    return autres > 0 ? dits + " et " + autres + " autre(s)" : dits;
  }

  /** Communes by their codes. */
  static String deCommunes(List<String> codes) {
    return (codes.size() == 1 ? "la commune " : "les communes ")
        + de(codes.stream().sorted().toList(), 50);
  }
}
