package fr.ctg.app.visite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An answer as a document shows it, with {@code …} for what it leaves out: members of an object,
 * elements of a list, a value, a part of a text, lines. A real answer fits when all that is shown
 * is in it, in that order.
 */
final class ReponseMontree {

  private static final String RESTE = "…";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String montree;
  private final boolean json;

  ReponseMontree(String montree, boolean json) {
    this.montree = montree;
    this.json = json;
  }

  /** What of it is not in the real answer, each with its place; nothing if it fits. */
  List<String> ecarts(String reelle) throws IOException {
    List<String> ecarts = new ArrayList<>();
    if (json) {
      comparer("", JSON.readTree(enJson(montree)), JSON.readTree(reelle), ecarts);
    } else {
      lignes(reelle, ecarts);
    }
    return ecarts;
  }

  private void lignes(String reelle, List<String> ecarts) {
    Iterator<String> recues = reelle.lines().map(String::strip).iterator();
    montree
        .lines()
        .map(String::strip)
        .filter(ligne -> !ligne.isEmpty() && !ligne.equals(RESTE))
        .forEach(
            ligne -> {
              while (recues.hasNext()) {
                if (convient(ligne, recues.next())) {
                  return;
                }
              }
              ecarts.add("une ligne comme : " + ligne);
            });
  }

  /**
   * Makes JSON of it: what is left out becomes a member, an element or a value that says so. A text
   * keeps its {@code …}.
   */
  static String enJson(String montree) {
    var ecrit = new StringBuilder();
    boolean texte = false;
    for (int i = 0; i < montree.length(); i++) {
      char c = montree.charAt(i);
      if (c == '"' && (i == 0 || montree.charAt(i - 1) != '\\')) {
        texte = !texte;
      }
      if (c != RESTE.charAt(0) || texte) {
        ecrit.append(c);
        continue;
      }
      if (dernier(ecrit) != 0 && "{[,:".indexOf(dernier(ecrit)) < 0) {
        ecrit.append(',');
      }
      char avant = dernier(ecrit);
      boolean membre = avant == '{' || (avant == ',' && dansUnObjet(ecrit));
      ecrit.append(membre ? "\"…" + i + "\":0" : "\"…\"");
      // A comma follows what is left out, unless what holds it ends or a comma is there already.
      char apres = prochain(montree, i + 1);
      if (apres != ',' && apres != '}' && apres != ']' && apres != 0) {
        ecrit.append(',');
      }
    }
    return ecrit.toString();
  }

  private static char dernier(CharSequence ecrit) {
    for (int i = ecrit.length() - 1; i >= 0; i--) {
      if (!Character.isWhitespace(ecrit.charAt(i))) {
        return ecrit.charAt(i);
      }
    }
    return 0;
  }

  private static char prochain(String texte, int depuis) {
    for (int i = depuis; i < texte.length(); i++) {
      if (!Character.isWhitespace(texte.charAt(i))) {
        return texte.charAt(i);
      }
    }
    return 0;
  }

  private static boolean dansUnObjet(CharSequence ecrit) {
    int profondeur = 0;
    boolean texte = false;
    for (int i = ecrit.length() - 1; i >= 0; i--) {
      char c = ecrit.charAt(i);
      if (c == '"' && (i == 0 || ecrit.charAt(i - 1) != '\\')) {
        texte = !texte;
      }
      if (texte) {
        continue;
      }
      if (c == '}' || c == ']') {
        profondeur++;
      } else if (c == '{' || c == '[') {
        if (profondeur == 0) {
          return c == '{';
        }
        profondeur--;
      }
    }
    return false;
  }

  private static void comparer(String lieu, JsonNode montre, JsonNode reel, List<String> ecarts) {
    if (montre.isObject()) {
      montre
          .properties()
          .forEach(
              m -> {
                if (!m.getKey().startsWith(RESTE)) {
                  comparer(lieu + "/" + m.getKey(), m.getValue(), reel.path(m.getKey()), ecarts);
                }
              });
      if (!reel.isObject()) {
        ecarts.add(lieu + " : un objet est montré, " + reel);
      }
    } else if (montre.isArray()) {
      elements(lieu, montre, reel, ecarts);
    } else if (montre.isTextual()) {
      boolean present = montre.asText().equals(RESTE) && !reel.isMissingNode();
      if (!present && !(reel.isTextual() && convient(montre.asText(), reel.asText()))) {
        ecarts.add(lieu + " : " + montre + " est montré, " + reel);
      }
    } else if (montre.isNumber()
        ? !reel.isNumber() || montre.decimalValue().compareTo(reel.decimalValue()) != 0
        : !montre.equals(reel)) {
      ecarts.add(lieu + " : " + montre + " est montré, " + reel);
    }
  }

  /** What is shown of a list is there in that order; without {@code …} nothing else is. */
  private static void elements(String lieu, JsonNode montre, JsonNode reel, List<String> ecarts) {
    int place = 0;
    boolean reste = false;
    for (JsonNode element : montre) {
      if (element.isTextual() && element.asText().equals(RESTE)) {
        reste = true;
        continue;
      }
      List<String> premiers = new ArrayList<>();
      int trouve = -1;
      int fin = reste ? reel.size() : Math.min(place + 1, reel.size());
      for (int i = place; i < fin && trouve < 0; i++) {
        List<String> ici = new ArrayList<>();
        comparer(lieu + "/" + i, element, reel.path(i), ici);
        if (ici.isEmpty()) {
          trouve = i;
        } else if (premiers.isEmpty()) {
          premiers.addAll(ici);
        }
      }
      if (trouve < 0) {
        ecarts.add(lieu + " : aucun élément comme " + element + " " + premiers);
        return;
      }
      place = trouve + 1;
      reste = false;
    }
    if (!reste && place < reel.size()) {
      ecarts.add(lieu + " : " + (reel.size() - place) + " éléments de plus");
    }
  }

  private static boolean convient(String montre, String reel) {
    String forme =
        Pattern.compile(RESTE)
            .splitAsStream(montre)
            .map(Pattern::quote)
            .reduce((a, b) -> a + ".*" + b)
            .orElse("");
    return Pattern.compile(forme + (montre.endsWith(RESTE) ? ".*" : ""), Pattern.DOTALL)
        .matcher(reel)
        .matches();
  }
}
