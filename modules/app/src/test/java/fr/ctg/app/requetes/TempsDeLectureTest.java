package fr.ctg.app.requetes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.ctg.platform.json.JsonDuProduit;
import fr.ctg.platform.json.LectureCollectrice;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.validation.FabriqueDeValidator;
import fr.ctg.platform.validation.LecteurDeRequete;
import jakarta.validation.constraints.Size;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No request costs more than its length, whatever stands in it: each member of each type of request
 * is filled with what is hostile, at some length and at twice it.
 */
class TempsDeLectureTest {

  private static final int PETITE = 48 * 1024;
  private static final int GRANDE = 1024 * 1024;

  /** Below it nothing can be told from what else the machine does. */
  private static final long MESURABLE_NS = 20_000_000;

  private static final double RAPPORT_MAX = 3;
  private static final long TEMPS_MAX_NS = 1_000_000_000;
  private static final long MEMOIRE_MAX = 64L * 1024 * 1024;

  /** The least of so many readings counts. */
  private static final int TOURS = 6;

  private static final ThreadMXBean FIL = ManagementFactory.getThreadMXBean();

  private static final LecteurDeRequete LECTEUR =
      new LecteurDeRequete(new LectureCollectrice(), FabriqueDeValidator.creer());

  /** A document that is hostile in one way, of about so many bytes. */
  private record Essai(String nom, IntFunction<String> document) {}

  /** What a reading took of the processor and the memory. */
  private record Cout(long temps, long memoire) {}

  static List<Class<?>> types() {
    return TypesDeRequete.tous();
  }

  @ParameterizedTest
  @MethodSource("types")
  void noReadingIsWorseThanLinear(Class<?> type) {
    List<String> trop = new ArrayList<>();
    for (Essai essai : essais(type)) {
      byte[] deux = essai.document().apply(2 * PETITE).getBytes(UTF_8);
      if (cout(deux, type).temps() > MESURABLE_NS) {
        byte[] simple = essai.document().apply(PETITE).getBytes(UTF_8);
        // Turn about, so that neither is read by code that the other has warmed.
        long grand = Long.MAX_VALUE;
        long petit = Long.MAX_VALUE;
        for (int i = 0; i < TOURS; i++) {
          grand = Math.min(grand, cout(deux, type).temps());
          petit = Math.min(petit, cout(simple, type).temps());
        }
        double rapport = (double) grand / petit;
        if (grand > MESURABLE_NS && rapport > RAPPORT_MAX) {
          trop.add(essai.nom() + " : " + rapport);
        }
      }
    }
    assertThat(trop).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void theGreatestBodyIsJudgedInTimeAndInLittleMemory(Class<?> type) {
    List<String> trop = new ArrayList<>();
    List<Essai> essais = new ArrayList<>(deTout(type));
    essais.add(new Essai("comble", n -> comble(type, n)));
    for (Essai essai : essais) {
      byte[] document = essai.document().apply(GRANDE).getBytes(UTF_8);
      Cout cout = cout(document, type);
      if (cout.memoire() > MEMOIRE_MAX || cout.temps() > TEMPS_MAX_NS) {
        cout = cout(document, type);
      }
      if (cout.memoire() > MEMOIRE_MAX || cout.temps() > TEMPS_MAX_NS) {
        trop.add(essai.nom() + " : " + cout);
      }
    }
    assertThat(trop).isEmpty();
  }

  /** What this thread has allocated so far, in bytes. */
  private static long alloue() {
    try {
      return (Long)
          ManagementFactory.getPlatformMBeanServer()
              .getAttribute(
                  new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME),
                  "CurrentThreadAllocatedBytes");
    } catch (JMException e) {
      throw new IllegalStateException("a machine that does not count its memory", e);
    }
  }

  private static Cout cout(byte[] document, Class<?> type) {
    long memoire = alloue();
    long temps = FIL.getCurrentThreadCpuTime();
    try {
      LECTEUR.lire(document, type);
    } catch (RequeteRefusee refus) {
      // What a caller is sent belongs to the cost.
      assertThat(JsonDuProduit.mapper().valueToTree(refus.fautes()).toString()).isNotEmpty();
    }
    return new Cout(FIL.getCurrentThreadCpuTime() - temps, alloue() - memoire);
  }

  // --- Documents
  // ----------------------------------------------------------------------------------

  private static List<Essai> essais(Class<?> type) {
    List<Essai> essais = new ArrayList<>(deTout(type));
    desMembres(type, "", "", type.getSimpleName(), new ArrayList<>(), essais);
    return essais;
  }

  /** What can be sent to any address. */
  private static List<Essai> deTout(Class<?> type) {
    String membre = type.getRecordComponents()[0].getName();
    return List.of(
        new Essai("membres inconnus", n -> "{" + suite(n, i -> "\"x" + i + "\":1") + "}"),
        new Essai("membres nuls", n -> "{" + suite(n, i -> "\"x" + i + "\":null") + "}"),
        new Essai("un membre sans fin", n -> "{" + suite(n, i -> '"' + membre + "\":1") + "}"),
        // Names that Java, and 33 as a factor, hash alike.
        new Essai("noms semblables", n -> "{" + suite(n, i -> semblable(i, "Aa", "BB")) + "}"),
        new Essai("noms jumeaux", n -> "{" + suite(n, i -> semblable(i, "Aa", "B@")) + "}"),
        new Essai("profondeur", n -> "{\"x\":" + "[".repeat(n / 2) + "]".repeat(n / 2) + "}"),
        new Essai("tableaux", n -> "[" + suite(n, i -> "[]") + "]"),
        new Essai("nombres", n -> "{\"x\":[" + suite(n, i -> "1e99999") + "]}"),
        new Essai("accolades", n -> "{".repeat(n)),
        new Essai("blancs", n -> " ".repeat(n) + "{}"));
  }

