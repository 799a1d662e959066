package fr.ctg.app.evenements;

import static fr.ctg.app.evenements.Publication.billet;
import static fr.ctg.app.evenements.Publication.publierEtValider;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ctg.app.evenements.LecteurDeFlux.Message;
import fr.ctg.app.evenements.Publication.Porteur;
import fr.ctg.app.outillage.BaseDeTest;
import fr.ctg.app.outillage.EmetteurDeTest;
import fr.ctg.app.outillage.Patience;
import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.platform.identite.Role;
import io.restassured.RestAssured;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The stream of events, as its readers see it. */
@ExtendWith(ServeurDeTest.class)
class EvenementsIT {

  private static final String SIGNEE = "convention.signee";
  private static final String CREEE = "convention.creee";
  private static final String RIEN = "{}";

  private Connection owner;
  private Connection base;
  private final String objet = UUID.randomUUID().toString();

  @BeforeEach
  void open() throws SQLException {
    owner = BaseDeTest.owner();
    // The application's role tells of nothing but what its transaction did.
    base = BaseDeTest.owner();
  }

  @AfterEach
  void close() throws SQLException {
    owner.close();
    base.close();
  }

  private LecteurDeFlux lecteur(Porteur porteur, String requete, String... entetes)
      throws Exception {
    return LecteurDeFlux.ouvrir(
        RestAssured.baseURI, "billet=" + billet(owner, porteur) + requete, entetes);
  }

  private String deCetEssai() {
    return "&sujet=" + objet;
  }

  @Test
  void beginsNowAndTellsWhereItIs() throws Exception {
    publierEtValider(base, SIGNEE, objet, "74", List.of(), RIEN);
    try (var lecteur = lecteur(Porteur.cnaf(), deCetEssai())) {
      assertThat(lecteur.reponse().statusCode()).isEqualTo(200);
      var entetes = lecteur.reponse().headers();
      assertThat(entetes.firstValue("content-type")).hasValue("text/event-stream");
      assertThat(entetes.firstValue("cache-control")).hasValue("no-store");
      assertThat(entetes.firstValue("x-accel-buffering")).hasValue("no");
      assertThat(entetes.firstValue("content-encoding")).isEmpty();
      assertThat(entetes.firstValue("content-length")).isEmpty();
      Message debut = lecteur.suivant();
      assertThat(debut.nom()).isEqualTo("debut");
      assertThat(debut.donnees().path("reprise").asBoolean()).isFalse();
      assertThat(debut.id()).isEqualTo(debut.donnees().path("position").asText());
    }
  }

