package fr.ctg.app.journal;

import static io.restassured.RestAssured.given;

import fr.ctg.app.outillage.ApplicationLancee;
import fr.ctg.app.outillage.DonneesDeTest;
import fr.ctg.app.outillage.EmetteurDeTest;
import fr.ctg.app.outillage.Patience;
import fr.ctg.app.postgres.AccesDeTest;
import fr.ctg.platform.identite.Role;
import fr.ctg.platform.persistence.Acces;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Nodes of one database, for the tests that kill some: the first one has the embedded PostgreSQL,
 * which outlives a kill, and the others reach it as an ordinary one. They sign a head every 50
 * entries.
 */
final class Noeuds implements AutoCloseable {

  private final Path dossier;
  private final Instant depart;
  private final Path donnees;
  private ApplicationLancee premier;
  private ApplicationLancee second;

  private Noeuds(Path dossier) throws IOException {
    this.dossier = dossier;
    this.donnees = DonneesDeTest.copier(dossier.resolve("donnees"));
    this.depart = Instant.now();
    this.premier = lancerPremier();
    this.second = lancerSecond();
  }

  /** Since when they run; what was in their base before is another's. */
  Instant depart() {
    return depart;
  }

  /** Two nodes; the first one is elected. */
  static Noeuds deux(Path dossier) throws IOException {
    return new Noeuds(dossier);
  }

  private ApplicationLancee lancerPremier() throws IOException {
    Map<String, String> environnement = environnement();
    environnement.put("CTG_DONNEES", donnees.toString());
    return ApplicationLancee.lancer(
            dossier.resolve("premier"), ApplicationLancee.portLibre(), environnement)
        .attendrePrete();
  }

  private ApplicationLancee lancerSecond() throws IOException {
    Acces application = AccesDeTest.application(donnees);
    Map<String, String> environnement = environnement();
    environnement.put("CTG_DB_URL", application.url());
    environnement.put("CTG_DB_USER", application.role());
    environnement.put("CTG_DB_PASSWORD", application.motDePasse());
    environnement.put("CTG_CLE_MAITRE", Files.readString(donnees.resolve("cle-maitre")).strip());
    environnement.put("CTG_CLE_DES_TETES", donnees.resolve("cle-des-tetes").toString());
    return ApplicationLancee.lancer(
            dossier.resolve("second"), ApplicationLancee.portLibre(), environnement)
        .attendrePrete();
  }

  private static Map<String, String> environnement() {
    Map<String, String> environnement = new HashMap<>(EmetteurDeTest.commun().environnement());
    environnement.put("CTG_TETES_ENTREES", "50");
    return environnement;
  }

  /** Kills the first node without a warning. */
  void tuerLePremier() throws InterruptedException {
    premier.processus().destroyForcibly().waitFor();
  }

  /** Starts the first node again, and the second one, which loses its database meanwhile. */
  void relancer() throws IOException {
    second.close();
    premier = lancerPremier();
    second = lancerSecond();
  }

  /** What the first node logged. */
  String journalDuPremier() {
    return premier.journal();
  }

  Connection owner() throws SQLException, IOException {
    return ouvrir(AccesDeTest.proprietaire(donnees));
  }

  Connection application() throws SQLException, IOException {
    return ouvrir(AccesDeTest.application(donnees));
  }

  private static Connection ouvrir(Acces acces) throws SQLException {
    Connection connexion =
        DriverManager.getConnection(acces.url(), acces.role(), acces.motDePasse());
    connexion.setAutoCommit(false);
    return connexion;
  }

  /** A request to the second node, for somebody in that role. */
  RequestSpecification comme(Role role, @Nullable String caf) {
    return comme(second, role, caf);
  }

  /** The same to the first node. */
  RequestSpecification commeAuPremier(Role role, @Nullable String caf) {
    return comme(premier, role, caf);
  }

  private static RequestSpecification comme(
      ApplicationLancee noeud, Role role, @Nullable String caf) {
    return given()
        .baseUri(noeud.adresse())
        .port(java.net.URI.create(noeud.adresse()).getPort())
        .header("Authorization", "Bearer " + EmetteurDeTest.jeton(role, caf));
  }

  /** What the second node finds when it verifies. */
  JsonPath verifier(String... requete) {
    var demande = comme(Role.CNAF, null);
    for (int i = 0; i < requete.length; i += 2) {
      demande.queryParam(requete[i], requete[i + 1]);
    }
    return demande
        .get("/api/v1/audit/journal/verification")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** Runs statements as the owner. */
  void enProprietaire(String... ordres) throws SQLException, IOException {
    try (Connection owner = owner();
        var ordre = owner.createStatement()) {
      for (String texte : ordres) {
        ordre.execute(texte);
      }
      owner.commit();
    }
  }

  /** A number that a query gives to the owner. */
  long nombre(String question) throws SQLException, IOException {
    try (Connection owner = owner();
        var ordre = owner.createStatement();
        var ligne = ordre.executeQuery(question)) {
      ligne.next();
      return ligne.getLong(1);
    }
  }

  /** Waits until nothing waits to be sealed. */
  void attendreToutScelle() throws Exception {
    Patience.jusqua(() -> nombre("SELECT count(*) FROM plateforme.a_sceller") == 0);
  }

  @Override
  public void close() {
    second.close();
    premier.close();
  }
}
