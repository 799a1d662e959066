package fr.ctg.platform.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.ctg.platform.json.Faute;
import fr.ctg.platform.json.LectureCollectrice;
import fr.ctg.platform.probleme.RequeteRefusee;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each constraint alone, then what they say together. */
class ContraintesTest {
  private final LecteurDeRequete lecteur =
      new LecteurDeRequete(new LectureCollectrice(), FabriqueDeValidator.creer());

  record Membres(
      @Nullable @SirenValide String siren,
      @Nullable @CodeInseeValide String commune,
      @Nullable @SirenOuCodeInseeValide String partie,
      @Nullable @EtpValide BigDecimal etp,
      @Nullable @EtpValide(max = "2.5") BigDecimal etpLarge,
      @Nullable @PourcentageValide BigDecimal part,
      @Nullable @MontantValide BigDecimal montant,
      @Nullable @NiveauDiplome Integer niveau,
      @Nullable @Size(min = 1, max = 3) String texte,
      @Nullable @Size(max = 2) List<@NotNull @Size(min = 1) String> mots,
      @Nullable @Pattern(regexp = "[a-z]+") String forme) {}

  @ParameterizedTest
  @CsvSource({
    "siren, '\"200000172\"'",
    "siren, '\"356000000\"'",
    "commune, '\"62041\"'",
    "commune, '\"2A004\"'",
    "partie, '\"200000172\"'",
    "partie, '\"97801\"'",
    "etp, 1",
    "etp, 0.0001",
    "etp, 0.80000000",
    "etpLarge, 2.5",
    "part, 0",
    "part, 100.00",
    "part, 33.33",
    "montant, 0",
    "montant, 1E+3",
    "montant, 15000.10",
    "niveau, 3",
    "niveau, 8",
    "texte, '\"😀😀😀\"'",
    "mots, '[\"a\", \"b\"]'",
    "forme, '\"abc\"'",
  })
  void rightValues(String membre, String valeur) {
    assertThat(fautes("{\"" + membre + "\":" + valeur + "}", Membres.class)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "siren, '\"200000173\"', FORMAT",
    "siren, '\"20000017\"', FORMAT",
    "siren, '\"2000001720\"', FORMAT",
    "siren, '\"٢00000172\"', FORMAT",
    "siren, '\"\"', FORMAT",
    "siren, '\"{0}${x}\\\\{\"', FORMAT",
    "commune, '\"6204\"', FORMAT",
    "partie, '\"200000173\"', FORMAT",
    "partie, '\"9780\"', FORMAT",
    "partie, '\"97801\\n\"', FORMAT",
    "commune, '\"2C004\"', FORMAT",
    "commune, '\"62041\\n\"', FORMAT",
    "etp, 0, HORS_BORNES",
    "etp, -0.5, HORS_BORNES",
    "etp, 1.0001, HORS_BORNES",
    "etp, 0.12345, TROP_DE_DECIMALES",
    "etpLarge, 2.6, HORS_BORNES",
    "part, -1, HORS_BORNES",
    "part, 100.01, HORS_BORNES",
    "part, 33.333, TROP_DE_DECIMALES",
    "montant, -0.01, HORS_BORNES",
    "montant, 0.001, TROP_DE_DECIMALES",
    "niveau, 2, HORS_BORNES",
    "niveau, 9, HORS_BORNES",
    "texte, '\"\"', TROP_COURT",
    "texte, '\"abcd\"', TROP_LONG",
    "mots, '[\"a\", \"b\", \"c\"]', TROP_LONG",
    "forme, '\"ABC\"', FORMAT",
  })
  void wrongValues(String membre, String valeur, String code) {
    assertThat(fautes("{\"" + membre + "\":" + valeur + "}", Membres.class))
        .singleElement()
        .satisfies(
            faute -> {
              assertThat(faute.pointeur()).isEqualTo("/" + membre);
              assertThat(faute.code()).isEqualTo(code);
              assertThat(faute.message()).startsWith(membre + " : ").doesNotContain("{valeur}");
            });
  }

