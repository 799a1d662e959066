package fr.ctg.platform.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.journal.ObjetSuivi.TableSuivie;
import fr.ctg.platform.json.JsonDuProduit;
import fr.ctg.shared.Ecriture;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells in French what one transaction changed of an object: parts of one kind that came or went
 * together in one sentence, by their names; codes in words, days and numbers as people write them.
 */
final class RecitDeChangement {

  private static final Logger JOURNAL = LoggerFactory.getLogger(RecitDeChangement.class);

  private static final ObjectMapper JSON = JsonDuProduit.mapper();

  /** Longer values are cut. */
  private static final int LONGUEUR_MAX = 200;

  /** So many parts are named in one sentence; the others are counted. */
  private static final int PARTIES_NOMMEES = 50;

  private static final String PERSONNELLE = "(donnée personnelle)";
  private static final String DEBUT = "debut";
  private static final String FIN = "fin";
  private static final String RETRAIT = "retrait";
  private static final Pattern JOUR = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private final Map<String, TableSuivie> tables;
  private final List<Phrase> phrases = new ArrayList<>();
  private final Map<Cle, Mouvement> mouvements = new LinkedHashMap<>();

  /** What goes on with, or takes the place of, another row of the same thing. */
  private final Map<Entree, Entree> reprises = new IdentityHashMap<>();

  /** Rows that are told with the one that takes their place. */
  private final Set<Entree> tues = Collections.newSetFromMap(new IdentityHashMap<>());

  private RecitDeChangement(Map<String, TableSuivie> tables) {
    this.tables = tables;
  }

  /** What these entries changed, in sentences; none when nothing did that is told. */
  static List<String> raconter(Map<String, TableSuivie> tables, Collection<Entree> entrees) {
    var recit = new RecitDeChangement(tables);
    recit.reprendre(entrees);
    entrees.forEach(recit::lire);
    return recit.phrases.stream().map(Phrase::dite).toList();
  }

  /**
   * Finds what came in the place of something that went, or goes on with it from a day on: rows of
   * one thing that were put anew with other days.
   */
  private void reprendre(Collection<Entree> entrees) {
    Map<List<String>, List<Entree>> parIdentite = new LinkedHashMap<>();
    for (Entree entree : entrees) {
      TableSuivie table = tables.get(entree.table());
      JsonNode ligne = lire(entree.apres() == null ? entree.avant() : entree.apres());
      if (table != null && table.identite() != null && ligne != null) {
        parIdentite
            .computeIfAbsent(
                List.of(entree.table(), ligne.path(table.identite()).asText()),
                cle -> new ArrayList<>())
            .add(entree);
      }
    }
    parIdentite.values().forEach(this::reprendreUne);
  }

  private void reprendreUne(List<Entree> siennes) {
    TableSuivie table = Objects.requireNonNull(tables.get(siennes.getFirst().table()));
    for (Entree venue : siennes) {
      JsonNode apres = lire(venue.apres());
      if (venue.avant() != null || apres == null) {
        continue;
      }
      siennes.stream()
          .filter(autre -> !tues.contains(autre) && laisseLaPlace(table, autre, apres))
          .findFirst()
          .ifPresent(
              autre -> {
                tues.add(autre);
                reprises.put(venue, autre);
              });
    }
  }

  /** Whether that row went, or ends where one that says something else begins. */
  private static boolean laisseLaPlace(TableSuivie table, Entree entree, JsonNode venue) {
    JsonNode avant = lire(entree.avant());
    JsonNode apres = lire(entree.apres());
    if (avant == null) {
      return false;
    }
    return apres == null
        || veille(venue).equals(apres.path(FIN).asText())
            && dits(table).allMatch(c -> Objects.equals(avant.get(c), apres.get(c)))
            && dits(table).anyMatch(c -> !Objects.equals(apres.get(c), venue.get(c)));
  }

  /** What is told of a row beside which amendment took it away. */
  private static Stream<String> dits(TableSuivie table) {
    return table.colonnes().keySet().stream().filter(colonne -> !colonne.equals(RETRAIT));
  }

