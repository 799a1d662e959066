package fr.ctg.convention.territoire.persistence;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ctg.convention.territoire.Caf;
import fr.ctg.convention.territoire.Commune;
import fr.ctg.convention.territoire.Departement;
import fr.ctg.convention.territoire.Epci;
import fr.ctg.convention.territoire.NatureAncienne;
import fr.ctg.convention.territoire.NatureEpci;
import fr.ctg.convention.territoire.NomNormalise;
import fr.ctg.convention.territoire.Region;
import fr.ctg.convention.territoire.Territoires;
import fr.ctg.convention.territoire.model.CodePostal;
import fr.ctg.convention.territoire.model.JeuTerritorial;
import fr.ctg.convention.territoire.model.ReferentielTerritorial;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the files of the vintage 2026 hold, so that damaged or exchanged data are noticed. */
class JeuTerritorialCsvTest {

  private static final String PAYS_BASQUE = "200067106";
  private static final String SEIGNANX = "244000659";
  private static final Set<String> SANS_CAF = Set.of("975", "984", "986", "987", "988", "989");

  private static final Set<String> SERVIS_PAR_LA_GUADELOUPE = Set.of("977", "978");

  private static final JeuTerritorial JEU = new JeuTerritorialCsv(2026).lire();
  private static final Territoires TERRITOIRES = new ReferentielTerritorial(JEU);

  @Test
  void holdsEveryRow() {
    assertThat(JEU.millesime()).isEqualTo(2026);
    assertThat(JEU.regions()).hasSize(26);
    assertThat(JEU.departements()).hasSize(109);
    assertThat(JEU.caf()).hasSize(102);
    assertThat(JEU.epci()).hasSize(1_255);
    assertThat(JEU.communes()).hasSize(34_969);
  }

  @Test
  void leavesAbsentWhatTheSourceDoesNotTell() {
    assertThat(JEU.communes()).filteredOn(commune -> commune.siren() == null).hasSize(94);
    assertThat(JEU.communes()).filteredOn(commune -> commune.epciSiren() == null).hasSize(98);
    assertThat(JEU.communes()).filteredOn(commune -> commune.population() == null).hasSize(6);
  }

  @Test
  void keepsAPopulationOfZeroApartFromAnAbsentOne() {
    assertThat(JEU.communes())
        .filteredOn(commune -> Objects.equals(commune.population(), 0))
        .extracting(Commune::codeInsee)
        .containsExactly("55039", "55050", "55139", "55189", "55239", "55307");
  }

  @Test
  void readsTheNamesThatAreQuoted() {
    assertThat(TERRITOIRES.epci("200036473").map(Epci::nom))
        .contains("CA \"Saintes - Grandes Rives - L'Agglo\"");
    assertThat(TERRITOIRES.epci("200006682").map(Epci::nom))
        .contains("CA Beaune, Côte et Sud - Communauté Beaune-Chagny-Nolay");
    assertThat(TERRITOIRES.epci("200006682").map(Epci::population)).contains(52_024);
  }

  @Test
  void readsACommuneWhole() {
    assertThat(TERRITOIRES.commune("01004"))
        .contains(
            new Commune(
                "01004", "210100046", "Ambérieu-en-Bugey", "01", 15_934, "240100883", "01"));
  }

  @Test
  void everySirenIsUniqueAndHasAValidCheckDigit() {
    List<String> sirens =
        Stream.concat(
                JEU.communes().stream().map(Commune::siren).filter(Objects::nonNull),
                JEU.epci().stream().map(Epci::siren))
            .toList();
    assertThat(sirens).hasSize(34_969 - 94 + 1_255).doesNotHaveDuplicates();
    assertThat(sirens).allMatch(JeuTerritorialCsvTest::luhn);
  }

  @Test
  void everyReferenceLeadsToARow() {
    Set<String> regions = JEU.regions().stream().map(Region::code).collect(toSet());
    Set<String> departements = JEU.departements().stream().map(Departement::code).collect(toSet());
    Set<String> epci = JEU.epci().stream().map(Epci::siren).collect(toSet());
    Set<String> caf = JEU.caf().stream().map(Caf::code).collect(toSet());
    assertThat(JEU.departements()).allMatch(d -> regions.contains(d.regionCode()));
    assertThat(JEU.caf()).allMatch(c -> departements.contains(c.departementCode()));
    assertThat(JEU.communes())
        .allMatch(c -> departements.contains(c.departementCode()))
        .allMatch(c -> c.codeInsee().startsWith(c.departementCode()))
        .allMatch(c -> c.epciSiren() == null || epci.contains(c.epciSiren()))
        .allMatch(c -> c.cafCode() == null || caf.contains(c.cafCode()));
  }

  @Test
  void noEpciIsWithoutCommunesAndNoCafWithoutTerritory() {
    assertThat(JEU.epci()).noneMatch(e -> TERRITOIRES.communesDeLEpci(e.siren()).isEmpty());
    assertThat(JEU.caf()).noneMatch(c -> TERRITOIRES.communesDeLaCaf(c.code()).isEmpty());
  }

