package fr.ctg.convention.territoire.model;

import fr.ctg.convention.territoire.NomNormalise;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who types a name may mean: the whole name, a name that holds its words, one that
 * begins with it, one that holds its words by their beginnings, in any order; and the codes beside
 * it (INSEE and postal codes, SIREN).
 *
 * <p>The last word may still be in the typing. When it is "st" or "ste", both the abbreviation and
 * the beginning of a longer word are meant: "st" finds the Saints, and Strasbourg. The legal kinds
 * of EPCI are read as their names write them: "communauté de communes" is "CC".
 */
public final class RechercheParNom {

  private static final Pattern CODE = Pattern.compile("[0-9][0-9ab][0-9]{3}|[0-9]{9}");
  private static final Pattern TIERS_DE_SIREN = Pattern.compile("[0-9]{3}");
  private static final int TIERS = 3;

  /** The legal kinds of EPCI: what their names write, by the words that tell it. */
  private static final Map<List<String>, String> NATURES =
      Map.of(
          List.of("communaute", "de", "communes"), "cc",
          List.of("communaute", "d", "agglomeration"), "ca",
          List.of("communaute", "urbaine"), "cu");

  private final boolean tout;
  private final String code;
  private final List<String> codes;
  private final List<String> debut;
  private final List<String> fins;

  private RechercheParNom(
      boolean tout, String code, List<String> codes, List<String> debut, List<String> fins) {
    this.tout = tout;
    this.code = code;
    this.codes = codes;
    this.debut = debut;
    this.fins = fins;
  }

  /**
   * The search for a text.
   *
   * @param texte as it was typed; absent or blank means every name, and a text without any letter
   *     or digit means none
   */
  public static RechercheParNom de(@Nullable String texte) {
    if (texte == null || texte.isBlank()) {
      return new RechercheParNom(true, "", List.of(), List.of(), List.of());
    }
    String code = texte.strip().toUpperCase(Locale.ROOT);
    List<String> codes = new ArrayList<>();
    List<String> noms = new ArrayList<>();
    for (String mot : sirensRassembles(NomNormalise.mots(texte))) {
      if (CODE.matcher(mot).matches()) {
        codes.add(mot.toUpperCase(Locale.ROOT));
      } else {
        noms.add(mot);
      }
    }
    List<String> tapes = sigles(noms);
    if (tapes.isEmpty()) {
      return new RechercheParNom(false, code, List.copyOf(codes), List.of(), List.of());
    }
    String dernier = tapes.getLast();
    return new RechercheParNom(
        false,
        code,
        List.copyOf(codes),
        tapes.subList(0, tapes.size() - 1).stream().map(NomNormalise::developpe).toList(),
        Stream.of(NomNormalise.developpe(dernier), dernier).distinct().sorted().toList());
  }

  /** Whether nothing was typed: every row is meant, in the order of the names. */
  public boolean tout() {
    return tout;
  }

  /** Whether what was typed has neither a letter nor a digit: no row is meant. */
  public boolean rien() {
    return !tout && codes.isEmpty() && fins.isEmpty();
  }

  /**
   * The INSEE codes, postal codes and SIREN that were typed, in capitals; a row that is meant bears
   * one of them, if there are any.
   */
  public List<String> codes() {
    return codes;
  }

  /** All that was typed as one code, of a département or a Caf, in capitals. */
  public String code() {
    return code;
  }

  /**
   * The normalised names that are what was typed, and the beginnings of those that begin with it;
   * none without a word. Made of {@code a-z}, {@code 0-9} and spaces only.
   */
  public List<String> noms() {
    return fins.stream().map(fin -> String.join(" ", ajoute(debut, fin))).toList();
  }

  /** The words of the names that hold them whole, in PostgreSQL's {@code tsquery} notation. */
  public String motsEntiers() {
    return mots("");
  }

  /**
   * The words of the names that hold them by their beginnings, in PostgreSQL's {@code tsquery}
   * notation: every name that is meant is among these. Empty when there is no word.
   */
  public String mots() {
    return mots(":*");
  }

  private String mots(String suite) {
    return fins.isEmpty()
        ? ""
        : Stream.concat(
                debut.stream().map(mot -> mot + suite),
                Stream.of(
                    fins.stream()
                        .map(fin -> fin + suite)
                        .collect(Collectors.joining("|", "(", ")"))))
            .collect(Collectors.joining("&"));
  }

  /** "217 605 757" is the SIREN 217605757. */
  private static List<String> sirensRassembles(List<String> mots) {
    List<String> rassembles = new ArrayList<>();
    int lus = 0;
    while (lus < mots.size()) {
      List<String> tiers = mots.subList(lus, Math.min(lus + TIERS, mots.size()));
      boolean siren =
          tiers.size() == TIERS
              && tiers.stream().allMatch(mot -> TIERS_DE_SIREN.matcher(mot).matches());
      rassembles.add(siren ? String.join("", tiers) : mots.get(lus));
      lus += siren ? TIERS : 1;
    }
    return rassembles;
  }

  /** The words, with the legal kinds of EPCI as their names write them. */
  private static List<String> sigles(List<String> mots) {
    List<String> ecrits = new ArrayList<>();
    int lus = 0;
    while (lus < mots.size()) {
      List<String> suite = mots.subList(lus, mots.size());
      Optional<List<String>> nature =
          NATURES.keySet().stream().filter(n -> commence(suite, n)).findFirst();
      ecrits.add(nature.map(NATURES::get).orElse(suite.getFirst()));
      lus += nature.map(List::size).orElse(1);
    }
    return ecrits;
  }

  private static boolean commence(List<String> suite, List<String> mots) {
    return suite.size() >= mots.size() && suite.subList(0, mots.size()).equals(mots);
  }

  private static List<String> ajoute(List<String> debut, String fin) {
    List<String> tous = new ArrayList<>(debut);
    tous.add(fin);
    return tous;
  }
}
