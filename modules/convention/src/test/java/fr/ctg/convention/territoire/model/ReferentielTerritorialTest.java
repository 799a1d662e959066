package fr.ctg.convention.territoire.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ctg.convention.territoire.Caf;
import fr.ctg.convention.territoire.Commune;
import fr.ctg.convention.territoire.CommuneAncienne;
import fr.ctg.convention.territoire.Departement;
import fr.ctg.convention.territoire.Epci;
import fr.ctg.convention.territoire.NatureAncienne;
import fr.ctg.convention.territoire.NatureEpci;
import fr.ctg.convention.territoire.Region;
import fr.ctg.convention.territoire.Territoires;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReferentielTerritorialTest {

  private static final Region BRETAGNE = new Region("53", "Bretagne");
  private static final Departement FINISTERE = new Departement("29", "Finistère", "53");
  private static final Caf CAF = new Caf("29", "Caf Finistère", "29");
  private static final Epci METROPOLE =
      new Epci("242900314", NatureEpci.METRO, "Brest Métropole", 213_000);
  private static final Commune BREST =
      new Commune("29019", "212900195", "Brest", "29", 140_000, "242900314", "29");
  private static final Commune BOHARS =
      new Commune("29011", "212900112", "Bohars", "29", 3_500, "242900314", "29");
  private static final Commune OUESSANT =
      new Commune("29155", "212901557", "Ouessant", "29", 830, null, "29");
  private static final Commune SANS_SIREN =
      new Commune("29999", null, "Île", "29", null, null, null);

  private final Territoires territoires =
      new ReferentielTerritorial(jeu(List.of(BREST, OUESSANT, BOHARS, SANS_SIREN)));

  @Test
  void findsByCodeAndBySiren() {
    assertThat(territoires.millesime()).isEqualTo(2026);
    assertThat(territoires.region("53")).contains(BRETAGNE);
    assertThat(territoires.departement("29")).contains(FINISTERE);
    assertThat(territoires.caf("29")).contains(CAF);
    assertThat(territoires.epci("242900314")).contains(METROPOLE);
    assertThat(territoires.commune("29019")).contains(BREST);
    assertThat(territoires.commune("29999")).contains(SANS_SIREN);
    assertThat(territoires.communeDeSiren("212901557")).contains(OUESSANT);
  }

  @Test
  void findsNothingUnderAnUnknownCode() {
    assertThat(territoires.caf("64A")).isEmpty();
    assertThat(territoires.epci("212900195")).isEmpty();
    assertThat(territoires.commune("")).isEmpty();
    assertThat(territoires.communeDeSiren("242900314")).isEmpty();
    assertThat(territoires.communesDeLEpci("000000000")).isEmpty();
    assertThat(territoires.communesDuSignataire("000000000")).isEmpty();
  }

  @Test
  void listsTheCommunesOfATerritoryAscending() {
    assertThat(territoires.communesDeLEpci("242900314")).containsExactly("29011", "29019");
    assertThat(territoires.communesDuDepartement("29"))
        .containsExactly("29011", "29019", "29155", "29999");
    assertThat(territoires.communesDeLaCaf("29")).containsExactly("29011", "29019", "29155");
  }

  @Test
  void derivesTheTerritoryOfASignatory() {
    assertThat(territoires.communesDuSignataire("242900314")).containsExactly("29011", "29019");
    assertThat(territoires.communesDuSignataire("212900195")).containsExactly("29019");
  }

  @Test
  void tellsWhetherACommuneLiesInTheTerritoryOfTheSignatories() {
    Set<String> signataires = Set.of("242900314", "212901557");
    assertThat(territoires.dansLeTerritoire("29011", signataires)).isTrue();
    assertThat(territoires.dansLeTerritoire("29155", signataires)).isTrue();
    assertThat(territoires.dansLeTerritoire("29155", Set.of("242900314"))).isFalse();
    assertThat(territoires.dansLeTerritoire("29011", Set.of("212900195"))).isFalse();
    assertThat(territoires.dansLeTerritoire("29999", signataires)).isFalse();
    assertThat(territoires.dansLeTerritoire("00000", signataires)).isFalse();
  }

  @Test
  void aCommuneSignsUnderItsSirenOrWhereItHasNoneUnderItsInseeCode() {
    assertThat(territoires.communeSignataire("212900195")).contains(BREST);
    assertThat(territoires.communeSignataire("29999")).contains(SANS_SIREN);
    assertThat(territoires.communeSignataire("29019")).isEmpty();
    assertThat(territoires.communesDuSignataire("29999")).containsExactly("29999");
    assertThat(territoires.communesDuSignataire("29019")).isEmpty();
    assertThat(territoires.dansLeTerritoire("29999", Set.of("29999"))).isTrue();
    assertThat(territoires.dansLeTerritoire("29155", Set.of("29155"))).isFalse();
    assertThat(BREST.codeDeSignataire()).isEqualTo("212900195");
    assertThat(SANS_SIREN.codeDeSignataire()).isEqualTo("29999");
  }

  @Test
  void tellsWhatIsWrongWithTheInseeCodeOfASignatory() {
    assertThat(territoires.refusDeSignataire("29999")).isEmpty();
    assertThat(territoires.refusDeSignataire("212900195")).isEmpty();
    assertThat(territoires.refusDeSignataire("000000000")).isEmpty();
    assertThat(territoires.refusDeSignataire("29019"))
        .contains("cette commune a un SIREN, sous lequel elle signe : donnez 212900195");
    assertThat(territoires.refusDeSignataire("29040"))
        .contains(
            "29040 est une commune déléguée de la commune Brest, 29019 ; donnez le SIREN de cette"
                + " dernière");
    assertThat(territoires.refusDeSignataire("00000"))
        .contains("aucune commune n'a ce code Insee ; corrigez-le");
  }

  @Test
  void tellsWhichCommuneACodeThatNoneHasBelongsTo() {
    assertThat(territoires.devenir("29998"))
        .contains("29998 est un ancien code de la commune Brest, 29019");
    assertThat(territoires.devenir("29040"))
        .contains("29040 est une commune déléguée de la commune Brest, 29019");
    assertThat(territoires.ancienne("29040").map(CommuneAncienne::nom)).contains("Lambézellec");
  }

  @Test
  void saysNothingOfACommuneEvenWhereADelegatedOneBearsItsCode() {
    assertThat(territoires.ancienne("29011")).isEmpty();
    assertThat(territoires.devenir("29011")).isEmpty();
    assertThat(territoires.devenir("00000")).isEmpty();
  }

  @Test
  void refusesACodeThatStandsTwice() {
    assertThatThrownBy(() -> new ReferentielTerritorial(jeu(List.of(BREST, BREST))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("29019");
  }

  private static JeuTerritorial jeu(List<Commune> communes) {
    return new JeuTerritorial(
        2026,
        List.of(BRETAGNE),
        List.of(FINISTERE),
        List.of(CAF),
        List.of(METROPOLE),
        communes,
        List.of(
            new CommuneAncienne("29998", null, NatureAncienne.ANCIEN_CODE, "29019"),
            new CommuneAncienne("29040", "Lambézellec", NatureAncienne.DELEGUEE, "29019"),
            new CommuneAncienne("29011", "Bohars", NatureAncienne.DELEGUEE, "29011")));
  }
}
