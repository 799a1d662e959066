package fr.ctg.app.territoires;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.convention.territoire.Caf;
import fr.ctg.convention.territoire.Commune;
import fr.ctg.convention.territoire.CommuneAncienne;
import fr.ctg.convention.territoire.Departement;
import fr.ctg.convention.territoire.Epci;
import fr.ctg.convention.territoire.NomNormalise;
import fr.ctg.convention.territoire.Territoires;
import fr.ctg.convention.territoire.model.CleDeTri;
import fr.ctg.convention.territoire.model.FiltreCommunes;
import fr.ctg.convention.territoire.model.FiltreEpci;
import fr.ctg.convention.territoire.model.JeuTerritorial;
import fr.ctg.convention.territoire.model.ReferentielTerritorial;
import fr.ctg.convention.territoire.model.TerritoireTrouve;
import fr.ctg.convention.territoire.persistence.JeuTerritorialCopy;
import fr.ctg.convention.territoire.persistence.JeuTerritorialCsv;
import fr.ctg.convention.territoire.persistence.TerritoiresQuery;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference territories in a real PostgreSQL, as they are loaded, guarded and searched. */
@ExtendWith(ServeurDeTest.class)
class TerritoiresIT {

  private static final int MILLESIME = 2026;
  private static final int SUIVANT = 2027;
  private static final String PAYS_BASQUE = "200067106";
  private static final Comparator<CleDeTri> ORDRE =
      Comparator.comparingInt(CleDeTri::rang)
          .thenComparing(
              CleDeTri::population, Comparator.nullsLast(Comparator.<Integer>reverseOrder()))
          .thenComparing(CleDeTri::nomNormalise)
          .thenComparing(CleDeTri::code);

  private final TerritoiresQuery query = new TerritoiresQuery(MILLESIME);
  private Connection application;
  private Connection owner;

  @BeforeAll
  static void migrate() {
    BaseDesTerritoires.migrer();
  }

  @BeforeEach
  void connect() throws SQLException {
    application = BaseDesTerritoires.application();
    owner = BaseDesTerritoires.owner();
  }

  @AfterEach
  void leaveNothingBehind() throws SQLException {
    application.rollback();
    application.close();
    owner.rollback();
    owner.close();
  }

  // Loading

  @Test
  void theDatabaseHoldsExactlyWhatTheFilesHold() throws SQLException {
    JeuTerritorial base = query.tout(application);
    JeuTerritorial fichiers = new JeuTerritorialCsv(MILLESIME).lire();
    assertThat(base.millesime()).isEqualTo(fichiers.millesime());
    assertThat(base.regions()).containsExactlyInAnyOrderElementsOf(fichiers.regions());
    assertThat(base.departements()).containsExactlyInAnyOrderElementsOf(fichiers.departements());
    assertThat(base.caf()).containsExactlyInAnyOrderElementsOf(fichiers.caf());
    assertThat(base.epci()).isEqualTo(tries(fichiers.epci(), Epci::siren));
    assertThat(base.communes()).isEqualTo(tries(fichiers.communes(), Commune::codeInsee));
    assertThat(base.anciennes()).isEqualTo(tries(fichiers.anciennes(), CommuneAncienne::code));
    assertThat(texte(application, "SELECT count(*)::text FROM convention.code_postal"))
        .isEqualTo(Integer.toString(new JeuTerritorialCsv(MILLESIME).codesPostaux().size()));
  }

  @Test
  void theVintageNamesItsSourceAndLicence() throws SQLException {
    assertThat(TerritoiresQuery.dernierMillesime(application)).isEqualTo(MILLESIME);
    assertThat(texte(application, "SELECT source FROM convention.millesime"))
        .contains("INSEE", "DGCL", "@etalab/decoupage-administratif 6.0.0");
    assertThat(texte(application, "SELECT licence FROM convention.millesime"))
        .contains("Licence Ouverte", "2.0");
  }

  @Test
  void aLaterVintageStandsBesideTheFormer() throws SQLException, IOException {
    charger(new JeuTerritorialCsv(MILLESIME).lire());
    assertThat(TerritoiresQuery.dernierMillesime(owner)).isEqualTo(SUIVANT);
    assertThat(texte(owner, "SELECT count(*)::text FROM convention.commune"))
        .isEqualTo(Integer.toString(2 * 34_969));
    TerritoiresQuery suivant = new TerritoiresQuery(SUIVANT);
    assertThat(codes(suivant.communes(owner, "brest", FiltreCommunes.AUCUN, null, 100)))
        .isEqualTo(codes(query.communes(application, "brest", FiltreCommunes.AUCUN, null, 100)));
    assertThat(TerritoiresQuery.dernierMillesime(application))
        .as("another transaction sees nothing of a load that is under way")
        .isEqualTo(MILLESIME);
  }

