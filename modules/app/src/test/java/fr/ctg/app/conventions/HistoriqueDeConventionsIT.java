package fr.ctg.app.conventions;

import static fr.ctg.app.outillage.ConventionsDeTest.ADRESSE;
import static fr.ctg.app.outillage.ConventionsDeTest.CORRECTIF;
import static fr.ctg.app.outillage.ConventionsDeTest.avec;
import static fr.ctg.app.outillage.ConventionsDeTest.axe;
import static fr.ctg.app.outillage.ConventionsDeTest.comme;
import static fr.ctg.app.outillage.ConventionsDeTest.commune;
import static fr.ctg.app.outillage.ConventionsDeTest.creee;
import static fr.ctg.app.outillage.ConventionsDeTest.demande;
import static fr.ctg.app.outillage.ConventionsDeTest.gestionnaire;
import static fr.ctg.app.outillage.ConventionsDeTest.id;
import static fr.ctg.app.outillage.ConventionsDeTest.signee;
import static fr.ctg.app.outillage.ConventionsDeTest.signer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import fr.ctg.app.outillage.Patience;
import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.platform.identite.Role;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The past of conventions: what changed, who is told by whom, and what they were at an instant. */
@ExtendWith(ServeurDeTest.class)
class HistoriqueDeConventionsIT {

  private static final String CAF = "86";
  private static final String AUTRE_CAF = "79";

  private static final Map<String, Object> FICHE =
      Map.of(
          "libelle", "Ouvrir un lieu d'accueil",
          "description", "Deux lieux, l'un après l'autre.",
          "thematique", "PARENTALITE",
          "priorites", List.of("PAUVRETE"),
          "debut", "2026-03-01",
          "fin", "2027-06-30",
          "responsable", Map.of("nom", "Camille Martin", "fonction", "Coordination"));
  private static final Map<String, Object> GROUPE =
      Map.of(
          "libelle",
          "Parentalité",
          "membres",
          List.of(Map.of("nom", "Dominique Petit"), Map.of("organisation", "MSA")));

  /** What was answered, and an instant at which it was so. */
  private record Photo(Instant instant, String corps) {}

  private static Photo photo(String objet, String adresse) throws Exception {
    Response lue = gestionnaire(CAF).get(adresse);
    lue.then().statusCode(200);
    return new Photo(Patience.scelle(objet), lue.asString());
  }

  private static Response au(RequestSpecification lecteur, String adresse, Instant instant) {
    return lecteur.queryParam("au", instant.toString()).get(adresse);
  }

  private static void memes(String adresse, List<Photo> photos) {
    for (Photo photo : photos) {
      Response alors = au(gestionnaire(CAF), adresse, photo.instant());
      assertThat(alors.statusCode()).as(alors.asString()).isEqualTo(200);
      assertThat(new JsonPath(alors.asString()).getMap(""))
          .isEqualTo(new JsonPath(photo.corps()).getMap(""));
    }
  }

  private static List<String> listees(RequestSpecification lecteur, String liste, Instant instant) {
    return au(lecteur, liste, instant).then().statusCode(200).extract().path("elements.id");
  }

  /**
   * What some addresses answered at each step, to be compared with what they answer of it later.
   */
  private static final class Album {
    private final Map<String, List<Photo>> photos = new LinkedHashMap<>();

    void suivre(String... adresses) {
      for (String adresse : adresses) {
        photos.put(adresse, new ArrayList<>());
      }
    }

    void photographier(String objet) throws Exception {
      for (var suivie : photos.entrySet()) {
        suivie.getValue().add(photo(objet, suivie.getKey()));
      }
    }

    List<Photo> de(String adresse) {
      return photos.getOrDefault(adresse, List.of());
    }

    void verifier() {
      photos.forEach(HistoriqueDeConventionsIT::memes);
    }
  }

  private static Response corriger(String adresse, String marque, Map<String, Object> correctif) {
    Response corrigee =
        comme(Role.CAF_GESTIONNAIRE, CAF)
            .contentType(CORRECTIF)
            .header("If-Match", marque)
            .body(correctif)
            .patch(adresse);
    corrigee.then().statusCode(200);
    return corrigee;
  }