  @Test
  void hasEveryKindOfEpci() {
    assertThat(JEU.epci().stream().collect(groupingBy(Epci::nature, counting())))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                NatureEpci.CC, 989L,
                NatureEpci.CA, 230L,
                NatureEpci.METRO, 21L,
                NatureEpci.CU, 14L,
                NatureEpci.MET69, 1L));
  }

  @Test
  void aCommuneHasItsDepartementsCafButForThePaysBasqueAndTheSeignanx() {
    assertThat(JEU.communes())
        .filteredOn(c -> !c.departementCode().equals(c.cafCode()))
        .filteredOn(c -> !SERVIS_PAR_LA_GUADELOUPE.contains(c.departementCode()))
        .filteredOn(c -> !SANS_CAF.contains(c.departementCode()))
        .allSatisfy(
            c ->
                assertThat(c.cafCode())
                    .isEqualTo(
                        Set.of(PAYS_BASQUE, SEIGNANX).contains(String.valueOf(c.epciSiren()))
                            ? "64B"
                            : "64A"));
    assertThat(caf("64102")).as("Bayonne").isEqualTo("64B");
    assertThat(caf("64445")).as("Pau").isEqualTo("64A");
    assertThat(caf("40273")).as("Saint-Martin-de-Seignanx").isEqualTo("64B");
    assertThat(caf("40192")).as("Mont-de-Marsan").isEqualTo("40");
    assertThat(TERRITOIRES.communesDeLaCaf("64B"))
        .hasSameElementsAs(
            Stream.of(PAYS_BASQUE, SEIGNANX)
                .flatMap(epci -> TERRITOIRES.communesDeLEpci(epci).stream())
                .toList())
        .hasSize(166);
  }

  @Test
  void theOverseasCollectivitesHaveNoCafButTheTwoThatGuadeloupeServes() {
    assertThat(JEU.communes())
        .filteredOn(c -> c.cafCode() == null)
        .hasSize(92)
        .extracting(Commune::departementCode)
        .containsOnlyElementsOf(SANS_CAF);
    assertThat(caf("97701")).as("Saint-Barthélemy").isEqualTo("971");
    assertThat(caf("97801")).as("Saint-Martin").isEqualTo("971");
    assertThat(caf("97608")).as("Mamoudzou").isEqualTo("976");
  }

  @Test
  void everyNameHasANormalisedForm() {
    Set<String> mots = new HashSet<>();
    Stream.concat(JEU.communes().stream().map(Commune::nom), JEU.epci().stream().map(Epci::nom))
        .map(NomNormalise::de)
        .forEach(nom -> mots.addAll(List.of(nom.split(" "))));
    assertThat(mots).allMatch(mot -> mot.matches("[a-z0-9]+")).doesNotContain("st", "ste");
  }

  @Test
  void theChecksumIsThatOfTheFilesThatWereFirstLoaded() {
    assertThat(new JeuTerritorialCsv(2026).somme()).isEqualTo(625_147_058);
  }

  @Test
  void theChecksumOfWhatCameAfterIsThatOfTheFilesThatWereLoaded() {
    assertThat(new JeuTerritorialCsv(2026).sommeDesComplements()).isEqualTo(981_644_228);
  }

  @Test
  void everyFormerCommuneAndPostalCodeLeadsToACommune() {
    assertThat(JEU.anciennes()).hasSize(4_869);
    assertThat(JEU.anciennes())
        .allMatch(ancienne -> TERRITOIRES.commune(ancienne.commune()).isPresent())
        .allMatch(
            ancienne ->
                (ancienne.nom() == null) == (ancienne.nature() == NatureAncienne.ANCIEN_CODE));
    assertThat(JEU.anciennes())
        .filteredOn(ancienne -> ancienne.nature() == NatureAncienne.ARRONDISSEMENT)
        .hasSize(45);
    assertThat(new JeuTerritorialCsv(2026).codesPostaux())
        .doesNotHaveDuplicates()
        .contains(new CodePostal("35288", "35400"))
        .allMatch(postal -> TERRITOIRES.commune(postal.commune()).isPresent());
    assertThat(TERRITOIRES.devenir("75116"))
        .contains("75116 est un arrondissement de Paris, 75056");
  }

  @Test
  void refusesAVintageWithoutFiles() {
    assertThatThrownBy(() -> new JeuTerritorialCsv(1999).lire())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("1999");
  }

  private static String caf(String codeInsee) {
    return TERRITOIRES.commune(codeInsee).map(Commune::cafCode).orElseThrow();
  }

  private static boolean luhn(String siren) {
    int somme = 0;
    for (int i = 0; i < siren.length(); i++) {
      int chiffre = Character.digit(siren.charAt(siren.length() - 1 - i), 10) * (i % 2 + 1);
      somme += chiffre > 9 ? chiffre - 9 : chiffre;
    }
    return somme % 10 == 0;
  }
}
