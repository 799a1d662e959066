package fr.ctg.platform.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading stops where a member's own constraints say that it ends. */
class LectureBorneeTest {
  private static final int LIGNES = 3;

  private final LectureCollectrice lecture = new LectureCollectrice();

  @TexteRedige
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.FIELD, ElementType.TYPE_USE})
  @interface Redige {}

  record Bon(
      @Nullable @Size(max = LIGNES) List<Ligne> lignes,
      @Nullable @Size(max = 4) String code,
      @Nullable @Size(max = 4) @Redige String nom,
      @Nullable @Size(max = 2) List<@Size(max = 4) @Redige String> mots,
      @Nullable @Size(max = 2) List<@Size(max = 2) List<Integer>> table) {}

  record Ligne(@Nullable Integer quantite) {}

  @ParameterizedTest
  @ValueSource(strings = {"{\"quantite\":1}", "{}", "{\"quantite\":\"x\"}", "null", "1", "[[{}]]"})
  void aListEndsAtItsLimitAndThatIsToldOnce(String element) {
    var lue = lire("{\"code\":\"a\",\"lignes\":[" + fois(element, 5_000) + "],\"nom\":\"b\"}");

    assertThat(lue.fautes().liste())
        .filteredOn(faute -> faute.code().equals("TROP_LONG"))
        .extracting(Faute::pointeur, Faute::message)
        .containsExactly(tuple("/lignes", "lignes : 5000 élément(s) ; il en faut au plus 3"));
    assertThat(lue.fautes().liste())
        .extracting(Faute::pointeur)
        .allMatch(ou -> ou.equals("/lignes") || ou.matches("/lignes/[012](/quantite)?"));
    var bon = requireNonNull(lue.valeur());
    assertThat(requireNonNull(bon.lignes())).hasSize(LIGNES);
    assertThat(bon.nom()).isEqualTo("b");
  }

  @Test
  void aListOfItsGreatestLengthIsRead() {
    var lue = lire("{\"lignes\":[" + fois("{}", LIGNES) + "],\"mots\":[\"a\",\"b\"]}");

    assertThat(lue.fautes().liste()).isEmpty();
    assertThat(requireNonNull(requireNonNull(lue.valeur()).lignes())).hasSize(LIGNES);
  }

  @Test
  void listsInListsHaveLimitsOfTheirOwn() {
    assertThat(lire("{\"table\":[[1,2],[1,2,3]]}").fautes().liste())
        .extracting(Faute::pointeur, Faute::code)
        .containsExactly(tuple("/table/1", "TROP_LONG"));
  }

  @Test
  void aListThatIsTooLongIsToldEvenIfItsElementsHaveAllTheFaults() {
    var inconnus =
        IntStream.range(0, Fautes.LIMITE - 1)
            .mapToObj(i -> "\"x" + i + "\":1")
            .collect(Collectors.joining(","));
    var fautes = lire("{" + inconnus + ",\"lignes\":[" + fois("1", 9) + "]}").fautes().liste();

    assertThat(fautes).hasSize(Fautes.LIMITE + 1);
    assertThat(fautes)
        .extracting(Faute::pointeur, Faute::code)
        .contains(tuple("/lignes", "TROP_LONG"), tuple("", "TROP_DE_FAUTES"));
  }

  @Test
  void aTextIsMeasuredInCharactersBeforeAnythingElse() {
    assertThat(lire("{\"code\":\"😀😀😀😀\",\"nom\":\"😀😀😀😀\"}").fautes().liste()).isEmpty();
    assertThat(lire("{\"code\":\"abcde\",\"nom\":\"abcde\",\"mots\":[\"abcde\"]}").fautes().liste())
        .extracting(Faute::pointeur, Faute::code)
        .containsExactly(
            tuple("/code", "TROP_LONG"), tuple("/mots/0", "TROP_LONG"), tuple("/nom", "TROP_LONG"));
  }

  @Test
  void wordsAreReadAsTheyAreKeptAndCodesAsTheyStand() {
    var lue =
        requireNonNull(
            lire("""
                    {"code": " a\\u00a0", "nom": "\\u3000E\\u0301t\\u00e9\\u200b\\n",
                     "mots": ["  abcd  ", "\\u2028"]}
                    """)
                .valeur());

    assertThat(lue.code()).isEqualTo(" a\u00a0");
    assertThat(lue.nom()).isEqualTo("Été");
    assertThat(lue.mots()).containsExactly("abcd", "");
  }

  @Test
  void noTextOfAnyKindTakesMoreThanItsLength() {
    // In their own order these signs would be sorted one by one.
    var signes = "a" + "\u0301\u0316".repeat(200_000);
    for (var texte : List.of(signes, "e\u0301".repeat(200_000), "\u3000".repeat(400_000))) {
      long debut = System.nanoTime();
      lire("{\"nom\":\"" + texte + "\",\"mots\":[\"" + texte + "\"]}");
      assertThat(System.nanoTime() - debut).isLessThan(2_000_000_000L);
    }
    assertThat(lire("{\"nom\":\"a" + "\u0301".repeat(12) + "\"}").fautes().liste())
        .extracting(Faute::code)
        .containsExactly("TROP_LONG");
  }

  @Test
  void whatIsTrimmedDoesNotCount() {
    assertThat(lire("{\"nom\":\"" + " ".repeat(1_000) + "abcd\"}").fautes().liste()).isEmpty();
  }

  private Lecture<Bon> lire(String texte) {
    return lecture.lire(texte.getBytes(UTF_8), Bon.class);
  }

  private static String fois(String element, int nombre) {
    return String.join(",", Collections.nCopies(nombre, element));
  }
}
