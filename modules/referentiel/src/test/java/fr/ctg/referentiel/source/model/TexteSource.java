package fr.ctg.referentiel.source.model;

import static java.util.function.Predicate.not;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A source document as received, cut into its units: one per line, list item or table cell.
 *
 * <p>Only layout is dropped: white space is folded, Markdown asterisks, the two HTML tags that the
 * extraction left and the bullets that open an item go. Letters, accents, case, punctuation and
 * apostrophes stay as they are, so that any other wording is another text.
 */
final class TexteSource {

  private static final Pattern BALISE = Pattern.compile("</?(?:p|ul)\\b[^>]*>");
  private static final Pattern PUCES_EN_TETE = Pattern.compile("^(?:[-–▪▶►] )+");

  /** Inside a table cell, items follow one another on one line. */
  private static final Pattern PUCE_DE_CELLULE = Pattern.compile("(?:^|\\s)[-–▪▶►](?=\\s)");

  /** The one item that the table's page break cuts in two. */
  private static final String ITEM_COUPE = "des jeunes et leur\n\nengagement citoyen\n";

  private final String document;
  private final List<String> unites;

  private TexteSource(String document, List<String> unites) {
    this.document = document;
    this.unites = unites;
  }

  static TexteSource lire(String document) {
    String nom = "/sources/" + document + ".txt";
    try (InputStream contenu = TexteSource.class.getResourceAsStream(nom)) {
      return new TexteSource(
          document, unites(new String(contenu.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String document() {
    return document;
  }

  /** The units, in the document's order. */
  List<String> unites() {
    return unites;
  }

  /** Whether the text is a unit, whole. */
  boolean aPourUnite(String texte) {
    return unites.contains(texte);
  }

  /** Whether the words stand in one unit, cut at the limits of words. */
  boolean cite(String mots) {
    return unites.stream().anyMatch(unite -> cite(unite, mots));
  }

  static boolean cite(String unite, String mots) {
    for (int i = unite.indexOf(mots); i >= 0; i = unite.indexOf(mots, i + 1)) {
      int fin = i + mots.length();
      if ((i == 0 || !Character.isLetterOrDigit(unite.charAt(i - 1)))
          && (fin == unite.length() || !Character.isLetterOrDigit(unite.charAt(fin)))) {
        return true;
      }
    }
    return false;
  }

  static List<String> unites(String texte) {
    List<String> unites = new ArrayList<>();
    texte
        .replace(ITEM_COUPE, ITEM_COUPE.replace("\n\n", " "))
        .replace("*", "")
        .lines()
        .flatMap(TexteSource::morceaux)
        .map(morceau -> morceau.replaceAll("\\s+", " ").strip())
        .map(morceau -> PUCES_EN_TETE.matcher(morceau).replaceFirst(""))
        .filter(not(String::isEmpty))
        .forEach(unites::add);
    return List.copyOf(unites);
  }

  /** A line is one piece; a row of the table, its label and the items of its cell. */
  private static Stream<String> morceaux(String ligne) {
    String[] cellules = ligne.split("\t", -1);
    Stream<String> intitule = Stream.of(BALISE.matcher(cellules[0]).replaceAll(" "));
    Stream<String> items =
        Arrays.stream(cellules)
            .skip(1)
            .flatMap(BALISE::splitAsStream)
            .flatMap(PUCE_DE_CELLULE::splitAsStream);
    return Stream.concat(intitule, items);
  }
}