  @Test
  void tellsAnEventWithWhatItsReaderNeeds() throws Exception {
    try (var lecteur = lecteur(Porteur.cnaf(), deCetEssai())) {
      lecteur.suivant();
      UUID id =
          publierEtValider(
              base,
              SIGNEE,
              objet,
              "74",
              List.of("217400100"),
              "{\"convention\": \"" + objet + "\"}");
      Message message = lecteur.suivant();
      assertThat(message.nom()).isEqualTo(SIGNEE);
      assertThat(Long.parseLong(message.id())).isPositive();
      assertThat(message.donnees().path("id").asText()).isEqualTo(id.toString());
      assertThat(message.donnees().path("type").asText()).isEqualTo(SIGNEE);
      assertThat(message.donnees().path("caf").asText()).isEqualTo("74");
      assertThat(message.donnees().path("sujets").toString()).isEqualTo("[\"" + objet + "\"]");
      assertThat(message.donnees().path("charge").path("convention").asText()).isEqualTo(objet);
      assertThat(Instant.parse(message.donnees().path("instant").asText()))
          .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(5));
      assertThat(message.donnees().has("sirens")).as("who else may read it").isFalse();
    }
  }

  @Test
  void filtersByTypeSubjectAndCaf() throws Exception {
    String fiche = UUID.randomUUID().toString();
    try (var parType =
            lecteur(Porteur.cnaf(), deCetEssai() + "&type=" + SIGNEE + ",fiche-action.creee");
        var parTypes =
            lecteur(Porteur.cnaf(), deCetEssai() + "&type=" + SIGNEE + "&type=fiche-action.creee");
        var parCaf = lecteur(Porteur.cnaf(), deCetEssai() + "&caf=35");
        var parFiche = lecteur(Porteur.cnaf(), "&sujet=" + fiche);
        var ailleurs = lecteur(Porteur.cnaf(), "&sujet=" + UUID.randomUUID())) {
      for (var lecteur : List.of(parType, parTypes, parCaf, parFiche, ailleurs)) {
        assertThat(lecteur.suivant().nom()).isEqualTo("debut");
      }
      publierEtValider(base, CREEE, objet, "74", List.of(), RIEN);
      publierEtValider(base, SIGNEE, objet, "35", List.of(), RIEN);
      Publication.publier(base, "fiche-action.creee", List.of(objet, fiche), "74", List.of(), "{}");
      base.commit();
      for (var lecteur : List.of(parType, parTypes)) {
        assertThat(lecteur.suivants(2))
            .extracting(Message::nom)
            .containsExactly(SIGNEE, "fiche-action.creee");
      }
      assertThat(parCaf.suivant().nom()).isEqualTo(SIGNEE);
      assertThat(parCaf.rien()).isTrue();
      Message deLaFiche = parFiche.suivant();
      assertThat(deLaFiche.nom()).isEqualTo("fiche-action.creee");
      assertThat(deLaFiche.donnees().path("sujets"))
          .extracting(JsonNode::asText)
          .containsExactly(objet, fiche);
      assertThat(ailleurs.rien()).isTrue();
    }
  }

  @Test
  void showsEachReaderWhatIsInItsScope() throws Exception {
    try (var cnaf = lecteur(Porteur.cnaf(), deCetEssai());
        var gestionnaire = lecteur(Porteur.caf("CAF_GESTIONNAIRE", "74"), deCetEssai());
        var auditeur = lecteur(Porteur.caf("CAF_AUDITEUR", "35"), deCetEssai());
        var commune = lecteur(Porteur.collectivite("217400100", "217400118"), deCetEssai())) {
      for (var lecteur : List.of(cnaf, gestionnaire, auditeur, commune)) {
        lecteur.suivant();
      }
      publierEtValider(base, CREEE, objet, "74", List.of("217400100"), "{\"n\": 1}");
      publierEtValider(base, CREEE, objet, "74", List.of("200000172"), "{\"n\": 2}");
      publierEtValider(base, CREEE, objet, "35", List.of("217400118"), "{\"n\": 3}");
      publierEtValider(base, "referentiel.version-publiee", objet, null, List.of(), "{\"n\": 4}");
      assertThat(numeros(cnaf, 4)).containsExactly(1, 2, 3, 4);
      assertThat(numeros(gestionnaire, 3)).containsExactly(1, 2, 4);
      assertThat(numeros(auditeur, 2)).containsExactly(3, 4);
      assertThat(numeros(commune, 3)).containsExactly(1, 3, 4);
    }
  }

  private static List<Integer> numeros(LecteurDeFlux lecteur, int nombre) throws Exception {
    List<Integer> numeros =
        lecteur.suivants(nombre).stream()
            .map(m -> m.donnees().path("charge").path("n").asInt())
            .toList();
    assertThat(lecteur.rien()).isTrue();
    return numeros;
  }

  @Test
  void resumesAfterTheLastOneByHeaderOrParameter() throws Exception {
    String ici;
    try (var lecteur = lecteur(Porteur.cnaf(), deCetEssai())) {
      ici = lecteur.suivant().id();
    }
    for (int n = 1; n <= 130; n++) {
      Publication.publier(base, CREEE, objet, "74", List.of(), "{\"n\": " + n + "}");
    }
    base.commit();
    String milieu;
    try (var lecteur = lecteur(Porteur.cnaf(), deCetEssai() + "&apres=" + ici)) {
      Message debut = lecteur.suivant();
      assertThat(debut.donnees().path("reprise").asBoolean()).isTrue();
      assertThat(debut.id()).isEqualTo(ici);
      List<Message> moitie = lecteur.suivants(65);
      milieu = moitie.getLast().id();
    }
    // An EventSource keeps the address that it began with: the header is the newer of the two.
    try (var lecteur =
        lecteur(Porteur.cnaf(), deCetEssai() + "&apres=" + ici, "Last-Event-ID", milieu)) {
      lecteur.suivant();
      List<Integer> suite = new ArrayList<>();
      for (Message message : lecteur.suivants(65)) {
        suite.add(message.donnees().path("charge").path("n").asInt());
      }
      assertThat(suite).first().isEqualTo(66);
      assertThat(suite).isSorted().doesNotHaveDuplicates().last().isEqualTo(130);
      assertThat(lecteur.rien()).isTrue();
    }
  }

  @Test
  void saysThatAPositionFromElsewhereLeadsNowhere() throws Exception {
    try (var lecteur = lecteur(Porteur.cnaf(), deCetEssai() + "&apres=900000000000000000")) {
      lecteur.suivant();
      Message message = lecteur.suivant();
      assertThat(message.nom()).isEqualTo("reprise-impossible");
      assertThat(message.donnees().path("demandee").asLong()).isEqualTo(900000000000000000L);
      publierEtValider(base, CREEE, objet, "74", List.of(), RIEN);
      assertThat(lecteur.suivant().nom()).isEqualTo(CREEE);
    }
  }

  @Test
  void endsWithTheToken() throws Exception {
    String billet =
        billet(owner, Porteur.cnaf(), Instant.now().plusSeconds(2), Instant.now().plusSeconds(60));
    try (var lecteur =
        LecteurDeFlux.ouvrir(RestAssured.baseURI, "billet=" + billet + deCetEssai())) {
      lecteur.suivant();
      Message fin = lecteur.suivant();
      assertThat(fin.nom()).isEqualTo("fin");
      assertThat(fin.id()).isEmpty();
      assertThat(fin.donnees().path("raison").asText()).isEqualTo("JETON_EXPIRE");
      Patience.jusqua(Duration.ofMillis(2_500), lecteur::termine);
    }
  }

  @Test
  void opensWithATokenAndGivesATicketForTheSameEyes() throws Exception {
    String jeton = EmetteurDeTest.jeton(Role.CAF_GESTIONNAIRE, "74");
    var reponse =
        given()
            .header("Authorization", "Bearer " + jeton)
            .post("/api/v1/evenements/billets")
            .then()
            .statusCode(201)
            .header("Cache-Control", "no-store")
            .extract()
            .jsonPath();
    assertThat(Instant.parse(reponse.getString("expire")))
        .isBetween(Instant.now().plusSeconds(30), Instant.now().plusSeconds(90));
    try (var parJeton =
            LecteurDeFlux.ouvrir(
                RestAssured.baseURI, deCetEssai(), "Authorization", "Bearer " + jeton);
        var parBillet =
            LecteurDeFlux.ouvrir(
                RestAssured.baseURI, "billet=" + reponse.getString("billet") + deCetEssai())) {
      assertThat(parJeton.suivant().nom()).isEqualTo("debut");
      assertThat(parBillet.suivant().nom()).isEqualTo("debut");
      publierEtValider(base, CREEE, objet, "35", List.of(), "{\"n\": 1}");
      publierEtValider(base, CREEE, objet, "74", List.of(), "{\"n\": 2}");
      assertThat(numeros(parJeton, 1)).containsExactly(2);
      assertThat(numeros(parBillet, 1)).containsExactly(2);
    }
  }

  @Test
  void theStreamOfATicketEndsWithTheTokenThatItWasAskedWith() throws Exception {
    String jeton =
        EmetteurDeTest.commun()
            .brouillon("sujet-" + UUID.randomUUID(), Set.of(Role.CNAF), null, List.of())
            .finitDans(4)
            .signer();
    String billet =
        given()
            .header("Authorization", "Bearer " + jeton)
            .post("/api/v1/evenements/billets")
            .then()
            .statusCode(201)
            .extract()
            .path("billet");
    try (var parJeton =
            LecteurDeFlux.ouvrir(
                RestAssured.baseURI, deCetEssai(), "Authorization", "Bearer " + jeton);
        var parBillet =
            LecteurDeFlux.ouvrir(RestAssured.baseURI, "billet=" + billet + deCetEssai())) {
      for (var lecteur : List.of(parJeton, parBillet)) {
        assertThat(lecteur.suivant().nom()).isEqualTo("debut");
        assertThat(lecteur.suivant().donnees().path("raison").asText()).isEqualTo("JETON_EXPIRE");
      }
    }
  }

  @Test
  void aTicketOpensOneStream() throws Exception {
    String billet = billet(owner, Porteur.cnaf());
    given().head("/api/v1/evenements?billet=" + billet).then().statusCode(401);
    Callable<Integer> essai =
        () -> {
          try (var lecteur = LecteurDeFlux.ouvrir(RestAssured.baseURI, "billet=" + billet)) {
            return lecteur.reponse().statusCode();
          }
        };
    try (var fils = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Integer> statuts = new ArrayList<>();
      for (Future<Integer> futur : fils.invokeAll(List.of(essai, essai, essai, essai, essai))) {
        statuts.add(futur.get());
      }
      assertThat(statuts).containsOnlyOnce(200).contains(401);
    }
  }

  @Test
  void anOldOrUnknownTicketOpensNothing() throws Exception {
    String vieux = billet(owner, Porteur.cnaf(), null, Instant.now().minusSeconds(1));
    for (String billet : List.of(vieux, "A".repeat(43), "x", "%00")) {
      given()
          .accept("text/event-stream")
          .urlEncodingEnabled(false)
          .get("/api/v1/evenements?billet=" + billet)
          .then()
          .statusCode(401)
          .body("detail", containsString("billet"));
    }
  }

  @Test
  void aTicketOpensNothingElse() throws Exception {
    String billet = billet(owner, Porteur.cnaf());
    given().queryParam("billet", billet).post("/api/v1/evenements/billets").then().statusCode(401);
    given()
        .header("Authorization", "Bearer faux")
        .accept("text/event-stream")
        .get("/api/v1/evenements?billet=" + billet)
        .then()
        .statusCode(401);
    try (var lecteur = LecteurDeFlux.ouvrir(RestAssured.baseURI, "billet=" + billet)) {
      assertThat(lecteur.reponse().statusCode()).isEqualTo(200);
    }
  }

  @Test
  void theApplicationNeverSeesTheTickets() throws Exception {
    for (String sql :
        List.of(
            "SELECT * FROM plateforme.billet",
            "INSERT INTO plateforme.billet VALUES ('x', 'x', '{CNAF}', null, '{}', null, now())",
            "DELETE FROM plateforme.evenement",
            "SELECT plateforme.effacer_evenements(1, 1)",
            "SELECT plateforme.garder_billet('\\x00', 60, null)")) {
      try (var application = BaseDeTest.application();
          var ordre = application.createStatement()) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> ordre.execute(sql))
            .as(sql)
            .isInstanceOf(SQLException.class)
            .extracting(e -> ((SQLException) e).getSQLState())
            .isEqualTo("42501");
      }
    }
  }

  @Test
  void tellsAllFaultsAtOnce() throws Exception {
    try (var lecteur =
        lecteur(
            Porteur.cnaf(),
            "&type=convention.inconnue&sujet=!&caf=!&apres=-1&inconnu=1",
            "Last-Event-ID",
            "abc")) {
      assertThat(lecteur.reponse().statusCode()).isEqualTo(400);
      assertThat(lecteur.refus())
          .contains("/type", "/sujet", "/caf", "/apres", "/inconnu", "/Last-Event-ID")
          .contains("La requête a 6 fautes");
    }
  }

  @Test
  void holdsOnlySoManyStreamsOfOneSubject() throws Exception {
    Porteur porteur = Porteur.cnaf();
    List<LecteurDeFlux> ouverts = new ArrayList<>();
    try {
      for (int i = 0; i < 20; i++) {
        ouverts.add(lecteur(porteur, ""));
        assertThat(ouverts.getLast().reponse().statusCode()).isEqualTo(200);
      }
      try (var deTrop = lecteur(porteur, "")) {
        assertThat(deTrop.reponse().statusCode()).isEqualTo(429);
        assertThat(deTrop.reponse().headers().firstValue("retry-after")).isPresent();
      }
      try (var autre = lecteur(Porteur.cnaf(), "")) {
        assertThat(autre.reponse().statusCode()).isEqualTo(200);
      }
    } finally {
      ouverts.forEach(LecteurDeFlux::close);
    }
  }

  @Test
  void showsItsCatalogueToEverybody() {
    given()
        .get("/api/v1/evenements/catalogue")
        .then()
        .statusCode(200)
        .body("elements.nom", hasItem(SIGNEE))
        .body("elements.nom", hasItem("regle.effet-enregistre"))
        .body("elements.find { it.nom == 'convention.signee' }.exemple.type", equalTo(SIGNEE))
        .body("elements.findAll { !it.exemple.charge }", hasSize(0));
  }

  @Test
  void theContractHasTheSchemaOfEveryPayload() {
    var contrat = given().accept("application/json").get("/openapi").jsonPath();
    var catalogue = given().get("/api/v1/evenements/catalogue").jsonPath();
    List<String> types = catalogue.getList("elements.nom");
    assertThat(types).isNotEmpty();
    for (int i = 0; i < types.size(); i++) {
      String schema = catalogue.getString("elements[" + i + "].schema");
      assertThat(contrat.<Object>get("components.schemas." + schema)).as(schema).isNotNull();
      assertThat(contrat.getString("paths.'/api/v1/evenements'.get.description"))
          .contains("`" + types.get(i) + "` (" + schema + ")");
    }
  }
}