  @Test
  void aConventionIsShownAsItWas() throws Exception {
    Instant avant = Instant.now().minusSeconds(1);
    var une = commune(CAF);
    var deux = commune(CAF);
    var album = new Album();
    Response etape = creee(CAF, demande(une));
    String id = id(etape);
    String adresse = ADRESSE + "/" + id;
    // The lists of then beside the convention of then.
    String laListe = ADRESSE + "?commune=" + une.code() + "&tri=-fin";
    String lesMiennes = ADRESSE + "?q=ctg de " + une.code();
    album.suivre(adresse, laListe, lesMiennes, adresse + "/avenants");
    album.photographier(id);
    // Another first day moves every commune; then one joins, and the first one leaves.
    etape = corriger(adresse, etape.header("ETag"), Map.of("debut", "2025-02-01"));
    album.photographier(id);
    etape =
        corriger(
            adresse,
            etape.header("ETag"),
            Map.of("signataires", List.of(deux.siren(), une.siren())));
    album.photographier(id);
    etape =
        corriger(
            adresse,
            etape.header("ETag"),
            Map.of(
                "signataires",
                List.of(deux.siren()),
                "debut",
                "2025-01-01",
                "axes",
                List.of(
                    Map.of("libelle", "Un", "thematiques", List.of("PARENTALITE")),
                    Map.of("libelle", "Deux", "thematiques", List.of("ENFANCE")))));
    album.photographier(id);
    etape = signer(CAF, id, etape.header("ETag"));
    etape.then().statusCode(200);
    album.photographier(id);
    gestionnaire(CAF)
        .header("If-Match", etape.header("ETag"))
        .body(
            Map.of(
                "dateEffet", "2026-01-01",
                "motif", "Une autre rejoint, la première s'en va du périmètre",
                "nouveauxSignataires", List.of(une.siren()),
                "perimetre", List.of(une.code()),
                "fin", "2029-06-30"))
        .post(adresse + "/avenants")
        .then()
        .statusCode(201);
    album.photographier(id);
    gestionnaire(CAF)
        .header("If-Match", gestionnaire(CAF).get(adresse).header("ETag"))
        .body(Map.of("date", "2026-06-30", "motif", "Fusion"))
        .post(adresse + "/resiliation")
        .then()
        .statusCode(200);
    album.photographier(id);

    List<Photo> photos = album.de(adresse);
    assertThat(photos.stream().map(Photo::corps).distinct()).hasSameSizeAs(photos);
    album.verifier();
    assertThat(
            album.de(laListe).stream().map(p -> new JsonPath(p.corps()).getList("elements").size()))
        .containsExactly(1, 1, 1, 0, 0, 1, 1);
    memes(adresse + "/avenants/1", List.of(photo(id, adresse + "/avenants/1")));
    assertThat(au(gestionnaire(CAF), adresse + "/avenants/1", photos.get(4).instant()).statusCode())
        .isEqualTo(404);
    // Before it was, it was not; whoever did not sign then could not read it then.
    assertThat(au(gestionnaire(CAF), adresse, avant).statusCode()).isEqualTo(404);
    for (int i = 0; i < photos.size(); i++) {
      Instant alors = photos.get(i).instant();
      boolean signait = i <= 2 || i >= 5;
      assertThat(au(comme(Role.COLLECTIVITE, null, une.siren()), adresse, alors).statusCode())
          .as("step " + i)
          .isEqualTo(signait ? 200 : 404);
      // The list of then tells each the same.
      assertThat(listees(comme(Role.COLLECTIVITE, null, une.siren()), lesMiennes, alors))
          .as("step " + i)
          .isEqualTo(signait ? List.of(id) : List.of());
      assertThat(listees(comme(Role.CNAF, null), lesMiennes, alors)).containsExactly(id);
      assertThat(listees(comme(Role.CAF_AUDITEUR, CAF), lesMiennes, alors)).containsExactly(id);
      assertThat(listees(gestionnaire(AUTRE_CAF), lesMiennes, alors)).isEmpty();
      assertThat(au(comme(Role.CNAF, null), adresse, alors).statusCode()).isEqualTo(200);
      assertThat(au(comme(Role.CAF_AUDITEUR, CAF), adresse, alors).statusCode()).isEqualTo(200);
      assertThat(au(gestionnaire(AUTRE_CAF), adresse, alors).statusCode()).isEqualTo(404);
      assertThat(
              au(comme(Role.COLLECTIVITE, null, commune(AUTRE_CAF).siren()), adresse, alors)
                  .statusCode())
          .isEqualTo(404);
    }
    gestionnaire(CAF).queryParam("au", "hier").get(adresse).then().statusCode(400);
  }