  private static void desMembres(
      Class<?> type,
      String debut,
      String fin,
      String nom,
      List<Class<?>> dessus,
      List<Essai> essais) {
    if (dessus.contains(type)) {
      return;
    }
    dessus.add(type);
    for (RecordComponent membre : type.getRecordComponents()) {
      String ouvre = debut + "{\"" + nomJson(type, membre) + "\":";
      String ferme = "}" + fin;
      String ici = nom + "." + membre.getName();
      Class<?> contenu = TypesDeRequete.contenu(membre.getGenericType());
      boolean liste = membre.getType() == List.class;
      remplissages(contenu, liste)
          .forEach(
              essai ->
                  essais.add(
                      new Essai(
                          ici + " : " + essai.nom(),
                          n -> ouvre + essai.document().apply(n) + ferme)));
      if (contenu.isRecord()) {
        desMembres(
            contenu, ouvre + (liste ? "[" : ""), (liste ? "]" : "") + ferme, ici, dessus, essais);
      }
    }
    dessus.removeLast();
  }

  private static List<Essai> remplissages(Class<?> contenu, boolean liste) {
    List<Essai> essais = new ArrayList<>();
    if (liste) {
      String doublon =
          contenu.isRecord()
              ? "{\"" + contenu.getRecordComponents()[0].getName() + "\":\"p\"}"
              : "\"p\"";
      for (String element : List.of("{}", "null", "1", doublon, "[[]]")) {
        essais.add(new Essai("liste de " + element, n -> "[" + suite(n, i -> element) + "]"));
      }
      essais.add(new Essai("liste", n -> "[" + suite(n, i -> "\"" + i + "\"") + "]"));
    } else if (contenu == String.class) {
      for (String texte : List.of("a", " ", "a\\n", "\u3000", "e\u0301", "\u0301\u0316", "-0A.")) {
        essais.add(
            new Essai(
                "texte de " + texte,
                n -> '"' + texte.repeat(n / texte.getBytes(UTF_8).length) + "\\u0007\""));
      }
    } else if (contenu.isRecord()) {
      essais.addAll(deTout(contenu).subList(0, 3));
    } else {
      essais.add(new Essai("texte", n -> '"' + "1".repeat(n) + '"'));
      essais.add(new Essai("chiffres", n -> "1".repeat(n)));
      essais.add(new Essai("objets", n -> "[" + suite(n, i -> "{}") + "]"));
    }
    return essais;
  }

  /** All members, their lists as long as they may be: nothing ends reading before its limit. */
  private static String comble(Class<?> type, int octets) {
    var texte = new StringBuilder();
    ecrire(type, octets, 4, texte);
    return texte.toString();
  }

  private static void ecrire(Class<?> type, int octets, int profondeur, StringBuilder texte) {
    texte.append('{');
    String separateur = "";
    for (RecordComponent membre : type.getRecordComponents()) {
      Class<?> contenu = TypesDeRequete.contenu(membre.getGenericType());
      boolean liste = membre.getType() == List.class;
      texte.append(separateur).append('"').append(nomJson(type, membre)).append("\":");
      separateur = ",";
      if (liste) {
        texte.append('[');
        int max = membre.getAnnotatedType().getAnnotation(Size.class).max();
        for (int i = 0; i < max && texte.length() < octets; i++) {
          texte.append(i == 0 ? "" : ",");
          valeur(contenu, octets, profondeur - 1, texte);
        }
        texte.append(']');
      } else {
        valeur(contenu, octets, profondeur - 1, texte);
      }
    }
    texte.append('}');
  }

  private static void valeur(Class<?> contenu, int octets, int profondeur, StringBuilder texte) {
    if (contenu.isRecord() && profondeur > 0) {
      ecrire(contenu, octets, profondeur, texte);
    } else {
      texte.append(contenu.isRecord() ? "{}" : contenu == String.class ? "\"x\"" : "1");
    }
  }

  private static String nomJson(Class<?> type, RecordComponent membre) {
    try {
      var nomme = type.getDeclaredField(membre.getName()).getAnnotation(JsonProperty.class);
      return nomme == null ? membre.getName() : nomme.value();
    } catch (NoSuchFieldException impossible) {
      throw new IllegalStateException("a record has a field for each component", impossible);
    }
  }

  private static String suite(int octets, IntFunction<String> element) {
    var texte = new StringBuilder();
    for (int i = 0; texte.length() < octets; i++) {
      texte.append(i == 0 ? "" : ",").append(element.apply(i));
    }
    return texte.toString();
  }

  private static String semblable(int i, String zero, String un) {
    var nom = new StringBuilder("\"");
    for (int bit = 0; bit < 18; bit++) {
      nom.append((i >> bit & 1) == 0 ? zero : un);
    }
    return nom.append("\":1").toString();
  }
}
