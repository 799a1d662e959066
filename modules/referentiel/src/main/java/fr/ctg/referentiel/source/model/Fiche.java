package fr.ctg.referentiel.source.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of a YAML resource, read strictly: a property that is missing, written twice, of
 * another type, or that nobody asked for is refused, with the place where it stands.
 *
 * <p>It reads the tree rather than binds it to classes, so that the package can stay closed to
 * reflection. Every value is a string in the file: nothing guesses a number on an amount's way.
 */
final class Fiche {

  private static final ObjectReader LECTEUR =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader();

  private final String ressource;
  private final String chemin;
  private final int rang;
  private final JsonNode noeud;
  private final Set<String> lues = new HashSet<>();

  private Fiche(String ressource, String chemin, int rang, JsonNode noeud) {
    this.ressource = ressource;
    this.chemin = chemin;
    this.rang = rang;
    this.noeud = noeud;
  }

  /**
   * Reads a whole resource.
   *
   * @throws SourceRefuseeException when the reading asks for what is not there, or leaves something
   */
  static <T> T lire(String ressource, @Nullable InputStream contenu, Function<Fiche, T> lecture) {
    if (contenu == null) {
      throw new SourceRefuseeException(ressource, "", "ressource introuvable", null);
    }
    try (contenu) {
      return new Fiche(ressource, "", 1, LECTEUR.readTree(contenu)).lueEnEntier(lecture);
    } catch (JsonProcessingException e) {
      throw new SourceRefuseeException(ressource, "", e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new SourceRefuseeException(ressource, "", "lecture impossible", e);
    }
  }

  /** The place of this mapping in its list, from 1. */
  int rang() {
    return rang;
  }

  /** Whether it has that property. */
  boolean a(String nom) {
    return noeud.has(nom);
  }

  /** That text, or {@code null} when it is absent. */
  @Nullable String texteFacultatif(String nom) {
    return a(nom) ? texte(nom) : null;
  }

  /** That text, never blank. */
  String texte(String nom) {
    JsonNode valeur = propriete(nom);
    if (!valeur.isTextual() || valeur.textValue().isBlank()) {
      throw refus(nom, "un texte est attendu", null);
    }
    return valeur.textValue();
  }

  /** That text, or the given one when it is absent. */
  String texteOu(String nom, String defaut) {
    return a(nom) ? texte(nom) : defaut;
  }

  /** That constant. */
  <E extends Enum<E>> E choix(String nom, Class<E> type) {
    String texte = texte(nom);
    try {
      return Enum.valueOf(type, texte);
    } catch (IllegalArgumentException e) {
      String attendus = Arrays.toString(type.getEnumConstants());
      throw refus(nom, "« " + texte + " » n'est pas l'une des valeurs " + attendus, e);
    }
  }

  /** That constant, or the given one when it is absent. */
  <E extends Enum<E>> E choixOu(String nom, E defaut) {
    return a(nom) ? choix(nom, defaut.getDeclaringClass()) : defaut;
  }

  /** That day, or {@code null} when it is absent. */
  @Nullable LocalDate dateFacultative(String nom) {
    return a(nom) ? date(nom) : null;
  }

  /** That day, written as in {@code 2019-01-01}. */
  LocalDate date(String nom) {
    String texte = texte(nom);
    try {
      return LocalDate.parse(texte);
    } catch (DateTimeException e) {
      throw refus(nom, "« " + texte + " » n'est pas une date", e);
    }
  }

  /** That decimal, exact, with the decimals that it is written with. */
  BigDecimal decimal(String nom) {
    String texte = texte(nom);
    try {
      return new BigDecimal(texte);
    } catch (NumberFormatException e) {
      throw refus(nom, "« " + texte + " » n'est pas un nombre décimal", e);
    }
  }

  /** What the reading makes of that mapping. */
  <T> T fiche(String nom, Function<Fiche, T> lecture) {
    return new Fiche(ressource, chemin + "/" + nom, 1, propriete(nom)).lueEnEntier(lecture);
  }

  /** What the reading makes of each mapping of that list, never empty, in its order. */
  <T> List<T> liste(String nom, Function<Fiche, T> lecture) {
    JsonNode liste = propriete(nom);
    if (!liste.isArray() || liste.isEmpty()) {
      throw refus(nom, "une liste non vide est attendue", null);
    }
    List<T> lus = new ArrayList<>();
    for (int i = 0; i < liste.size(); i++) {
      String place = chemin + "/" + nom + "/" + i;
      lus.add(new Fiche(ressource, place, i + 1, liste.get(i)).lueEnEntier(lecture));
    }
    return List.copyOf(lus);
  }

  /** Has each mapping of that list, never empty, read in its order. */
  void chaque(String nom, Consumer<Fiche> lecture) {
    liste(
        nom,
        fiche -> {
          lecture.accept(fiche);
          return fiche;
        });
  }

  private JsonNode propriete(String nom) {
    JsonNode valeur = noeud.get(nom);
    if (valeur == null) {
      throw refus(nom, "propriété manquante", null);
    }
    lues.add(nom);
    return valeur;
  }

  private <T> T lueEnEntier(Function<Fiche, T> lecture) {
    if (!noeud.isObject()) {
      throw new SourceRefuseeException(ressource, chemin, "des propriétés sont attendues", null);
    }
    T lu;
    try {
      lu = lecture.apply(this);
    } catch (IllegalArgumentException e) {
      throw new SourceRefuseeException(ressource, chemin, String.valueOf(e.getMessage()), e);
    }
    noeud
        .fieldNames()
        .forEachRemaining(
            nom -> {
              if (!lues.contains(nom)) {
                throw refus(nom, "propriété inconnue", null);
              }
            });
    return lu;
  }

  private SourceRefuseeException refus(String nom, String motif, @Nullable Exception cause) {
    return new SourceRefuseeException(ressource, chemin + "/" + nom, motif, cause);
  }
}
