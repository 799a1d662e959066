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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
  private static final Pattern JOUR = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private final Map<String, TableSuivie> tables;
  private final List<Phrase> phrases = new ArrayList<>();
  private final Map<Cle, Mouvement> mouvements = new LinkedHashMap<>();

  private RecitDeChangement(Map<String, TableSuivie> tables) {
    this.tables = tables;
  }

  /** What these entries changed, in sentences; none when nothing did that is told. */
  static List<String> raconter(Map<String, TableSuivie> tables, Collection<Entree> entrees) {
    var recit = new RecitDeChangement(tables);
    entrees.forEach(recit::lire);
    return recit.phrases.stream().map(Phrase::dite).toList();
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
        return quoi + partie + noms.stream().map(nom -> " « " + nom + " »").findFirst().orElse("");
      }
      String combien = quoi + lignes.size() + " " + pluriel(partie);
      return noms.isEmpty()
          ? combien
          : combien + " : " + Ecriture.premiers(noms, ", ", PARTIES_NOMMEES);
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
    if (table == null) {
      return;
    }
    @Nullable JsonNode avant = lire(entree.avant());
    @Nullable JsonNode apres = lire(entree.apres());
    if (avant != null && apres != null) {
      changer(table, avant, apres);
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

  private void changer(TableSuivie table, JsonNode avant, JsonNode apres) {
    String partie = table.partie();
    String debut = partie == null ? "" : nommer(table, partie, apres) + ", ";
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