  private static String veille(JsonNode ligne) {
    return LocalDate.parse(ligne.path(DEBUT).asText()).minusDays(1).toString();
  }

  private void deplacer(TableSuivie table, Entree parti, JsonNode apres) {
    String partie = Objects.requireNonNull(table.partie());
    JsonNode avant = Objects.requireNonNull(lire(parti.avant()));
    if (parti.apres() != null) {
      changer(table, avant, apres, ", à partir du " + jour(apres, DEBUT) + ", ");
      return;
    }
    List<String> jours = new ArrayList<>();
    if (!Objects.equals(avant.get(DEBUT), apres.get(DEBUT))) {
      jours.add("à partir du " + jour(apres, DEBUT) + " au lieu du " + jour(avant, DEBUT));
    }
    if (!Objects.equals(avant.get(FIN), apres.get(FIN))) {
      jours.add("jusqu'au " + jour(apres, FIN) + " au lieu du " + jour(avant, FIN));
    }
    if (!jours.isEmpty()) {
      phrases.add(() -> majuscule(nommer(table, partie, apres)) + " : " + String.join(", ", jours));
    }
    changer(table, avant, apres, ", ");
  }

  private static String jour(JsonNode ligne, String colonne) {
    return texte(ligne.path(colonne).asText());
  }

  private interface Phrase {
    String dite();
  }

  private record Cle(String table, boolean venues) {}

  /** Parts of one kind that came, or went. */
  private static final class Mouvement implements Phrase {
    private final TableSuivie table;
    private final String partie;
    private final boolean venues;
    private final List<JsonNode> lignes = new ArrayList<>();

    Mouvement(TableSuivie table, String partie, boolean venues) {
      this.table = table;
      this.partie = partie;
      this.venues = venues;
    }

    @Override
    public String dite() {
      String quoi = venues ? "Ajout : " : "Retrait : ";
      List<String> noms = noms();
      if (lignes.size() == 1) {
        return quoi
            + partie
            + noms.stream().map(nom -> " « " + nom + " »").findFirst().orElse("")
            + (venues ? precisions(lignes.getFirst()) : "");
      }
      String combien = quoi + lignes.size() + " " + pluriel(partie);
      return noms.isEmpty()
          ? combien
          : combien + " : " + Ecriture.premiers(noms, ", ", PARTIES_NOMMEES);
    }

    private String precisions(JsonNode ligne) {
      StringBuilder dites = new StringBuilder();
      table
          .precisions()
          .forEach(
              (colonne, dite) -> {
                if (ligne.hasNonNull(colonne)) {
                  dites.append(
                      dite.formatted(RecitDeChangement.dire(table, colonne, ligne.get(colonne))));
                }
              });
      return dites.toString();
    }

    private List<String> noms() {
      String colonne = table.designation();
      if (colonne == null) {
        return List.of();
      }
      Map<String, JsonNode> valeurs = new LinkedHashMap<>();
      lignes.stream()
          .map(ligne -> ligne.get(colonne))
          .filter(valeur -> valeur != null && !valeur.isNull())
          .forEach(valeur -> valeurs.put(valeur.asText(), valeur));
      Map<String, String> connus = table.noms().apply(valeurs.keySet());
      return valeurs.entrySet().stream()
          .map(
              e ->
                  connus.getOrDefault(
                      e.getKey(), RecitDeChangement.dire(table, colonne, e.getValue())))
          .toList();
    }
  }

  private void lire(Entree entree) {
    TableSuivie table = tables.get(entree.table());
    if (table == null || tues.contains(entree)) {
      return;
    }
    @Nullable JsonNode avant = lire(entree.avant());
    @Nullable JsonNode apres = lire(entree.apres());
    if (avant != null && apres != null) {
      changer(table, avant, apres, ", ");
    } else if (apres != null && reprises.get(entree) != null) {
      deplacer(table, Objects.requireNonNull(reprises.get(entree)), apres);
    } else if (avant != null || apres != null) {
      boolean venue = avant == null;
      String partie = table.partie();
      if (partie == null) {
        phrases.add(() -> venue ? "Création" : "Suppression");
      } else {
        mouvements
            .computeIfAbsent(
                new Cle(table.table(), venue),
                cle -> {
                  var nouveau = new Mouvement(table, partie, venue);
                  phrases.add(nouveau);
                  return nouveau;
                })
            .lignes
            .add(venue ? apres : avant);
      }
    }
  }

