package fr.ctg.platform.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.journal.ObjetSuivi.TableSuivie;
import fr.ctg.platform.json.JsonDuProduit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells in French what an entry of the journal changed. */
final class RecitDeChangement {

  private static final Logger JOURNAL = LoggerFactory.getLogger(RecitDeChangement.class);

  private static final ObjectMapper JSON = JsonDuProduit.mapper();

  /** Longer values are cut. */
  private static final int LONGUEUR_MAX = 200;

  private static final String PERSONNELLE = "(donnée personnelle)";

  private RecitDeChangement() {}

  /** What changed, in sentences; none when nothing did that is told. */
  static List<String> raconter(TableSuivie table, Entree entree) {
    @Nullable JsonNode avant = lire(entree.avant());
    @Nullable JsonNode apres = lire(entree.apres());
    @Nullable String partie = table.partie();
    if (avant == null && apres == null) {
      return List.of();
    }
    if (avant == null) {
      return List.of(partie == null ? "Création" : "Ajout : " + nommer(table, partie, apres));
    }
    if (apres == null) {
      return List.of(partie == null ? "Suppression" : "Retrait : " + nommer(table, partie, avant));
    }
    List<String> phrases = new ArrayList<>();
    String debut = partie == null ? "" : nommer(table, partie, apres) + ", ";
    table
        .colonnes()
        .forEach(
            (colonne, libelle) -> {
              if (!Objects.equals(avant.get(colonne), apres.get(colonne))) {
                phrases.add(
                    majuscule(debut + libelle)
                        + " : "
                        + (table.chiffrees().contains(colonne)
                            ? PERSONNELLE
                            : dire(avant.get(colonne)) + " → " + dire(apres.get(colonne))));
              }
            });
    return phrases;
  }

  private static String nommer(TableSuivie table, String partie, @Nullable JsonNode ligne) {
    @Nullable String colonne = table.designation();
    if (ligne == null || colonne == null || !ligne.hasNonNull(colonne)) {
      return partie;
    }
    return partie
        + " « "
        + (table.chiffrees().contains(colonne) ? PERSONNELLE : dire(ligne.get(colonne)))
        + " »";
  }

  private static String dire(@Nullable JsonNode valeur) {
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
                  .map(RecitDeChangement::dire)
                  .collect(Collectors.joining(", ")));
    }
    return couper(valeur.isValueNode() ? valeur.asText() : valeur.toString());
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
