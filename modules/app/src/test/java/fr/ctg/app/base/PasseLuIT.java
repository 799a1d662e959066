package fr.ctg.app.base;

import static fr.ctg.app.outillage.ConventionsDeTest.ADRESSE;
import static fr.ctg.app.outillage.ConventionsDeTest.comme;
import static fr.ctg.app.outillage.ConventionsDeTest.commune;
import static fr.ctg.app.outillage.ConventionsDeTest.creee;
import static fr.ctg.app.outillage.ConventionsDeTest.demande;
import static fr.ctg.app.outillage.ConventionsDeTest.gestionnaire;
import static fr.ctg.app.outillage.ConventionsDeTest.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.evenements.LecteurDeFlux;
import fr.ctg.app.evenements.LecteurDeFlux.Message;
import fr.ctg.app.outillage.BaseDeTest;
import fr.ctg.app.outillage.ConventionsDeTest.CommuneDeTest;
import fr.ctg.app.outillage.EmetteurDeTest;
import fr.ctg.app.outillage.Patience;
import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.platform.identite.Role;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Who sees the past, in the three places that show it (events replayed, states of then, histories):
 * whoever could read it then, and by a relation alone whoever has it then and now.
 */
@ExtendWith(ServeurDeTest.class)
@TestInstance(Lifecycle.PER_CLASS)
class PasseLuIT {

  private static final String CAF = "63";
  private static final String AUTRE_CAF = "15";
  private static final Map<String, Object> FICHE =
      Map.of(
          "libelle", "Ouvrir un lieu d'accueil",
          "thematique", "PARENTALITE",
          "debut", "2026-03-01",
          "fin", "2027-06-30");

  private CommuneDeTest restante;
  private CommuneDeTest partante;
  private CommuneDeTest entrante;
  private CommuneDeTest revenue;
  private CommuneDeTest etrangere;

  /**
   * The convention's id, and the instants after each step: created, sheet, changed, sheet, back.
   */
  private String id;

  private String premiere;
  private String seconde;
  private final List<Instant> etapes = new ArrayList<>();

  /** What who leaves has been told while its stream was open. */
  private final List<String> vecuParLaPartante = new ArrayList<>();

  @BeforeAll
  void live() throws Exception {
    restante = commune(CAF);
    partante = commune(CAF);
    entrante = commune(CAF);
    revenue = commune(CAF);
    etrangere = commune(AUTRE_CAF);
    Map<String, Object> demande = demande(restante);
    demande.put("signataires", List.of(restante.siren(), partante.siren(), revenue.siren()));
    Response etape = creee(CAF, demande);
    id = id(etape);
    scelle();
    try (LecteurDeFlux present = flux(Role.COLLECTIVITE, null, "", partante)) {
      assertThat(present.suivant().nom()).isEqualTo("debut");
      premiere = fiche();
      etape = changer(etape, demande, restante, entrante);
      seconde = fiche();
      etape = changer(etape, demande, restante, entrante, revenue);
      vecuParLaPartante.addAll(present.suivants(2).stream().map(Message::nom).toList());
      assertThat(present.rien()).as("nothing of what came after it had left").isTrue();
    }
  }

  private String fiche() throws Exception {
    Response fiche = gestionnaire(CAF).body(FICHE).post(ADRESSE + "/" + id + "/fiches-action");
    fiche.then().statusCode(201);
    scelle();
    return id(fiche);
  }

  private Response changer(
      Response presente, Map<String, Object> demande, CommuneDeTest... signataires)
      throws Exception {
    demande.put("signataires", List.of(signataires).stream().map(CommuneDeTest::siren).toList());
    Response changee =
        gestionnaire(CAF)
            .header("If-Match", presente.header("ETag"))
            .body(demande)
            .put(ADRESSE + "/" + id);
    changee.then().statusCode(200);
    scelle();
    return changee;
  }

  /** Waits until all of it is in the history, and notes the instant. */
  private void scelle() throws Exception {
    etapes.add(Patience.scelle(Duration.ofSeconds(20), id));
  }

  private static LecteurDeFlux flux(
      Role role, @Nullable String caf, String requete, CommuneDeTest... pour) throws Exception {
    String[] sirens = List.of(pour).stream().map(CommuneDeTest::siren).toArray(String[]::new);
    return LecteurDeFlux.ouvrir(
        RestAssured.baseURI,
        requete,
        "Authorization",
        "Bearer " + EmetteurDeTest.jeton(role, caf, sirens));
  }

  /**
   * What a reader is told who asks for everything that is kept: up to an event for all, published
   * last.
   */
  private List<String> rejoues(Role role, @Nullable String caf, CommuneDeTest... pour)
      throws Exception {
    String signal = java.util.UUID.randomUUID().toString();
    try (Connection base = BaseDeTest.owner()) {
      fr.ctg.app.evenements.Publication.publierEtValider(
          base, "referentiel.version-publiee", signal, null, List.of(), "{}");
    }
    List<String> types = new ArrayList<>();
    try (LecteurDeFlux lecteur = flux(role, caf, "apres=0", pour)) {
      while (true) {
        Message message = lecteur.suivant();
        String racine = message.donnees().path("sujets").path(0).asText();
        if (racine.equals(signal)) {
          return types;
        }
        if (racine.equals(id)) {
          types.add(message.nom());
        }
      }
    }
  }