  private void changer(TableSuivie table, JsonNode avant, JsonNode apres, String suite) {
    String partie = table.partie();
    String debut = partie == null ? "" : nommer(table, partie, apres) + suite;
    table
        .colonnes()
        .forEach(
            (colonne, libelle) -> {
              if (!Objects.equals(avant.get(colonne), apres.get(colonne))) {
                phrases.add(
                    () ->
                        majuscule(debut + libelle)
                            + " : "
                            + (table.chiffrees().contains(colonne)
                                ? PERSONNELLE
                                : dire(table, colonne, avant.get(colonne))
                                    + " → "
                                    + dire(table, colonne, apres.get(colonne))));
              }
            });
  }

  private static String nommer(TableSuivie table, String partie, JsonNode ligne) {
    String colonne = table.designation();
    if (colonne == null || !ligne.hasNonNull(colonne)) {
      return partie;
    }
    String valeur = ligne.get(colonne).asText();
    String nom = table.noms().apply(Set.of(valeur)).get(valeur);
    return partie + " « " + (nom == null ? dire(table, colonne, ligne.get(colonne)) : nom) + " »";
  }

  /** The plural of words that take an s, of which the first one does. */
  private static String pluriel(String partie) {
    int fin = partie.indexOf(' ');
    return fin < 0 ? partie + "s" : partie.substring(0, fin) + "s" + partie.substring(fin);
  }

  private static String dire(TableSuivie table, String colonne, @Nullable JsonNode valeur) {
    return table.chiffrees().contains(colonne)
        ? PERSONNELLE
        : dire(table.mots().getOrDefault(colonne, Map.of()), valeur);
  }

  private static String dire(Map<String, String> mots, @Nullable JsonNode valeur) {
    if (valeur == null || valeur.isNull()) {
      return "rien";
    }
    if (valeur.isBoolean()) {
      return valeur.booleanValue() ? "oui" : "non";
    }
    if (valeur.isArray()) {
      return valeur.isEmpty()
          ? "rien"
          : couper(
              StreamSupport.stream(valeur.spliterator(), false)
                  .map(element -> dire(mots, element))
                  .collect(Collectors.joining(", ")));
    }
    if (valeur.isNumber()) {
      return Ecriture.nombre(valeur.decimalValue());
    }
    if (valeur.isTextual()) {
      return mots.getOrDefault(valeur.textValue(), couper(texte(valeur.textValue())));
    }
    return couper(valeur.toString());
  }

  private static String texte(String valeur) {
    if (!JOUR.matcher(valeur).matches()) {
      return valeur;
    }
    try {
      return Ecriture.date(LocalDate.parse(valeur));
    } catch (DateTimeParseException e) {
      return valeur; // A text of that form.
    }
  }

  private static String couper(String texte) {
    if (texte.length() <= LONGUEUR_MAX) {
      return texte;
    }
    int fin = Character.isHighSurrogate(texte.charAt(LONGUEUR_MAX - 1)) ? 1 : 0;
    return texte.substring(0, LONGUEUR_MAX - fin) + "…";
  }

  private static String majuscule(String texte) {
    return texte.substring(0, 1).toUpperCase(Locale.FRENCH) + texte.substring(1);
  }

  static @Nullable JsonNode lire(@Nullable String json) {
    if (json == null) {
      return null;
    }
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      // PostgreSQL takes longer numbers and deeper nesting than anybody reads: one such value must
      // not
      // keep all others from being read.
      JOURNAL.error("une ligne du journal ne se lit pas en JSON");
      return null;
    }
  }
}