  @Test
  void whatWasGivenUpIsStillKnownAsItWas() throws Exception {
    var commune = commune(CAF);
    Response creee = creee(CAF, demande(commune));
    String adresse = ADRESSE + "/" + id(creee);
    Photo photo = photo(id(creee), adresse);
    gestionnaire(CAF).header("If-Match", creee.header("ETag")).delete(adresse);
    Instant apres = Patience.scelle(id(creee));
    memes(adresse, List.of(photo));
    assertThat(au(gestionnaire(CAF), adresse, apres).statusCode()).isEqualTo(404);
    gestionnaire(CAF)
        .get(adresse + "/historique")
        .then()
        .statusCode(200)
        .body("elements.auteur", everyItem(equalTo("essai:CAF_GESTIONNAIRE:" + CAF + ":")))
        .body("elements[-1].changements[0]", equalTo("Suppression"));
    comme(Role.CNAF, null).get(adresse + "/historique").then().statusCode(200);
    gestionnaire(AUTRE_CAF).get(adresse + "/historique").then().statusCode(404);
    comme(Role.COLLECTIVITE, null, commune.siren())
        .get(adresse + "/historique")
        .then()
        .statusCode(404);
    // A signatory reads of then what it may still read.
    assertThat(
            au(comme(Role.COLLECTIVITE, null, commune.siren()), adresse, photo.instant())
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void thePlanIsShownAsItWasWithoutThoseWhoWereErasedSince() throws Exception {
    Response convention = creee(CAF, demande(commune(CAF)));
    String id = id(convention);
    Instant avant = Patience.scelle(id);
    Response fiche =
        gestionnaire(CAF)
            .body(avec(FICHE, "axe", axe(convention)))
            .post(ADRESSE + "/" + id + "/fiches-action");
    Response groupe =
        gestionnaire(CAF).body(GROUPE).post(ADRESSE + "/" + id + "/groupes-de-travail");
    String uneFiche = fiche.header("Location");
    String unGroupe = groupe.header("Location");
    String lesFiches = ADRESSE + "/" + id + "/fiches-action";
    String lesGroupes = ADRESSE + "/" + id + "/groupes-de-travail";
    var album = new Album();
    album.suivre(uneFiche, unGroupe, lesFiches, lesGroupes);
    album.photographier(id);
    gestionnaire(CAF).body(FICHE).post(lesFiches).then().statusCode(201);
    gestionnaire(CAF).body(GROUPE).post(lesGroupes).then().statusCode(201);
    album.photographier(id);
    corriger(
        uneFiche, "\"1\"", Map.of("etat", "EN_COURS", "responsable", Map.of("nom", "Alix Durand")));
    corriger(unGroupe, "\"1\"", Map.of("membres", List.of(Map.of("nom", "Dominique Petit"))));
    album.photographier(id);
    gestionnaire(CAF).header("If-Match", "\"2\"").delete(uneFiche).then().statusCode(204);
    gestionnaire(CAF).header("If-Match", "\"2\"").delete(unGroupe).then().statusCode(204);
    Instant apres = Patience.scelle(id);
    album.verifier();
    List<Photo> fiches = album.de(uneFiche);
    for (String liste : List.of(lesFiches, lesGroupes)) {
      assertThat(listees(gestionnaire(CAF), liste, avant)).isEmpty();
      assertThat(listees(gestionnaire(CAF), liste, apres)).hasSize(1);
      List<String> toutes = listees(gestionnaire(CAF), liste, fiches.getLast().instant());
      JsonPath page =
          au(gestionnaire(CAF).queryParam("limite", 1), liste, fiches.getLast().instant())
              .jsonPath();
      JsonPath suite =
          au(
                  gestionnaire(CAF)
                      .queryParam("limite", 1)
                      .queryParam("curseur", page.getString("suivant")),
                  liste,
                  fiches.getLast().instant())
              .jsonPath();
      assertThat(toutes)
          .containsExactly(page.getString("elements[0].id"), suite.getString("elements[0].id"));
      assertThat(suite.getString("suivant")).isNull();
    }
    // Told also once they are gone, to those of the Caf with their authors.
    assertThat(
            gestionnaire(CAF)
                .get(uneFiche + "/historique")
                .jsonPath()
                .<List<List<String>>>get("elements.changements"))
        .containsExactly(
            List.of("Création"),
            List.of("État : prévue → en cours", "Responsable : (donnée personnelle)"),
            List.of("Suppression"));
    assertThat(
            gestionnaire(CAF)
                .get(unGroupe + "/historique")
                .jsonPath()
                .<List<List<String>>>get("elements.changements"))
        .last()
        .isEqualTo(List.of("Suppression", "Retrait : membre de groupe"));
    gestionnaire(CAF)
        .get(uneFiche + "/historique")
        .then()
        .body("elements.auteur", everyItem(equalTo("essai:CAF_GESTIONNAIRE:" + CAF + ":")));
    gestionnaire(AUTRE_CAF).get(uneFiche + "/historique").then().statusCode(404);
    gestionnaire(CAF)
        .get(lesFiches + "/00000000-0000-7000-8000-000000000000/historique")
        .then()
        .statusCode(404);
    for (String une : List.of(uneFiche, unGroupe)) {
      assertThat(au(gestionnaire(CAF), une, avant).statusCode()).isEqualTo(404);
      assertThat(au(gestionnaire(CAF), une, apres).statusCode()).isEqualTo(404);
      assertThat(au(gestionnaire(AUTRE_CAF), une, fiches.getLast().instant()).statusCode())
          .isEqualTo(404);
    }
    gestionnaire(CAF)
        .header("If-Match", "*")
        .delete("/api/v1/personnes/" + fiche.path("responsable.personne"))
        .then()
        .statusCode(204);
    au(gestionnaire(CAF), uneFiche, fiches.getFirst().instant())
        .then()
        .statusCode(200)
        .body("responsable.nom", nullValue())
        .body("responsable.fonction", equalTo("Coordination"));
    au(gestionnaire(CAF), uneFiche, fiches.getLast().instant())
        .then()
        .body("responsable.nom", equalTo("Alix Durand"));
  }

  @Test
  void aPartnerIsShownAsItWas() throws Exception {
    Response cree =
        gestionnaire(CAF)
            .body(Map.of("siren", "552081317", "nom", "Avant", "nature", "AUTRE"))
            .post("/api/v1/partenaires");
    cree.then().statusCode(201);
    String adresse = cree.header("Location");
    String liste = "/api/v1/partenaires?siren=552081317&caf=" + CAF;
    var album = new Album();
    album.suivre(adresse, liste);
    album.photographier(id(cree));
    corriger(adresse, "\"1\"", Map.of("nom", "Après", "nature", "ASSOCIATION"));
    album.photographier(id(cree));
    album.verifier();
    Instant alors = album.de(adresse).getFirst().instant();
    assertThat(au(gestionnaire(AUTRE_CAF), adresse, alors).statusCode()).isEqualTo(404);
    assertThat(listees(gestionnaire(AUTRE_CAF), liste, alors)).isEmpty();
    assertThat(listees(comme(Role.CNAF, null), liste + "&nature=AUTRE", alors)).hasSize(1);
    assertThat(listees(comme(Role.CNAF, null), liste + "&nature=ASSOCIATION", alors)).isEmpty();
    assertThat(
            gestionnaire(CAF)
                .get(adresse + "/historique")
                .jsonPath()
                .<List<List<String>>>get("elements.changements"))
        .containsExactly(
            List.of("Création"), List.of("Nom : Avant → Après", "Nature : autre → association"));
    gestionnaire(AUTRE_CAF).get(adresse + "/historique").then().statusCode(404);
  }

  @Test
  void eachChangeIsToldInWordsAndItsAuthorToThoseOfTheCaf() throws Exception {
    var commune = commune(CAF);
    Response etape = creee(CAF, demande(commune));
    String id = id(etape);
    String adresse = ADRESSE + "/" + id;
    etape = corriger(adresse, etape.header("ETag"), Map.of("libelle", "CTG d'ailleurs"));
    Response fiche = gestionnaire(CAF).body(FICHE).post(adresse + "/fiches-action");
    corriger(
        fiche.header("Location"), "\"1\"", Map.of("responsable", Map.of("nom", "Alix Durand")));
    signer(CAF, id, etape.header("ETag")).then().statusCode(200);
    Patience.scelle(id);

    String nom = comme(Role.CNAF, null).get(adresse).path("signataires[0].nom");
    String nomDeLaCommune =
        given().get("/api/v1/territoires/communes/" + commune.code()).path("nom");
    JsonPath lu =
        gestionnaire(CAF).get(adresse + "/historique").then().statusCode(200).extract().jsonPath();
    assertThat(lu.<List<List<String>>>get("elements.changements"))
        .isEqualTo(
            List.of(
                List.of(
                    "Création",
                    "Ajout : signataire « " + nom + " »",
                    "Ajout : commune « " + nomDeLaCommune + " (" + commune.code() + ") »",
                    "Ajout : axe « Accueillir »"),
                List.of("Nom : CTG de " + commune.code() + " → CTG d'ailleurs"),
                List.of("Ajout : fiche action « Ouvrir un lieu d'accueil »"),
                List.of(
                    "Fiche action « Ouvrir un lieu d'accueil », responsable : (donnée personnelle)"),
                List.of(
                    "Statut : en préparation → signée",
                    "Date de signature : rien → 15 décembre 2024",
                    "Version du référentiel : rien → cnaf-2019")));
    String auteur = "essai:CAF_GESTIONNAIRE:" + CAF + ":";
    for (var lecteur :
        List.of(gestionnaire(CAF), comme(Role.CAF_AUDITEUR, CAF), comme(Role.CNAF, null))) {
      lecteur
          .get(adresse + "/historique")
          .then()
          .statusCode(200)
          .body("elements.auteur", everyItem(equalTo(auteur)));
    }
    Response duSignataire =
        comme(Role.COLLECTIVITE, null, commune.siren()).get(adresse + "/historique");
    duSignataire.then().statusCode(200);
    assertThat(duSignataire.jsonPath().getList("elements.changements"))
        .isEqualTo(lu.getList("elements.changements"));
    assertThat(duSignataire.asString()).doesNotContain("essai:").doesNotContain("auteur");
    gestionnaire(AUTRE_CAF).get(adresse + "/historique").then().statusCode(404);
    comme(Role.COLLECTIVITE, null, commune(AUTRE_CAF).siren())
        .get(adresse + "/historique")
        .then()
        .statusCode(404);

    // Page after page it is the same.
    List<Object> pages = new ArrayList<>();
    String curseur = null;
    do {
      RequestSpecification demande = gestionnaire(CAF).queryParam("limite", 2);
      JsonPath page =
          (curseur == null ? demande : demande.queryParam("curseur", curseur))
              .get(adresse + "/historique")
              .jsonPath();
      pages.addAll(page.getList("elements"));
      curseur = page.getString("suivant");
    } while (curseur != null);
    assertThat(pages).isEqualTo(lu.getList("elements"));
  }

  private static List<String> dernier(String id) throws Exception {
    Patience.scelle(id);
    return gestionnaire(CAF)
        .get(ADRESSE + "/" + id + "/historique")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .<List<List<String>>>get("elements.changements")
        .getLast();
  }

  private static void amender(String id, Map<String, Object> avenant) {
    gestionnaire(CAF)
        .header("If-Match", "*")
        .body(avenant)
        .post(ADRESSE + "/" + id + "/avenants")
        .then()
        .statusCode(201);
  }

  /** Rows that are put anew with other days are told as what they are. */
  @Test
  void whatIsBroughtForwardIsToldSoAndACorrectionNamesWhatItCorrects() throws Exception {
    var une = commune(CAF);
    var autre = commune(CAF);
    Map<String, Object> demande = demande(une);
    demande.put("signataires", List.of(une.siren(), autre.siren()));
    demande.put("perimetre", List.of(une.code()));
    Response signee = signee(CAF, demande);
    String id = id(signee);
    List<String> tout = List.of(une.code(), autre.code());
    String nom =
        given().get("/api/v1/territoires/communes/" + autre.code()).path("nom")
            + " ("
            + autre.code()
            + ")";
    amender(id, Map.of("dateEffet", "2027-12-15", "motif", "Arrivée", "perimetre", tout));
    assertThat(dernier(id))
        .contains("Ajout : avenant « 1 » : Arrivée", "Ajout : commune « " + nom + " »");
    amender(id, Map.of("dateEffet", "2027-03-01", "motif", "Plus tôt", "perimetre", tout));
    assertThat(dernier(id))
        .contains("Commune « " + nom + " » : à partir du 1er mars 2027 au lieu du 15 décembre 2027")
        .noneMatch(dit -> dit.startsWith("Ajout : commune") || dit.startsWith("Retrait : commune"));
    amender(id, Map.of("dateEffet", "2027-03-01", "motif", "Erreur de jour", "corrige", 2));
    assertThat(dernier(id))
        .contains(
            "Ajout : avenant « 3 », qui corrige l'avenant 2 : Erreur de jour",
            "Commune « " + nom + " » : à partir du 15 décembre 2027 au lieu du 1er mars 2027");
    amender(
        id,
        Map.of(
            "dateEffet",
            "2026-03-01",
            "motif",
            "Nom",
            "axes",
            List.of(
                Map.of(
                    "id",
                    axe(signee),
                    "libelle",
                    "Accueillir mieux",
                    "thematiques",
                    List.of("PETITE_ENFANCE")))));
    assertThat(dernier(id))
        .contains(
            "Axe « Accueillir mieux », à partir du 1er mars 2026, nom : Accueillir → Accueillir mieux",
            "Axe « Accueillir mieux », à partir du 1er mars 2026, thématiques : La petite enfance, La"
                + " parentalité → La petite enfance")
        .noneMatch(dit -> dit.startsWith("Ajout : axe"));
    String csv =
        gestionnaire(CAF)
            .accept("text/csv")
            .get(ADRESSE + "/" + id + "/avenants")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    List<String> colonnes = List.of(csv.lines().findFirst().orElseThrow().split(","));
    assertThat(colonnes)
        .doesNotHaveDuplicates()
        .contains("avantFin", "apresFin", "avantLibelle", "apresLibelle", "cause");
  }

  @Test
  void anAxisThatChangesPlaceAndNameIsToldAsTheSameOne() throws Exception {
    Map<String, Object> demande = demande(commune(CAF));
    List<Object> axes = new ArrayList<>((List<?>) demande.get("axes"));
    axes.add(Map.of("libelle", "Animer", "thematiques", List.of("JEUNESSE")));
    demande.put("axes", axes);
    Response creee = creee(CAF, demande);
    String adresse = ADRESSE + "/" + id(creee);
    List<Map<String, Object>> retournes = new ArrayList<>(creee.jsonPath().getList("axes"));
    Collections.reverse(retournes);
    retournes.getFirst().put("libelle", "Animer la vie sociale");
    Photo avant = photo(id(creee), adresse);
    corriger(adresse, creee.header("ETag"), Map.of("axes", retournes));
    Patience.scelle(id(creee));
    memes(adresse, List.of(avant));
    assertThat(
            gestionnaire(CAF)
                .get(adresse + "/historique")
                .jsonPath()
                .<List<List<String>>>get("elements.changements")
                .getLast())
        .containsExactlyInAnyOrder(
            "Axe « Animer la vie sociale », rang : 2 → 1",
            "Axe « Animer la vie sociale », nom : Animer → Animer la vie sociale",
            "Axe « Accueillir », rang : 1 → 2");
  }
}
