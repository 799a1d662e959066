import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads and writes JSON as it stands, for attacks: objects, lists and texts as Java has them, numbers,
 * booleans and {@code null} as the very text that they are, so that any number can be sent.
 */
final class Json {

  /** A value that is written as it is given: a number, {@code true}, {@code null}, or rubbish. */
  record Brut(String texte) {}

  private final String texte;
  private int ici;

  private Json(String texte) {
    this.texte = texte;
  }

  /** The value that a text is: Map, List, String or {@link Brut}. */
  static Object lire(String texte) {
    return new Json(texte).valeur();
  }

  private Object valeur() {
    blancs();
    return switch (texte.charAt(ici)) {
      case '{' -> objet();
      case '[' -> liste();
      case '"' -> chaine();
      default -> {
        int debut = ici;
        while (ici < texte.length() && ",]} \n\r\t".indexOf(texte.charAt(ici)) < 0) {
          ici++;
        }
        yield new Brut(texte.substring(debut, ici));
      }
    };
  }

  private Map<String, Object> objet() {
    Map<String, Object> objet = new LinkedHashMap<>();
    ici++;
    for (blancs(); texte.charAt(ici) != '}'; blancs()) {
      String nom = chaine();
      blancs();
      ici++; // The colon.
      objet.put(nom, valeur());
      virgule();
    }
    ici++;
    return objet;
  }

  private List<Object> liste() {
    List<Object> liste = new ArrayList<>();
    ici++;
    for (blancs(); texte.charAt(ici) != ']'; blancs()) {
      liste.add(valeur());
      virgule();
    }
    ici++;
    return liste;
  }

  private void virgule() {
    blancs();
    if (texte.charAt(ici) == ',') {
      ici++;
    }
  }

  private String chaine() {
    var lu = new StringBuilder();
    for (ici++; texte.charAt(ici) != '"'; ici++) {
      char c = texte.charAt(ici);
      if (c != '\\') {
        lu.append(c);
        continue;
      }
      c = texte.charAt(++ici);
      switch (c) {
        case 'n' -> lu.append('\n');
        case 't' -> lu.append('\t');
        case 'r' -> lu.append('\r');
        case 'b' -> lu.append('\b');
        case 'f' -> lu.append('\f');
        case 'u' -> {
          lu.append((char) Integer.parseInt(texte.substring(ici + 1, ici + 5), 16));
          ici += 4;
        }
        default -> lu.append(c);
      }
    }
    ici++;
    return lu.toString();
  }

  private void blancs() {
    while (ici < texte.length() && Character.isWhitespace(texte.charAt(ici))) {
      ici++;
    }
  }

  /** Writes a value as {@link #lire} gives it. What is not ASCII is escaped, halves of pairs too. */
  static String ecrire(Object valeur) {
    var ecrit = new StringBuilder();
    ecrire(valeur, ecrit);
    return ecrit.toString();
  }

  private static void ecrire(Object valeur, StringBuilder ecrit) {
    switch (valeur) {
      case Map<?, ?> objet -> {
        String avant = "{";
        for (Map.Entry<?, ?> membre : objet.entrySet()) {
          ecrit.append(avant);
          ecrire(membre.getKey(), ecrit);
          ecrit.append(':');
          ecrire(membre.getValue(), ecrit);
          avant = ",";
        }
        ecrit.append(objet.isEmpty() ? "{}" : "}");
      }
      case List<?> liste -> {
        String avant = "[";
        for (Object element : liste) {
          ecrit.append(avant);
          ecrire(element, ecrit);
          avant = ",";
        }
        ecrit.append(liste.isEmpty() ? "[]" : "]");
      }
      case Brut brut -> ecrit.append(brut.texte());
      default -> {
        ecrit.append('"');
        for (char c : valeur.toString().toCharArray()) {
          if (c == '"' || c == '\\') {
            ecrit.append('\\').append(c);
          } else if (c < ' ' || c > '~') {
            ecrit.append("\\u%04x".formatted((int) c));
          } else {
            ecrit.append(c);
          }
        }
        ecrit.append('"');
      }
    }
  }

  // --- Ways into it -------------------------------------------------------------------------------

  /** The member of an object; an empty object where there is none. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> objet(Object valeur, String... noms) {
    Object la = valeur;
    for (String nom : noms) {
      la = la instanceof Map<?, ?> objet ? objet.get(nom) : null;
    }
    return la instanceof Map<?, ?> ? (Map<String, Object>) la : Map.of();
  }

  /** The list that is the member of an object; an empty one where there is none. */
  @SuppressWarnings("unchecked")
  static List<Object> liste(Object valeur, String nom) {
    return valeur instanceof Map<?, ?> objet && objet.get(nom) instanceof List<?>
        ? (List<Object>) objet.get(nom)
        : List.of();
  }

  /** The text of a member, a number's or a boolean's too; empty where there is none. */
  static String texte(Object valeur, String nom) {
    Object membre = valeur instanceof Map<?, ?> objet ? objet.get(nom) : null;
    return switch (membre) {
      case String texte -> texte;
      case Brut brut -> brut.texte();
      case null, default -> "";
    };
  }
}