  private int au(RequestSpecification lecteur, int etape) {
    return lecteur
        .queryParam("au", etapes.get(etape).toString())
        .get(ADRESSE + "/" + id)
        .statusCode();
  }

  /** At which of the five steps a reader sees the convention as it was. */
  private String vuesAu(Role role, @Nullable String caf, CommuneDeTest... pour) {
    StringBuilder vues = new StringBuilder();
    for (int etape = 0; etape < 5; etape++) {
      int statut = au(lecteur(role, caf, pour), etape);
      assertThat(statut).isIn(200, 404);
      List<String> listees =
          lecteur(role, caf, pour)
              .queryParam("au", etapes.get(etape).toString())
              .queryParam("commune", restante.code())
              .get(ADRESSE)
              .then()
              .statusCode(200)
              .extract()
              .path("elements.id");
      assertThat(listees).as("the list says the same").hasSize(statut == 200 ? 1 : 0);
      vues.append(statut == 200 ? 'o' : '.');
    }
    return vues.toString();
  }

  private static RequestSpecification lecteur(
      Role role, @Nullable String caf, CommuneDeTest... pour) {
    return comme(
        role, caf, List.of(pour).stream().map(CommuneDeTest::siren).toArray(String[]::new));
  }

  private @Nullable JsonPath histoire(
      String partie, Role role, @Nullable String caf, CommuneDeTest... pour) {
    Response lue = lecteur(role, caf, pour).get(ADRESSE + "/" + id + partie + "/historique");
    assertThat(lue.statusCode()).isIn(200, 404);
    return lue.statusCode() == 200 ? lue.jsonPath() : null;
  }

  private @Nullable List<String> debuts(
      String partie, Role role, @Nullable String caf, CommuneDeTest... pour) {
    JsonPath lue = histoire(partie, role, caf, pour);
    return lue == null
        ? null
        : lue.<List<String>>getList("elements.changements").stream().map(List::getFirst).toList();
  }

  private static final String[] TOUT = {
    "convention.creee",
    "fiche-action.creee",
    "convention.modifiee",
    "fiche-action.creee",
    "convention.modifiee"
  };

  @Test
  void eventsAreReplayedToWhoeverCouldReadThemAndStillMay() throws Exception {
    assertThat(rejoues(Role.CNAF, null)).containsExactly(TOUT);
    assertThat(rejoues(Role.CAF_AUDITEUR, CAF)).containsExactly(TOUT);
    assertThat(rejoues(Role.CAF_GESTIONNAIRE, AUTRE_CAF)).isEmpty();
    assertThat(rejoues(Role.COLLECTIVITE, null, restante)).containsExactly(TOUT);
    assertThat(rejoues(Role.COLLECTIVITE, null, partante)).isEmpty();
    assertThat(rejoues(Role.COLLECTIVITE, null, etrangere)).isEmpty();
    assertThat(rejoues(Role.COLLECTIVITE, null, entrante))
        .containsExactly("convention.modifiee", "fiche-action.creee", "convention.modifiee");
    // Gone and back: not what happened meanwhile.
    assertThat(rejoues(Role.COLLECTIVITE, null, revenue))
        .containsExactly(
            "convention.creee", "fiche-action.creee", "convention.modifiee", "convention.modifiee");
    assertThat(vecuParLaPartante)
        .as("told when it happened")
        .containsExactly("fiche-action.creee", "convention.modifiee");
  }

  @Test
  void statesOfThenAreShownToWhoeverCouldReadThemAndStillMay() {
    assertThat(vuesAu(Role.CNAF, null)).isEqualTo("ooooo");
    assertThat(vuesAu(Role.CAF_AUDITEUR, CAF)).isEqualTo("ooooo");
    assertThat(vuesAu(Role.CAF_GESTIONNAIRE, AUTRE_CAF)).isEqualTo(".....");
    assertThat(vuesAu(Role.COLLECTIVITE, null, restante)).isEqualTo("ooooo");
    assertThat(vuesAu(Role.COLLECTIVITE, null, partante)).isEqualTo(".....");
    assertThat(vuesAu(Role.COLLECTIVITE, null, etrangere)).isEqualTo(".....");
    assertThat(vuesAu(Role.COLLECTIVITE, null, entrante)).isEqualTo("..ooo");
    assertThat(vuesAu(Role.COLLECTIVITE, null, revenue)).isEqualTo("oo..o");
    assertThat(vuesAu(Role.COLLECTIVITE, null, revenue, entrante)).isEqualTo("ooooo");
  }

