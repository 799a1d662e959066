package fr.ctg.convention.territoire;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name as it is searched for: words of {@code a-z} and {@code 0-9}, parted by one space.
 *
 * <p>Case, accents, ligatures and punctuation make no difference, and "St" and "Ste" are read as
 * "Saint" and "Sainte": {@code St-Étienne-du-Rouvray} and {@code saint etienne du rouvray} are one
 * name.
 */
public final class NomNormalise {

  private static final Pattern MARQUES = Pattern.compile("\\p{M}+");
  private static final Pattern SEPARATEURS = Pattern.compile("[^a-z0-9]+");
  private static final Map<String, String> ABREVIATIONS = Map.of("st", "saint", "ste", "sainte");

  private NomNormalise() {}

  /**
   * The normalised form of a name.
   *
   * @return the words; empty when the name has no letter or digit that is known here
   */
  public static String de(String nom) {
    return mots(nom).stream().map(NomNormalise::developpe).collect(Collectors.joining(" "));
  }

  /** The words of a text, folded, with their abbreviations as they were written. */
  public static List<String> mots(String texte) {
    // Ligatures are letters of their own for Unicode: no decomposition parts them.
    String minuscules =
        texte.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae").replace("ß", "ss");
    String lettres =
        MARQUES.matcher(Normalizer.normalize(minuscules, Normalizer.Form.NFKD)).replaceAll("");
    return Arrays.stream(SEPARATEURS.split(lettres)).filter(mot -> !mot.isEmpty()).toList();
  }

  /** The word that a word stands for: itself, unless it is an abbreviation. */
  public static String developpe(String mot) {
    return ABREVIATIONS.getOrDefault(mot, mot);
  }
}
