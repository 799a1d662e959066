package fr.ctg.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.platform.journal.ObjetSuivi.TableSuivie;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What people read of a change. */
class RecitDeChangementTest {

  private static final TableSuivie CONVENTION =
      TableSuivie.racine(
          "convention.convention",
          new LinkedHashMap<>(Map.of("fin", "fin", "themes", "thématiques", "signee", "signée")));
  private static final TableSuivie TITULAIRE =
      TableSuivie.partie("x.titulaire", "titulaire", "nom", Map.of("nom", "nom", "etp", "ETP"))
          .chiffrant("nom");

  private static List<String> raconter(
      TableSuivie table, @Nullable String avant, @Nullable String apres) {
    return dire(table, entree(table, avant, apres));
  }

  private static List<String> dire(TableSuivie table, Entree... entrees) {
    return RecitDeChangement.raconter(Map.of(table.table(), table), List.of(entrees));
  }

  private static Entree entree(TableSuivie table, @Nullable String avant, @Nullable String apres) {
    return new Entree(
        1,
        Instant.EPOCH,
        Instant.EPOCH,
        "1",
        "s",
        "",
        "c",
        null,
        "UPDATE",
        table.table(),
        "{}",
        "t",
        "o",
        avant,
        apres,
        new byte[32]);
  }

  @Test
  void aChangedColumnIsToldByItsNameFromWhatToWhat() {
    assertThat(raconter(CONVENTION, "{\"fin\": \"2027-12-31\"}", "{\"fin\": \"2028-12-31\"}"))
        .containsExactly("Fin : 31 décembre 2027 → 31 décembre 2028");
    assertThat(raconter(CONVENTION, "{\"fin\": null}", "{\"fin\": \"2028-12-31\"}"))
        .containsExactly("Fin : rien → 31 décembre 2028");
    assertThat(raconter(CONVENTION, "{\"signee\": false}", "{\"signee\": true}"))
        .containsExactly("Signée : non → oui");
    assertThat(raconter(CONVENTION, "{\"themes\": []}", "{\"themes\": [\"A\", \"B\"]}"))
        .containsExactly("Thématiques : rien → A, B");
  }

  @Test
  void whatHasNoNameIsNotTold() {
    assertThat(raconter(CONVENTION, "{\"version\": 1}", "{\"version\": 2}")).isEmpty();
  }

  @Test
  void comingAndGoingIsTold() {
    assertThat(raconter(CONVENTION, null, "{}")).containsExactly("Création");
    assertThat(raconter(CONVENTION, "{}", null)).containsExactly("Suppression");
    assertThat(raconter(TITULAIRE, null, "{\"etp\": 1}")).containsExactly("Ajout : titulaire");
  }

  private enum Etat {
    EN_COURS
  }

  @Test
  void codesAreToldInWords() {
    TableSuivie table =
        TableSuivie.racine("x.y", Map.of("etat", "état"))
            .disant("etat", Etat.class, etat -> "en cours");
    assertThat(raconter(table, "{\"etat\": \"PREVUE\"}", "{\"etat\": \"EN_COURS\"}"))
        .containsExactly("État : PREVUE → en cours");
  }

  @Test
  void partsThatComeTogetherAreToldTogetherByTheirNames() {
    TableSuivie communes =
        TableSuivie.partie("x.commune", "commune du périmètre", "code", Map.of())
            .nommant(codes -> codes.contains("35238") ? Map.of("35238", "Rennes") : Map.of());
    Entree rennes = entree(communes, null, "{\"code\": \"35238\"}");
    Entree autre = entree(communes, null, "{\"code\": \"35001\"}");
    Entree partie = entree(communes, "{\"code\": \"35002\"}", null);
    assertThat(dire(communes, rennes, partie, autre))
        .containsExactly(
            "Ajout : 2 communes du périmètre : Rennes, 35001",
            "Retrait : commune du périmètre « 35002 »");
  }

  @Test
  void manyPartsAreCounted() {
    TableSuivie communes = TableSuivie.partie("x.commune", "commune", "code", Map.of());
    Entree[] venues =
        IntStream.range(10, 70)
            .mapToObj(n -> entree(communes, null, "{\"code\": \"350" + n + "\"}"))
            .toArray(Entree[]::new);
    assertThat(dire(communes, venues))
        .singleElement()
        .satisfies(
            phrase ->
                assertThat(phrase)
                    .startsWith("Ajout : 60 communes : 35010, 35011")
                    .endsWith("35059, …"));
  }

  @Test
  void severalStepsAreToldAsWhatTheyComeTo() {
    String un = "{\"fin\": \"2027-12-31\"}";
    String deux = "{\"fin\": \"2028-12-31\"}";
    Entree change = entree(CONVENTION, un, deux);
    Entree cree = entree(CONVENTION, null, un);
    Entree supprime = entree(CONVENTION, deux, null);
    assertThat(dire(CONVENTION, cree.puis(change))).containsExactly("Création");
    assertThat(dire(CONVENTION, change.puis(supprime))).containsExactly("Suppression");
    assertThat(dire(CONVENTION, supprime.puis(cree)))
        .containsExactly("Fin : 31 décembre 2028 → 31 décembre 2027");
    assertThat(dire(CONVENTION, change.puis(entree(CONVENTION, deux, un)))).isEmpty();
    assertThat(dire(CONVENTION, cree.puis(change).puis(supprime))).isEmpty();
  }

  @Test
  void personalDataAreNeverWrittenOut() {
    assertThat(raconter(TITULAIRE, "{\"nom\": \"xFF\", \"etp\": 1}", null))
        .containsExactly("Retrait : titulaire « (donnée personnelle) »");
    assertThat(
            raconter(
                TITULAIRE,
                "{\"nom\": \"xFF\", \"etp\": 1.00}",
                "{\"nom\": \"xEE\", \"etp\": 0.50}"))
        .containsExactlyInAnyOrder(
            "Titulaire « (donnée personnelle) », nom : (donnée personnelle)",
            "Titulaire « (donnée personnelle) », ETP : 1 → 0,5");
  }

  @Test
  void longValuesAreCutBetweenCharacters() {
    String longue = "a".repeat(199) + "𝄞" + "b".repeat(50);
    assertThat(raconter(CONVENTION, "{\"fin\": null}", "{\"fin\": \"" + longue + "\"}"))
        .containsExactly("Fin : rien → " + "a".repeat(199) + "…");
  }
}
