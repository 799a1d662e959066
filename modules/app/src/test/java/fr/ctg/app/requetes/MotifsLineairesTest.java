package fr.ctg.app.requetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import fr.ctg.platform.validation.TexteLibre;
import fr.ctg.platform.validation.UneLigne;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No pattern of the product takes more than the length of a text, wherever it stands: in an
 * annotation, in a constant, or in the call that uses it. What is counted is how often a character
 * is looked at, which no machine changes.
 */
class MotifsLineairesTest {

  private static final int LONGUEUR = 2_000;
  private static final int REGARDS_PAR_CARACTERE = 100;

  /** A whole literal where a pattern is meant. */
  private static final Pattern APPEL =
      Pattern.compile(
          "(?:\\.matches|\\.replaceAll|\\.replaceFirst|\\.split|Pattern\\.compile|Pattern\\.matches)"
              + "\\(\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"\\s*+[,)]");

  private static final Pattern DANS_LE_CONTRAT =
      Pattern.compile("\"pattern\":\"((?:[^\"\\\\]|\\\\.)*+)\"");

  @Test
  void everyPatternTakesALineAtTheMost() throws Exception {
    Map<String, Set<String>> motifs = motifs();
    assertThat(motifs).hasSizeGreaterThan(60).containsKeys(UneLigne.FORME, TexteLibre.FORME);

    List<String> trop = new ArrayList<>();
    motifs.forEach(
        (motif, lieux) -> {
          Pattern lu = Pattern.compile(motif);
          for (String texte : textes(motif)) {
            if (!tient(lu, texte)) {
              trop.add(motif + " (" + lieux + ") : " + texte.substring(0, 12) + "…");
            }
          }
        });
    assertThat(trop).isEmpty();
  }

  /** The measure itself: patterns that were here, and others of the kind. */
  @Test
  void theMeasureFindsWhatIsWorse() {
    for (String motif :
        List.of(
            "^[^\\x00-\\x1f\\x7f]*[^\\x00-\\x20\\x7f][^\\x00-\\x1f\\x7f]*$",
            "^.*\\S.*$",
            "(a+)+",
            "/+$")) {
      assertThat(textes(motif)).as(motif).anyMatch(texte -> !tient(Pattern.compile(motif), texte));
    }
  }

  private static boolean tient(Pattern motif, String texte) {
    try {
      motif.matcher(new Compte(texte)).matches();
      Matcher parcours = motif.matcher(new Compte(texte));
      while (parcours.find()) {
        // Goes on to the end.
      }
      return true;
    } catch (Compte.Trop trop) {
      return false;
    }
  }

  /** A text that counts how often it is looked at. */
  private static final class Compte implements CharSequence {

    /** Looked at too often. */
    static final class Trop extends RuntimeException {
      private static final long serialVersionUID = 1L;
    }

    private final String texte;
    private long regards;

    Compte(String texte) {
      this.texte = texte;
    }

    @Override
    public char charAt(int place) {
      if (++regards > (long) REGARDS_PAR_CARACTERE * texte.length()) {
        throw new Trop();
      }
      return texte.charAt(place);
    }

    @Override
    public int length() {
      return texte.length();
    }

    @Override
    public CharSequence subSequence(int debut, int fin) {
      return texte.substring(debut, fin);
    }

    @Override
    public String toString() {
      return texte;
    }
  }

  /**
   * Long runs of what the pattern itself speaks of and of what it may mean, then what breaks it.
   */
  private static List<String> textes(String motif) {
    Set<String> graines =
        new TreeSet<>(List.of("a", "Z", "0", " ", "-", "a0", "a ", "é", ".", "1.", "\u3000"));
    motif
        .codePoints()
        .filter(c -> c < 0x7F && c > 0x20)
        .forEach(c -> graines.add(Character.toString(c)));
    for (String c : List.of("{", "/", ":", "-", ".")) {
      graines.add(c + "a");
    }
    List<String> textes = new ArrayList<>();
    for (String graine : graines) {
      String longue = graine.repeat(LONGUEUR / graine.length());
      for (String fin : List.of("", "\u0007", "\n", "!", "a", " ")) {
        textes.add(longue + fin);
      }
    }
    return textes;
  }