  @Test
  void twoFaultsOfOneValueAreBothTold() {
    assertThat(fautes("{\"etp\": 1.00001}", Membres.class))
        .extracting(Faute::code)
        .containsExactly("HORS_BORNES", "TROP_DE_DECIMALES");
  }

  @Test
  void messagesAreFrenchAndExact() {
    assertThat(fautes("{\"etp\": 7.00001, \"siren\": \"{1}\", \"texte\": \"abcd\"}", Membres.class))
        .extracting(Faute::message)
        .containsExactly(
            "etp : 7,00001 est trop grand ; maximum 1",
            "etp : 7,00001 a trop de décimales ; 4 au plus",
            "siren : « {1} » n'est pas un SIREN ; neuf chiffres, dont le dernier est la clé de"
                + " contrôle (Luhn)",
            "texte : 4 caractère(s) ; il en faut au plus 3");
  }

  @PeriodeOrdonnee
  @PeriodeOrdonnee(debut = "ouverture", fin = "fermeture")
  record Periodes(
      @Nullable LocalDate debut,
      @Nullable LocalDate fin,
      @Nullable LocalDate ouverture,
      @Nullable LocalDate fermeture,
      @Nullable @Valid List<Periodes> suite) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"debut\": \"2026-01-01\"}",
        "{\"fin\": \"2026-01-01\"}",
        "{\"debut\": \"2026-01-01\", \"fin\": \"2026-01-01\"}",
        "{\"ouverture\": \"2026-01-01\", \"fermeture\": \"2026-01-02\"}",
      })
  void orderedPeriods(String document) {
    assertThat(fautes(document, Periodes.class)).isEmpty();
  }

  @Test
  void invertedPeriodsAreFaultsOfTheirLastDay() {
    assertThat(
            fautes(
                """
                {"debut": "2026-01-02", "fin": "2026-01-01",
                 "suite": [{}, {"ouverture": "2026-01-02", "fermeture": "2026-01-01"}]}
                """,
                Periodes.class))
        .extracting(Faute::pointeur)
        .containsExactly("/fin", "/suite/1/fermeture");
  }

  @Test
  void anUnreadableDayIsComparedWithNothing() {
    assertThat(fautes("{\"debut\": \"2026-02-30\", \"fin\": \"2026-01-01\"}", Periodes.class))
        .extracting(Faute::pointeur)
        .containsExactly("/debut");
  }

  record Element(@NotNull @Size(max = 2) String nom, @Nullable BigDecimal prix) {}

  record Listes(
      @Nullable @ElementsUniques List<@Nullable @Size(max = 2) String> mots,
      @Nullable @Valid @ElementsUniques(par = "nom") List<@NotNull Element> elements) {}

  @Test
  void duplicatesAreFaultsOfTheLaterOccurrence() {
    assertThat(
            fautes(
                """
                {"mots": ["a", "b", "a", "c", "a"],
                 "elements": [{"nom": "x"}, {"nom": "y"}, {"nom": "x"}]}
                """,
                Listes.class))
        .extracting(Faute::pointeur, Faute::code)
        .containsExactly(
            tuple("/elements/2/nom", "DOUBLON"),
            tuple("/mots/2", "DOUBLON"),
            tuple("/mots/4", "DOUBLON"));
  }

  @Test
  void aDuplicateOfAWrongValueIsNotToldTwice() {
    assertThat(fautes("{\"mots\": [\"abc\", \"abc\", 1, 1]}", Listes.class))
        .extracting(Faute::pointeur, Faute::code)
        .containsExactly(
            tuple("/mots/0", "TROP_LONG"),
            tuple("/mots/1", "TROP_LONG"),
            tuple("/mots/2", "TYPE"),
            tuple("/mots/3", "TYPE"));
  }

  @CleDeRepartitionValide
  record Cle(
      @JsonProperty("A") @Nullable @PourcentageValide BigDecimal a,
      @JsonProperty("B") @Nullable @PourcentageValide BigDecimal b)
      implements Repartition {
    @Override
    public List<@Nullable BigDecimal> parts() {
      return Arrays.asList(a, b);
    }
  }

  record AvecCle(@NotNull @Valid Cle cle) {}

  @ParameterizedTest
  @CsvSource({
    "'{\"A\": 40, \"B\": 60}', ",
    "'{\"B\": 100.00}', ",
    "'{\"A\": 33.33, \"B\": 66.67}', ",
    "'{\"A\": 40, \"B\": 59.99}', /cle",
    "{}, /cle",
    "'{\"A\": 40, \"B\": \"60\"}', /cle/B",
    "'{\"A\": 40, \"B\": 60.001}', /cle/B",
    "'{\"A\": 140, \"B\": 60}', /cle/A",
    "'{\"A\": 40, \"C\": 60}', /cle/C",
    "'{\"A\": 40, \"B\": 60, \"A\": 40}', /cle/A",
    "[], /cle",
  })
  void keysAddUpTo100(String cle, @Nullable String pointeur) {
    var attendus = pointeur == null ? List.<String>of() : List.of(pointeur);
    assertThat(fautes("{\"cle\": " + cle + "}", AvecCle.class))
        .extracting(Faute::pointeur)
        .isEqualTo(attendus);
  }

  @Test
  void theSumIsInTheMessage() {
    assertThat(fautes("{\"cle\": {\"A\": 40, \"B\": 59.99}}", AvecCle.class).getFirst().message())
        .isEqualTo(
            "cle : la somme des parts est de 99,99 % et non de 100 % ; donnez chacune en pour cent"
                + " (40 pour 40 %), 100 en tout");
  }

  record Jours(
      @Nullable @DateValide LocalDate jour, @Nullable List<@DateValide LocalDate> autres) {}

  @ParameterizedTest
  @CsvSource({"1969-12-31, 1", "1970-01-01, 0", "2100-12-31, 0", "2101-01-01, 1"})
  void daysLieWithinTheirBounds(String jour, int fautes) {
    assertThat(fautes("{\"jour\": \"" + jour + "\", \"autres\": [\"" + jour + "\"]}", Jours.class))
        .hasSize(2 * fautes)
        .allMatch(faute -> faute.code().equals("HORS_BORNES"));
  }

  @Test
  void aMistypedYearIsTold() {
    assertThat(fautes("{\"jour\": \"0026-07-02\"}", Jours.class))
        .extracting(Faute::message)
        .containsExactly(
            "jour : le 2 juillet 0026 est hors bornes ; une date va du 1er janvier 1970 au 31"
                + " décembre 2100, vérifiez l'année");
  }

  record Tout(
      @NotNull String nom,
      @NotNull @EtpValide BigDecimal etp,
      @NotNull LocalDate jour,
      @NotNull @Size(min = 1) List<@NotNull @Valid Element> elements,
      @Nullable Map<String, @NotNull @Valid Element> parNom,
      @JsonProperty("NIVEAU") @Nullable @NiveauDiplome Integer niveau) {}

  @Test
  void readingAndValidationSpeakTogether() {
    assertThat(
            fautes(
                """
                {"etp": "0.8", "elements": [{}, 1, {"nom": "abc"}], "NIVEAU": 9, "x": 1,
                 "parNom": {"a/b~": {"nom": null}, "c": {"nom": "long"}}}
                """,
                Tout.class))
        .extracting(Faute::pointeur, Faute::code)
        .containsExactly(
            tuple("/NIVEAU", "HORS_BORNES"),
            tuple("/elements/0/nom", "OBLIGATOIRE"),
            tuple("/elements/1", "TYPE"),
            tuple("/elements/2/nom", "TROP_LONG"),
            tuple("/etp", "TYPE"),
            tuple("/jour", "OBLIGATOIRE"),
            tuple("/nom", "OBLIGATOIRE"),
            tuple("/parNom/a~1b~0/nom", "TYPE"),
            tuple("/parNom/c/nom", "TROP_LONG"),
            tuple("/x", "MEMBRE_INCONNU"));
  }

  @Test
  void furtherChecksSeeWhatWasReadAndWhatWasFound() {
    var lue =
        lecteur.examiner(
            "{\"mots\": [\"abc\", \"b\"]}".getBytes(UTF_8),
            Listes.class,
            (valeur, fautes) -> {
              assertThat(valeur.mots()).containsExactly(null, "b");
              assertThat(fautes.fautif("/mots/0")).isTrue();
              assertThat(fautes.fautif("/mots/1")).isFalse();
              fautes.ajouter("/mots/1", "INCONNU", "mot inconnu");
            });

    assertThat(lue.fautes().liste())
        .extracting(Faute::pointeur)
        .containsExactly("/mots/0", "/mots/1");
  }

  @Test
  void aRequestWithFaultsIsRefusedWithAllOfThem() {
    assertThatThrownBy(
            () -> lecteur.lire("{\"siren\": \"1\", \"etp\": 2}".getBytes(UTF_8), Membres.class))
        .isInstanceOfSatisfying(
            RequeteRefusee.class, refusee -> assertThat(refusee.fautes()).hasSize(2));
    assertThat(lecteur.lire("{\"etp\": 1}".getBytes(UTF_8), Membres.class).etp())
        .isEqualTo(BigDecimal.ONE);
  }

  private List<Faute> fautes(String document, Class<?> type) {
    return lecteur.examiner(document.getBytes(UTF_8), type).fautes().liste();
  }

  record Textes(
      @Nullable @Size(min = 1, max = 8) @UneLigne String ligne,
      @Nullable @Size(max = 30) @TexteLibre String texte,
      @Nullable @Size(max = 2) List<@NotNull @Size(max = 8) @UneLigne String> lignes) {}

  @ParameterizedTest
  @CsvSource({
    "'{\"ligne\": \"   \"}', /ligne, TROP_COURT",
    "'{\"texte\": \"\\u3000\\u200b\"}', /texte, FORMAT",
    "'{\"lignes\": [\"a\", \"\\u00a0\"]}', /lignes/1, FORMAT",
    "'{\"ligne\": \"a\\nb\"}', /ligne, FORMAT",
    "'{\"ligne\": \"a\\u2028b\"}', /ligne, FORMAT",
    "'{\"ligne\": \"a\\u0085b\"}', /ligne, FORMAT",
    "'{\"ligne\": \"a\\u202eb\"}', /ligne, FORMAT",
    "'{\"ligne\": \"abcdefghi\"}', /ligne, TROP_LONG",
    "'{\"texte\": \"a\\u0007\"}', , ",
    "'{\"texte\": \"a\\u0007b\"}', /texte, FORMAT",
    "'{\"texte\": \"a\\u2066b\"}', /texte, FORMAT",
    "'{\"texte\": \"a\\r\\n\\tb\\u2029c\"}', , ",
    "'{\"ligne\": \" d’été \"}', , ",
  })
  void wordsSaySomethingAndDoNothingElse(String json, @Nullable String pointeur, String code) {
    if (pointeur == null) {
      assertThat(fautes(json, Textes.class)).isEmpty();
    } else {
      assertThat(fautes(json, Textes.class))
          .extracting(Faute::pointeur, Faute::code)
          .containsExactly(tuple(pointeur, code));
    }
  }

  record Noeud(
      @NotNull Integer valeur,
      @Nullable @Valid Noeud suivant,
      @Nullable @Size(max = 300) List<@Valid Noeud> enfants,
      @JsonProperty("EN_PROPRE") @Nullable @Valid Noeud renomme) {}

  @Test
  void partsAreGoneIntoUnderTheirNamesInJson() {
    assertThat(
            fautes(
                "{\"valeur\":1,\"suivant\":{},\"EN_PROPRE\":{\"enfants\":[{\"valeur\":1},{}]}}",
                Noeud.class))
        .extracting(Faute::pointeur)
        .containsExactly("/EN_PROPRE/enfants/1/valeur", "/EN_PROPRE/valeur", "/suivant/valeur");
  }

  @Test
  void validationStopsWhereFaultsAreNoLongerTold() {
    var enfants = String.join(",", java.util.Collections.nCopies(300, "{}"));
    var fautes = fautes("{\"valeur\":1,\"enfants\":[" + enfants + "]}", Noeud.class);

    assertThat(fautes).hasSize(201);
    assertThat(fautes.getLast().code()).isEqualTo("TROP_DE_FAUTES");
    assertThat(fautes.get(199).pointeur()).isEqualTo("/enfants/199/valeur");
  }
}