  @Test
  void historiesAreToldToWhoeverCouldReadThemAndStillMay() {
    String ajout = "Ajout : fiche action « Ouvrir un lieu d'accueil »";
    List<String> tout = Objects.requireNonNull(debuts("", Role.CNAF, null));
    assertThat(tout).hasSize(5).startsWith("Création", ajout);
    assertThat(debuts("", Role.CAF_AUDITEUR, CAF)).isEqualTo(tout);
    assertThat(debuts("", Role.CAF_GESTIONNAIRE, AUTRE_CAF)).isNull();
    assertThat(debuts("", Role.COLLECTIVITE, null, restante)).isEqualTo(tout);
    assertThat(debuts("", Role.COLLECTIVITE, null, partante)).isNull();
    assertThat(debuts("", Role.COLLECTIVITE, null, etrangere)).isNull();
    assertThat(debuts("", Role.COLLECTIVITE, null, entrante)).isEqualTo(tout.subList(2, 5));
    assertThat(debuts("", Role.COLLECTIVITE, null, revenue))
        .containsExactly(tout.get(0), tout.get(1), tout.get(2), tout.get(4));
    // Of a part: who joined since sees it as it is, and nothing of how it came.
    String fiche = "/fiches-action/" + premiere;
    assertThat(debuts(fiche, Role.COLLECTIVITE, null, restante)).containsExactly("Création");
    assertThat(debuts(fiche, Role.COLLECTIVITE, null, entrante)).isEmpty();
    assertThat(debuts(fiche, Role.COLLECTIVITE, null, partante)).isNull();
    assertThat(debuts("/fiches-action/" + seconde, Role.COLLECTIVITE, null, revenue)).isEmpty();
    // Authors are told to those of the Caf and of the national fund alone.
    assertThat(auteurs(histoire("", Role.COLLECTIVITE, null, restante))).containsOnlyNulls();
    assertThat(auteurs(histoire("", Role.CAF_AUDITEUR, CAF))).doesNotContainNull();
  }

  private static List<Object> auteurs(@Nullable JsonPath histoire) {
    return Objects.requireNonNull(histoire).getList("elements.auteur");
  }

  /** The same without the application: its role, which says for whom it asks. */
  @Test
  void theDatabaseDecidesByItself() throws SQLException {
    for (int etape = 0; etape < 5; etape++) {
      assertThat(lignes("COLLECTIVITE", "", restante.siren(), etape)).isPositive();
      assertThat(lignes("COLLECTIVITE", "", partante.siren(), etape)).isZero();
      assertThat(lignes("COLLECTIVITE", "", entrante.siren(), etape) > 0).isEqualTo(etape >= 2);
      assertThat(lignes("CAF_AUDITEUR", CAF, "", etape)).isPositive();
      assertThat(lignes("CAF_AUDITEUR", AUTRE_CAF, "", etape)).isZero();
      assertThat(lignes("", CAF, restante.siren(), etape)).isZero();
    }
    assertThat(changements("CNAF", "", "")).isPositive();
    assertThat(changements("COLLECTIVITE", "", partante.siren())).isZero();
    assertThat(changements("CAF_GESTIONNAIRE", AUTRE_CAF, "")).isZero();
    assertThat(changements("", CAF, restante.siren())).isZero();
  }

  private int lignes(String roles, String caf, String sirens, int etape) throws SQLException {
    return compter(
        roles,
        caf,
        sirens,
        etapes.get(etape),
        "SELECT (SELECT count(*) FROM passe.convention WHERE id = CAST(? AS uuid))"
            + " + (SELECT count(*) FROM passe.signataire WHERE convention = CAST(? AS uuid))",
        id,
        id);
  }

  private int changements(String roles, String caf, String sirens) throws SQLException {
    return compter(
        roles,
        caf,
        sirens,
        Instant.EPOCH,
        "SELECT count(*) FROM plateforme.histoire_lue('convention.convention', ?, NULL, NULL, NULL,"
            + " 0, 100)",
        id);
  }

  private static int compter(
      String roles, String caf, String sirens, Instant au, String lecture, String... valeurs)
      throws SQLException {
    try (Connection base = BaseDeTest.application()) {
      try (PreparedStatement annonce =
          base.prepareStatement(
              "SELECT set_config('ctg.sujet', 'lecteur', true), set_config('ctg.roles', ?, true),"
                  + " set_config('ctg.caf', ?, true), set_config('ctg.sirens', ?, true),"
                  + " set_config('ctg.position',"
                  + " plateforme.position_a(CAST(? AS timestamptz))::text, true)")) {
        annonce.setString(1, roles);
        annonce.setString(2, caf);
        annonce.setString(3, sirens);
        annonce.setString(4, au.toString());
        annonce.execute();
      }
      try (PreparedStatement compte = base.prepareStatement(lecture)) {
        for (int i = 0; i < valeurs.length; i++) {
          compte.setString(i + 1, valeurs[i]);
        }
        try (var ligne = compte.executeQuery()) {
          ligne.next();
          return ligne.getInt(1);
        }
      }
    }
  }
}
