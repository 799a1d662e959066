package fr.ctg.platform.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random damage to a valid document: both readings refuse the same, and nothing else happens. */
class RelectureTest {
  private static final int ESSAIS = 4_000;
  private static final String VALIDE =
      """
      {"nom": "a", "quantite": 3, "total": 9, "prix": 1.50, "urgent": true, "cadeau": false,
       "jour": "2024-02-29", "instant": "2026-03-31T10:00:00Z",
       "id": "0190a6f0-0000-7000-8000-000000000000", "couleur": "VERT", "mots": ["x", "y"],
       "lignes": [{"article": "b", "prix": 1, "detail": {"prix": 2}}, {}],
       "parts": {"g": 40.10, "h": 1}, "parCouleur": {"ROUGE": 1}, "NOM_FIXE": "n"}
      """;
  private static final List<String> VALEURS =
      List.of(
          "0",
          "-1",
          "1.0",
          "1e2",
          "1e999999999",
          "3000000000",
          "true",
          "{}",
          "[]",
          "[[]]",
          "\"\"",
          "\"a\"",
          "\"VERT\"",
          "\"2026-02-30\"",
          "\"2026-01-01\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "{\"prix\": 1}",
          "{\"ROUGE\": 2}",
          "[{}, {\"detail\": {}}]",
          "{\"a\": {\"b\": [1]}}");

  private final ObjectMapper mapper = JsonDuProduit.mapper();
  private final ObjectMapper indulgent =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private final LectureCollectrice lecture = new LectureCollectrice();
  private final Relecture relecture = new Relecture(mapper);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void bothReadingsRefuseTheSameAndBindTheSame(long graine) throws Exception {
    var hasard = new Random(graine);
    int valides = 0;
    for (int i = 0; i < ESSAIS; i++) {
      var texte = abime(hasard);
      var fautes = new Fautes();
      var relue = relire(texte, fautes);
      var directe = directement(texte);

      assertThat(fautes.aucune()).as(texte).isEqualTo(directe != null);
      if (directe != null) {
        assertThat(relue).as(texte).isEqualTo(directe);
        valides++;
      }
    }
    assertThat(valides).isPositive().isLessThan(ESSAIS);
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void anUnknownMemberIsAlwaysAFaultOfItsOwn(long graine) throws Exception {
    var hasard = new Random(graine);
    for (int i = 0; i < ESSAIS; i++) {
      var arbre = indulgent.readTree(VALIDE);
      var objets = new ArrayList<String>();
      objetsDe(arbre, "", objets);
      var ou = objets.get(hasard.nextInt(objets.size()));
      ((ObjectNode) arbre.at(ou)).set("zz", valeur(hasard));

      var pointeurs =
          lecture.lire(arbre.toString().getBytes(UTF_8), Commande.class).fautes().liste();

      assertThat(pointeurs)
          .as(arbre.toString())
          .extracting(Faute::pointeur)
          .containsExactly(ou + "/zz");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8, 9})
  void damagedBytesGiveFaultsOrAValueAndNeverAnException(long graine) {
    var hasard = new Random(graine);
    for (int i = 0; i < ESSAIS; i++) {
      var octets = VALIDE.getBytes(UTF_8);
      for (int n = hasard.nextInt(4); n >= 0; n--) {
        octets[hasard.nextInt(octets.length)] = (byte) hasard.nextInt(256);
      }

      var lue = lecture.lire(octets, Commande.class);

      assertThat(lue.valeur() == null && lue.fautes().aucune()).isFalse();
    }
  }

  private @Nullable Object relire(String texte, Fautes fautes) throws IOException {
    try (var parser = mapper.createParser(texte)) {
      parser.disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
      parser.nextToken();
      return relecture.lire(parser, mapper.constructType(Commande.class), fautes);
    }
  }

  private @Nullable Object directement(String texte) {
    try {
      return mapper.readValue(texte, Commande.class);
    } catch (JsonProcessingException refus) {
      return null;
    }
  }

  /** The valid document with one or two of its values exchanged, taken out, or doubled. */
  private String abime(Random hasard) throws IOException {
    var arbre = indulgent.readTree(VALIDE);
    for (int n = hasard.nextInt(2); n >= 0; n--) {
      var noeuds = new ArrayList<JsonNode>();
      conteneurs(arbre, noeuds);
      var noeud = noeuds.get(hasard.nextInt(noeuds.size()));
      switch (noeud) {
        case ObjectNode objet when !objet.isEmpty() -> {
          var noms = new ArrayList<String>();
          objet.fieldNames().forEachRemaining(noms::add);
          var nom = noms.get(hasard.nextInt(noms.size()));
          if (hasard.nextBoolean()) {
            objet.set(nom, valeur(hasard));
          } else {
            objet.remove(nom);
          }
        }
        case ArrayNode tableau -> tableau.add(valeur(hasard));
        default -> {}
      }
    }
    var texte = arbre.toString();
    return hasard.nextInt(10) == 0 ? texte.replaceFirst("\\{", "{\"nom\":\"z\",") : texte;
  }

  private JsonNode valeur(Random hasard) throws IOException {
    return indulgent.readTree(VALEURS.get(hasard.nextInt(VALEURS.size())));
  }

  private static void conteneurs(JsonNode noeud, List<JsonNode> trouves) {
    if (noeud.isContainerNode()) {
      trouves.add(noeud);
      noeud.forEach(enfant -> conteneurs(enfant, trouves));
    }
  }

  /** The records of the document; maps know no unknown member. */
  private static void objetsDe(JsonNode noeud, String pointeur, List<String> trouves) {
    if (noeud.isObject() && !pointeur.startsWith("/par")) {
      trouves.add(pointeur);
      noeud
          .fields()
          .forEachRemaining(e -> objetsDe(e.getValue(), pointeur + "/" + e.getKey(), trouves));
    } else if (noeud.isArray()) {
      for (int i = 0; i < noeud.size(); i++) {
        objetsDe(noeud.get(i), pointeur + "/" + i, trouves);
      }
    }
  }
}