  @Test
  void aLoadThatFailsLeavesNothing() throws SQLException {
    JeuTerritorial jeu = new JeuTerritorialCsv(MILLESIME).lire();
    List<Commune> communes = new ArrayList<>(jeu.communes());
    communes.add(new Commune("29998", null, "Île", "29", null, "000000000", null));
    JeuTerritorial fautif =
        new JeuTerritorial(
            SUIVANT, jeu.regions(), jeu.departements(), jeu.caf(), jeu.epci(), communes, List.of());
    assertThatThrownBy(() -> new JeuTerritorialCopy(owner).ecrire(fautif, "essai", "essai"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("commune_millesime_epci_siren_fkey");
    owner.rollback();
    assertThat(TerritoiresQuery.dernierMillesime(owner)).isEqualTo(MILLESIME);
    assertThat(new TerritoiresQuery(SUIVANT).tout(owner).regions()).isEmpty();
  }

  @Test
  void migratingAgainChangesNothing() throws SQLException {
    String avant = texte(owner, "SELECT charge_le::text FROM convention.millesime");
    BaseDesTerritoires.migrer();
    assertThat(texte(owner, "SELECT charge_le::text FROM convention.millesime")).isEqualTo(avant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE convention.commune SET departement_code = '30' WHERE code_insee = '29019'",
        "UPDATE convention.commune SET epci_siren = '000000000' WHERE code_insee = '29019'",
        "UPDATE convention.commune SET caf_code = '64' WHERE code_insee = '29019'",
        "UPDATE convention.commune SET siren = '21290019' WHERE code_insee = '29019'",
        "UPDATE convention.commune SET population = -1 WHERE code_insee = '29019'",
        "UPDATE convention.commune SET nom_normalise = 'Brest' WHERE code_insee = '29019'",
        "UPDATE convention.commune SET siren = '212900112' WHERE code_insee = '29019'",
        "UPDATE convention.epci SET nature = 'SIVU' WHERE siren = '242900314'",
        "DELETE FROM convention.epci WHERE siren = '242900314'",
        "DELETE FROM convention.millesime WHERE annee = 2026"
      })
  void theDatabaseRefusesWhatCannotBe(String ordre) {
    assertThatThrownBy(() -> executer(owner, ordre))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("violates");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO convention.millesime (annee, source, licence) VALUES (2027, 'x', 'x')",
        "UPDATE convention.commune SET caf_code = '64A' WHERE code_insee = '64102'",
        "DELETE FROM convention.caf WHERE code = '64B'",
        "TRUNCATE convention.commune"
      })
  void theApplicationReadsOnly(String ordre) {
    assertThatThrownBy(() -> executer(application, ordre))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }

  // Memory

  @Test
  void theSnapshotIsBuiltFromTheDatabase() throws SQLException {
    Territoires territoires = new ReferentielTerritorial(query.tout(application));
    assertThat(territoires.millesime()).isEqualTo(MILLESIME);
    assertThat(territoires.commune("64102").map(Commune::cafCode)).contains("64B");
    assertThat(territoires.communesDeLEpci(PAYS_BASQUE)).hasSize(158).isSorted();
    assertThat(territoires.caf("976")).isPresent();
  }

  // One

  @Test
  void findsOneByItsCode() throws SQLException {
    assertThat(query.commune(application, "29019").map(Commune::nom)).contains("Brest");
    assertThat(query.epci(application, PAYS_BASQUE).map(Epci::nom)).contains("CA du Pays Basque");
    assertThat(query.departement(application, "2A").map(Departement::nom)).contains("Corse-du-Sud");
    assertThat(query.caf(application, "64B").map(Caf::nom)).contains("Caf Pays basque et Seignanx");
    assertThat(query.commune(application, "29999")).isEmpty();
    assertThat(query.epci(application, "212900195")).isEmpty();
    assertThat(query.departement(application, "20")).isEmpty();
    assertThat(query.caf(application, "64")).isEmpty();
    assertThat(new TerritoiresQuery(SUIVANT).commune(application, "29019")).isEmpty();
  }

  @Test
  void readsAnAbsentValueAsAbsentAndAZeroAsZero() throws SQLException {
    assertThat(query.commune(application, "98412"))
        .contains(new Commune("98412", null, "Archipel des Kerguelen", "984", null, null, null));
    assertThat(query.commune(application, "55189").map(Commune::population)).contains(0);
  }

  // Search

  @ParameterizedTest
  @CsvSource({
    "St-Étienne-du-Rou, 76575",
    "SAINT ETIENNE DU ROU, 76575",
    "ste marie aux m, 68298",
    "l'hay les r, 94038",
    "L’HAŸ, 94038",
    "ambérieu en b, 01004",
    "chateau chinon (ville), 58062",
    "oeuil, 51410"
  })
  void findsANameHoweverItIsWritten(String q, String attendu) throws SQLException {
    assertThat(codes(query.communes(application, q, FiltreCommunes.AUCUN, null, 1)))
        .containsExactly(attendu);
  }

  @Test
  void givesTheWholeNameThenItsWordsThenItsBeginningThenBeginningsOfWords() throws SQLException {
    List<TerritoireTrouve<Commune>> trouves =
        query.communes(application, "rouvray", FiltreCommunes.AUCUN, null, 100);
    assertThat(trouves).isSortedAccordingTo(Comparator.comparing(TerritoireTrouve::cle, ORDRE));
    assertThat(trouves)
        .filteredOn(t -> t.par() == null)
        .allSatisfy(t -> assertThat(t.cle().rang()).isEqualTo(rang("rouvray", t.valeur().nom())));
    assertThat(trouves).extracting(t -> t.valeur().nom()).startsWith("Rouvray", "Rouvray");
    assertThat(codes(trouves)).contains("76575").doesNotHaveDuplicates();
  }

  private static int rang(String cherche, String nom) {
    String normalise = NomNormalise.de(nom);
    if (normalise.equals(cherche)) {
      return CleDeTri.ENTIER;
    }
    if (List.of(normalise.split(" ")).contains(cherche)) {
      return CleDeTri.MOTS_ENTIERS;
    }
    return normalise.startsWith(cherche) ? CleDeTri.DEBUT : CleDeTri.MOTS;
  }

  @Test
  void findsWordsInAnyOrder() throws SQLException {
    assertThat(codes(query.communes(application, "rouvray etien", FiltreCommunes.AUCUN, null, 10)))
        .containsExactly("76575");
  }

  @Test
  void readsALoneStBothAsSaintAndAsTheBeginningOfAWord() throws SQLException {
    List<TerritoireTrouve<Commune>> trouves = toutes("st", FiltreCommunes.AUCUN, 500);
    assertThat(trouves)
        .extracting(t -> t.valeur().nom())
        .contains("Saint-Denis", "Strasbourg", "Stains", "Bourg-Saint-Maurice");
    assertThat(trouves).isSortedAccordingTo(Comparator.comparing(TerritoireTrouve::cle, ORDRE));
    assertThat(codes(trouves)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "'", "\\", "&", "zzzz", "brest' OR '1'='1", "brest:*|lyon"})
  void findsNothingBySignsThatMeanSomethingToTheDatabase(String q) throws SQLException {
    assertThat(query.communes(application, q, FiltreCommunes.AUCUN, null, 10)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"saint, 500, 4000", "en, 7, 300", "s, 997, 5000"})
  void readsPageAfterPageWhatOneLongPageHolds(String q, int limite, int auMoins)
      throws SQLException {
    List<TerritoireTrouve<Commune>> dUneTraite =
        query.communes(application, q, FiltreCommunes.AUCUN, null, 100_000);
    List<TerritoireTrouve<Commune>> pages = toutes(q, FiltreCommunes.AUCUN, limite);
    assertThat(dUneTraite).hasSizeGreaterThan(auMoins);
    assertThat(codes(pages)).isEqualTo(codes(dUneTraite)).doesNotHaveDuplicates();
    assertThat(pages).isSortedAccordingTo(Comparator.comparing(TerritoireTrouve::cle, ORDRE));
  }

  @Test
  void listsEveryCommuneWhenNothingIsTyped() throws SQLException {
    assertThat(codes(toutes(null, FiltreCommunes.AUCUN, 1_000)))
        .hasSize(34_969)
        .doesNotHaveDuplicates();
  }

  @Test
  void searchesCommunesAmongADepartementAnEpciOrACaf() throws SQLException {
    assertThat(toutes(null, new FiltreCommunes("90", null, null), 30))
        .hasSize(101)
        .allMatch(t -> t.valeur().departementCode().equals("90"));
    assertThat(toutes(null, new FiltreCommunes(null, PAYS_BASQUE, null), 30)).hasSize(158);
    assertThat(toutes(null, new FiltreCommunes(null, null, "64B"), 30)).hasSize(166);
    assertThat(toutes(null, new FiltreCommunes("40", null, "64B"), 30)).hasSize(8);
    assertThat(toutes("saint", new FiltreCommunes("40", null, "64B"), 30))
        .extracting(t -> t.valeur().nom())
        .contains("Saint-Martin-de-Seignanx");
    assertThat(toutes(null, new FiltreCommunes("29", PAYS_BASQUE, null), 30)).isEmpty();
  }

  @Test
  void searchesEpci() throws SQLException {
    assertThat(query.epci(application, "ca du pays b", FiltreEpci.AUCUN, null, 50))
        .extracting(t -> t.valeur().siren())
        .contains(PAYS_BASQUE);
    assertThat(query.epci(application, "basque", FiltreEpci.AUCUN, null, 50))
        .extracting(t -> t.valeur().siren())
        .containsExactly(PAYS_BASQUE);
    assertThat(query.epci(application, "st gildas", FiltreEpci.AUCUN, null, 50))
        .extracting(t -> t.valeur().nom())
        .containsExactly("CC du Pays de Pontchâteau St-Gildas-des-Bois");
    assertThat(query.epci(application, null, new FiltreEpci(null, "64B"), null, 50))
        .extracting(t -> t.valeur().nom())
        .containsExactly("CA du Pays Basque", "CC du Seignanx");
    assertThat(query.epci(application, null, new FiltreEpci("40", "64B"), null, 50))
        .extracting(t -> t.valeur().nom())
        .containsExactly("CC du Seignanx");
  }

  @Test
  void searchesDepartementsAndCaf() throws SQLException {
    assertThat(query.departements(application, null, null, null, 500)).hasSize(109);
    assertThat(query.departements(application, "corse", null, null, 10))
        .extracting(t -> t.valeur().code())
        .containsExactly("2A", "2B");
    assertThat(query.departements(application, "cote d'o", null, null, 10))
        .extracting(t -> t.valeur().code())
        .containsExactly("21");
    assertThat(query.caf(application, null, null, null, 500)).hasSize(102);
    assertThat(query.caf(application, "basque", null, null, 10))
        .extracting(t -> t.valeur().code())
        .containsExactly("64B");
    assertThat(query.caf(application, null, "64", null, 10))
        .extracting(t -> t.valeur().code())
        .containsExactly("64A", "64B");
    assertThat(query.caf(application, null, "40", null, 10))
        .as("the Seignanx lies in the Landes")
        .extracting(t -> t.valeur().code())
        .containsExactly("40", "64B");
  }

  private void charger(JeuTerritorial jeu) throws SQLException, IOException {
    new JeuTerritorialCopy(owner)
        .ecrire(
            new JeuTerritorial(
                SUIVANT,
                jeu.regions(),
                jeu.departements(),
                jeu.caf(),
                jeu.epci(),
                jeu.communes(),
                List.of()),
            "essai",
            "essai");
  }

  private List<TerritoireTrouve<Commune>> toutes(
      @Nullable String q, FiltreCommunes filtre, int limite) throws SQLException {
    List<TerritoireTrouve<Commune>> toutes = new ArrayList<>();
    List<TerritoireTrouve<Commune>> page = query.communes(application, q, filtre, null, limite);
    while (!page.isEmpty()) {
      assertThat(page).hasSizeLessThanOrEqualTo(limite);
      toutes.addAll(page);
      page = query.communes(application, q, filtre, page.getLast().cle(), limite);
    }
    return toutes;
  }

  private static List<String> codes(List<TerritoireTrouve<Commune>> trouves) {
    return trouves.stream().map(trouve -> trouve.valeur().codeInsee()).toList();
  }

  private static <T> List<T> tries(List<T> lignes, Function<T, String> code) {
    return lignes.stream().sorted(Comparator.comparing(code)).toList();
  }

  private static void executer(Connection connexion, String ordre) throws SQLException {
    try (PreparedStatement requete = connexion.prepareStatement(ordre)) {
      requete.executeUpdate();
    }
  }

  private static String texte(Connection connexion, String sql) throws SQLException {
    try (PreparedStatement requete = connexion.prepareStatement(sql);
        ResultSet ligne = requete.executeQuery()) {
      ligne.next();
      return ligne.getString(1);
    }
  }
}
