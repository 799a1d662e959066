package fr.ctg.platform.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LectureCollectriceTest {
  private final LectureCollectrice lecture = new LectureCollectrice();

  @Test
  void aValidDocumentIsBound() {
    var lue =
        lire(
            """
            {"nom": "a\\u00e9", "quantite": 3, "total": 9000000000, "prix": 1.50, "urgent": true,
             "jour": "2024-02-29", "instant": "2026-03-31T10:00:00.5Z",
             "id": "0190a6f0-0000-7000-8000-000000000000", "couleur": "VERT", "mots": ["x"],
             "lignes": [{"article": "b", "detail": {"prix": 2}}],
             "parts": {"g": 40.10}, "parCouleur": {"ROUGE": 1}, "NOM_FIXE": "n"}
            """);

    assertThat(lue.fautes().liste()).isEmpty();
    var commande = requireNonNull(lue.valeur());
    assertThat(commande.nom()).isEqualTo("aé");
    assertThat(commande.prix()).isEqualTo(new BigDecimal("1.50"));
    assertThat(commande.jour()).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(commande.cadeau()).isFalse();
    assertThat(commande.parts()).containsEntry("g", new BigDecimal("40.10"));
    assertThat(commande.parCouleur()).containsEntry(Commande.Couleur.ROUGE, 1);
    assertThat(commande.nomFixe()).isEqualTo("n");
  }

  @Test
  void absentMembersAreNoFaultOfReading() {
    var lue = lire("{}");

    assertThat(lue.fautes().liste()).isEmpty();
    assertThat(requireNonNull(lue.valeur()).lignes()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "nom | 1 | TYPE",
        "nom | true | TYPE",
        "nom | {} | TYPE",
        "nom | [\"a\"] | TYPE",
        "nom | null | TYPE",
        "nom | \"a\\u0000\" | FORMAT",
        "nom | \"a\\ud800\" | FORMAT",
        "nom | \"\\udc00\\ud800\" | FORMAT",
        "quantite | \"1\" | TYPE",
        "quantite | 1.0 | TYPE",
        "quantite | 1e2 | TYPE",
        "quantite | true | TYPE",
        "quantite | \"\" | TYPE",
        "quantite | null | TYPE",
        "quantite | [] | TYPE",
        "quantite | 3000000000 | HORS_BORNES",
        "total | 10000000000000000000 | HORS_BORNES",
        "prix | \"0.8\" | TYPE",
        "prix | \"\" | TYPE",
        "prix | false | TYPE",
        "prix | {\"a\": [1, {}]} | TYPE",
        "prix | 1e999999999 | HORS_BORNES",
        "prix | 1e-999999999 | HORS_BORNES",
        "prix | 1e99999999999 | HORS_BORNES",
        "prix | 1234567890123456789012345678901 | HORS_BORNES",
        "urgent | 1 | TYPE",
        "urgent | \"true\" | TYPE",
        "cadeau | 0 | TYPE",
        "cadeau | null | TYPE",
        "jour | \"2026-02-30\" | DATE",
        "jour | \"2026-1-1\" | DATE",
        "jour | \"2026-01-01T00:00:00Z\" | DATE",
        "jour | \"+12026-01-01\" | DATE",
        "jour | \"\" | DATE",
        "jour | \"٢٠٢٦-01-01\" | DATE",
        "jour | 20000 | TYPE",
        "jour | [2026, 1, 1] | TYPE",
        "instant | \"2026-03-31T10:00:00\" | DATE",
        "instant | \"2026-03-31T10:00:00+01:00\" | DATE",
        "instant | \"2026-03-31T25:00:00Z\" | DATE",
        "instant | 1700000000 | TYPE",
        "id | \"1-1-1-1-1\" | FORMAT",
        "id | 1 | TYPE",
        "couleur | \"BLEU\" | VALEUR_INCONNUE",
        "couleur | \"vert\" | VALEUR_INCONNUE",
        "couleur | \"\" | VALEUR_INCONNUE",
        "couleur | \"0\" | VALEUR_INCONNUE",
        "couleur | 0 | TYPE",
        "mots | \"a\" | TYPE",
        "mots | {} | TYPE",
        "mots | \"\" | TYPE",
        "lignes | {} | TYPE",
        "parts | [] | TYPE",
        "parCouleur | \"\" | TYPE",
        "inconnu | 1 | MEMBRE_INCONNU",
        "inconnu | {\"a\": {\"b\": []}} | MEMBRE_INCONNU",
        "nomFixe | \"a\" | MEMBRE_INCONNU",
        "Nom | \"a\" | MEMBRE_INCONNU",
      })
  void nothingIsCoerced(String membre, String valeur, String code) {
    var lue = lire("{\"%s\": %s, \"mots\": [\"suite\"]}".formatted(membre, valeur));

    var fautes = lue.fautes().liste();
    if (membre.equals("mots")) {
      assertThat(fautes).extracting(Faute::code).containsExactlyInAnyOrder(code, "DOUBLON");
    } else {
      assertThat(fautes).extracting(Faute::code).containsExactly(code);
    }
    assertThat(fautes).extracting(Faute::pointeur).containsOnly("/" + membre);
  }

  @Test
  void everyFaultIsTold() {
    var lue =
        lire(
            """
            {"nom": 1, "x": 1, "a/b~c": 2, "prix": "0.8", "jour": "2026-02-30", "couleur": "BLEU",
             "mots": ["a", 1, null, "b"], "quantite": 1, "quantite": 2,
             "lignes": [{"article": "a"}, "b", {"detail": {"prix": [], "y": null}}],
             "parts": {"g": "1", "h": 2}, "parCouleur": {"BLEU": 1, "VERT": 2.5}}
            """);

    assertThat(lue.fautes().liste())
        .extracting(Faute::pointeur)
        .containsExactlyInAnyOrder(
            "/nom",
            "/x",
            "/a~1b~0c",
            "/prix",
            "/jour",
            "/couleur",
            "/mots/1",
            "/mots/2",
            "/quantite",
            "/lignes/1",
            "/lignes/2/detail/prix",
            "/lignes/2/detail/y",
            "/parts/g",
            "/parCouleur/BLEU",
            "/parCouleur/VERT");
    assertThat(lue.fautes().illisible("/lignes/1/article")).isTrue();
    assertThat(lue.fautes().illisible("/quantite")).isFalse();
  }

  @Test
  void whatCouldBeReadIsThereForValidation() {
    var commande =
        requireNonNull(lire("{\"nom\": \"a\", \"prix\": \"x\", \"mots\": [1, \"b\"]}").valeur());

    assertThat(commande.nom()).isEqualTo("a");
    assertThat(commande.prix()).isNull();
    assertThat(commande.mots()).containsExactly(null, "b");
  }

  @Test
  void theLettersOfNullInATextAreNoNull() {
    var lue = lire("{\"nom\": \"nulle part, null\", \"lignes\": [{\"prix\": 1}]}");

    assertThat(lue.fautes().liste()).isEmpty();
    assertThat(requireNonNull(lue.valeur()).nom()).isEqualTo("nulle part, null");
  }

  @Test
  void messagesSayWhereWhatAndHow() {
    var fautes =
        lire("{\"lignes\": [{\"prix\": \"0.8\"}], \"couleur\": \"BLEU\"}").fautes().liste();

    assertThat(fautes)
        .extracting(Faute::message)
        .containsExactly(
            "couleur : « BLEU » n'est pas admis ; valeurs admises : ROUGE, VERT",
            "lignes[0].prix : il faut un nombre, et non le texte « 0.8 »");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"nom\": }",
        "{\"nom\": 'a'}",
        "{\"nom\": \"a\",}",
        "nul",
        "{} {}",
        "{}x",
        "{}}",
        "{\"nom\": \"a\nb\"}",
        "{\"quantite\": 01}",
        "{\"quantite\": NaN}",
        "{\"prix\": .5}",
        "{\"nom\": 1, \"nom\": 2, ",
        "// c\n{}"
      })
  void malformedJsonIsOneFaultWithItsPlace(String texte) {
    var lue = lire(texte);

    assertThat(lue.valeur()).isNull();
    assertThat(lue.fautes().liste())
        .singleElement()
        .satisfies(
            faute -> {
              assertThat(faute.pointeur()).isEmpty();
              assertThat(faute.code()).isEqualTo("JSON_MAL_FORME");
              assertThat(faute.message()).containsPattern("ligne \\d+, colonne \\d+");
            });
  }

  @Test
  void theLineAndColumnAreThoseOfTheText() {
    assertThat(lire("{\"nom\": \"a\",\n  \"prix\" 1}").fautes().liste().getFirst().message())
        .contains("ligne 2, colonne 10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   \n\t "})
  void anEmptyBodyIsAFault(String texte) {
    assertThat(lire(texte).fautes().liste())
        .singleElement()
        .extracting(Faute::message)
        .isEqualTo("corps de la requête : il est vide ; envoyez un document JSON");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[{\"nom\": \"a\"}]", "\"a\"", "1", "true", "null"})
  void anotherTypeAtTheTopIsAFault(String texte) {
    assertThat(lire(texte).fautes().liste())
        .extracting(Faute::pointeur, Faute::code)
        .containsExactly(tuple("", "TYPE"));
  }

  @Test
  void onlyUtf8IsRead() {
    var json = "{\"nom\": \"é\"}";
    var bom = "\uFEFF" + json;
    byte[] trop = {'"', (byte) 0xC0, (byte) 0x80, '"'};

    for (var octets :
        List.of(json.getBytes(ISO_8859_1), json.getBytes(UTF_16), bom.getBytes(UTF_8), trop)) {
      assertThat(lecture.lire(octets, Commande.class).fautes().liste())
          .extracting(Faute::code)
          .containsExactly("JSON_MAL_FORME");
    }
  }

  @Test
  void limitsAreFaultsToo() {
    var profond = "{\"x\":" + "[".repeat(200) + "]".repeat(200) + "}";
    var chiffres = "{\"prix\":" + "1".repeat(2_000) + "}";
    var nom = "{\"" + "n".repeat(50_000) + "\": 1}";
    var texte = "{\"nom\": \"" + "n".repeat(2_000_000) + "\"}";
    var grand = " ".repeat(JsonDuProduit.TAILLE_MAXIMALE) + "{}";

    for (var document : List.of(profond, chiffres, nom, texte, grand)) {
      assertThat(lire(document).fautes().liste())
          .extracting(Faute::pointeur, Faute::code)
          .containsExactly(tuple("", "JSON_MAL_FORME"));
    }
  }

  @Test
  void manyFaultsAreCutAndTheMessagesStayShort() {
    var elements = "1,".repeat(10_000);
    var fautes = lire("{\"mots\": [" + elements + "1]}").fautes().liste();
    assertThat(fautes).hasSize(Fautes.LIMITE + 1);
    assertThat(fautes.getLast().code()).isEqualTo("TROP_DE_FAUTES");

    var longue = lire("{\"couleur\": \"" + "é".repeat(10_000) + "\"}").fautes().liste();
    assertThat(longue.getFirst().message()).hasSizeLessThan(200);
  }

  @Test
  void aFaultCanAlwaysBeSentBack() throws Exception {
    var fautes = lire("{\"\\u0000\": 1, \"couleur\": \"\\udfff\\u0000\"}").fautes().liste();
    var nom = lire("{\"\\ud800\": 1}").fautes().liste();

    assertThat(fautes).hasSize(2);
    assertThat(JsonDuProduit.mapper().writeValueAsBytes(nom)).isNotEmpty();
    assertThat(JsonDuProduit.mapper().writeValueAsBytes(fautes)).isNotEmpty();
  }

  @Test
  void keysOfMapsAreTexts() {
    assertThat(lire("{\"parts\": {\"a\\u0000\": 1}}").fautes().liste())
        .extracting(Faute::code)
        .containsExactly("FORMAT");
  }

  @Test
  void otherTargetsThanOneRecordAreRead() {
    var lue =
        lecture.lire(
            "[{\"article\": 1}]".getBytes(UTF_8), new TypeReference<List<Commande.Ligne>>() {});
    var carte =
        lecture.lire(
            "{\"a\": \"b\"}".getBytes(UTF_8), new TypeReference<Map<String, Integer>>() {});

    assertThat(lue.fautes().liste()).extracting(Faute::pointeur).containsExactly("/0/article");
    assertThat(carte.fautes().liste()).extracting(Faute::pointeur).containsExactly("/a");
  }

  record Exigeante(String nom) {
    Exigeante {
      if (nom.isEmpty()) {
        throw new IllegalArgumentException("empty");
      }
    }
  }

  @Test
  void aConstructorThatRefusesIsAFault() {
    for (var document : List.of("{\"nom\": \"\"}", "{}")) {
      assertThat(lecture.lire(document.getBytes(UTF_8), Exigeante.class).fautes().liste())
          .extracting(Faute::pointeur, Faute::code)
          .containsExactly(tuple("", "INCOHERENT"));
    }
    assertThat(lecture.lire("{\"nom\": 1}".getBytes(UTF_8), Exigeante.class).fautes().liste())
        .extracting(Faute::pointeur)
        .containsExactly("/nom");
  }

  private Lecture<Commande> lire(String texte) {
    return lecture.lire(texte.getBytes(UTF_8), Commande.class);
  }
}