  // --- Where patterns stand
  // -----------------------------------------------------------------------

  private static Map<String, Set<String>> motifs() throws Exception {
    Map<String, Set<String>> motifs = new TreeMap<>();
    for (JavaClass classe : TypesDeRequete.classes()) {
      Class<?> type = classe.reflect();
      desAnnotations(type, motifs);
      for (Field champ : type.getDeclaredFields()) {
        if (Modifier.isStatic(champ.getModifiers()) && champ.getType() == Pattern.class) {
          champ.setAccessible(true);
          noter(((Pattern) champ.get(null)).pattern(), type.getSimpleName(), motifs);
        }
      }
    }
    try (Stream<Path> fichiers = Files.walk(Path.of(".."))) {
      for (Path fichier :
          (Iterable<Path>) fichiers.filter(f -> f.toString().contains("/src/main/"))::iterator) {
        if (fichier.toString().endsWith(".java")) {
          lire(fichier, APPEL, motifs);
        } else if (fichier.endsWith("microprofile-config.properties")) {
          lire(fichier, DANS_LE_CONTRAT, motifs);
        }
      }
    }
    return motifs;
  }

  private static void lire(Path fichier, Pattern ou, Map<String, Set<String>> motifs)
      throws IOException {
    String texte = Files.readString(fichier);
    if (ou == DANS_LE_CONTRAT) {
      // A level of escapes is the file's own.
      texte = texte.replace("\\\\", "\\");
    }
    Matcher trouve = ou.matcher(texte);
    while (trouve.find()) {
      noter(trouve.group(1).translateEscapes(), fichier.getFileName().toString(), motifs);
    }
  }

  private static void noter(String motif, String lieu, Map<String, Set<String>> motifs) {
    if (!motif.isEmpty()) {
      motifs.computeIfAbsent(motif, m -> new TreeSet<>()).add(lieu);
    }
  }

  private static void desAnnotations(Class<?> type, Map<String, Set<String>> motifs)
      throws ReflectiveOperationException {
    String lieu = type.getSimpleName();
    elements(type, lieu, motifs);
    for (Field champ : type.getDeclaredFields()) {
      elements(champ, lieu, motifs);
      dansLeType(champ.getAnnotatedType(), lieu, motifs);
    }
    List<Executable> methodes = new ArrayList<>(List.of(type.getDeclaredMethods()));
    methodes.addAll(List.of(type.getDeclaredConstructors()));
    for (Executable methode : methodes) {
      elements(methode, lieu, motifs);
      for (Parameter parametre : methode.getParameters()) {
        elements(parametre, lieu, motifs);
      }
    }
  }

  private static void dansLeType(AnnotatedType type, String lieu, Map<String, Set<String>> motifs)
      throws ReflectiveOperationException {
    elements(type, lieu, motifs);
    if (type instanceof AnnotatedParameterizedType generique) {
      for (AnnotatedType element : generique.getAnnotatedActualTypeArguments()) {
        dansLeType(element, lieu, motifs);
      }
    }
  }

  private static void elements(
      AnnotatedElement element, String lieu, Map<String, Set<String>> motifs)
      throws ReflectiveOperationException {
    for (Annotation annotation : element.getAnnotations()) {
      dans(annotation, lieu, motifs);
    }
  }

  private static void dans(Annotation annotation, String lieu, Map<String, Set<String>> motifs)
      throws ReflectiveOperationException {
    for (Method attribut : annotation.annotationType().getDeclaredMethods()) {
      if (attribut.getParameterCount() > 0) {
        continue;
      }
      attribut.setAccessible(true);
      switch (attribut.invoke(annotation)) {
        case String texte
            when attribut.getName().equals("pattern") || attribut.getName().equals("regexp") ->
            noter(texte, lieu, motifs);
        case Annotation dessous -> dans(dessous, lieu, motifs);
        case Annotation[] dessous -> {
          for (Annotation une : dessous) {
            dans(une, lieu, motifs);
          }
        }
        default -> {}
      }
    }
  }
}
