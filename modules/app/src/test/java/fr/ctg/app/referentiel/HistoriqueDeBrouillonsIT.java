package fr.ctg.app.referentiel;

import static fr.ctg.app.outillage.ConventionsDeTest.CORRECTIF;
import static fr.ctg.app.outillage.ConventionsDeTest.comme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import fr.ctg.app.outillage.Patience;
import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.platform.identite.Role;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The past of drafts of the job reference and of their texts: what changed, by whom, and what they
 * were at an instant. What a publication does to it is in {@link EditionReferentielIT}.
 */
@ExtendWith(ServeurDeTest.class)
class HistoriqueDeBrouillonsIT {

  private static final String BROUILLONS = "/api/v1/referentiel/brouillons";
  private static final String NDJSON = "application/x-ndjson";

  /** What was answered at an address, and in which form. */
  private record Lecture(String adresse, String forme) {}

  /** The first instant at which all this was answered. */
  private record Photo(Instant instant, Map<Lecture, Response> reponses) {}

  /** A draft that is photographed after each of its changes. */
  private static final class Album {

    private final String code = "passe-" + UUID.randomUUID().toString().substring(0, 8);
    private final String adresse = BROUILLONS + "/" + code;
    private final List<Lecture> lectures = new ArrayList<>();
    private final List<Photo> photos = new ArrayList<>();

    Album(String... elements) {
      lectures.add(new Lecture(BROUILLONS + "?limite=200", "application/json"));
      lectures.add(new Lecture(adresse, "application/json"));
      lectures.add(new Lecture(adresse + "/elements", NDJSON));
      lectures.add(new Lecture(adresse + "/elements?limite=3", "application/json"));
      lectures.add(new Lecture(adresse + "/differences", "application/json"));
      lectures.add(new Lecture(adresse + "/differences?avec=cnaf-2019", "text/csv"));
      for (String element : elements) {
        lectures.add(new Lecture(adresse + "/elements/" + element, "application/json"));
      }
    }

    void photographier() throws Exception {
      Map<Lecture, Response> reponses = new HashMap<>();
      lectures.forEach(l -> reponses.put(l, cnaf().accept(l.forme()).get(l.adresse())));
      photos.add(new Photo(instant(adresse, photos.size() + 1), reponses));
    }

    void relire() {
      for (int i = 0; i < photos.size(); i++) {
        Photo photo = photos.get(i);
        String etape = "step " + i + ", ";
        photo
            .reponses()
            .forEach(
                (lecture, avant) -> {
                  Response alors =
                      au(photo.instant()).accept(lecture.forme()).get(lecture.adresse());
                  memes(etape + lecture, alors, avant);
                  // Nothing to write with.
                  assertThat(String.valueOf(alors.header("ETag"))).doesNotContain(code);
                });
      }
    }
  }

  private static void memes(String quoi, Response une, Response autre) {
    assertThat(une.statusCode()).as(quoi).isEqualTo(autre.statusCode());
    if (autre.statusCode() == 200) {
      assertThat(sansCurseur(une)).as(quoi).isEqualTo(sansCurseur(autre));
    }
  }

  /** A cursor says which list it goes on with, and the one of then is another. */
  private static String sansCurseur(Response reponse) {
    return reponse.asString().replaceFirst("\"suivant\":\"[^\"]*\"", "");
  }

  private static RequestSpecification cnaf() {
    return comme(Role.CNAF, null);
  }

  private static RequestSpecification au(Instant instant) {
    return cnaf().queryParam("au", instant.toString());
  }

  /** The instant at which the latest of so many changes was sealed. */
  private static Instant instant(String adresse, int changements) throws Exception {
    return Patience.obtenir(
        Patience.SCELLEMENT,
        () -> {
          List<String> instants =
              cnaf()
                  .queryParam("limite", 200)
                  .get(adresse + "/historique")
                  .path("elements.instant");
          return instants != null && instants.size() == changements
              ? Optional.of(Instant.parse(instants.getLast()))
              : Optional.empty();
        });
  }

  private static void creer(String code, String debut) {
    cnaf()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "code",
                code,
                "libelle",
                "Essai",
                "debut",
                debut,
                "modele",
                "cnaf-2019",
                "source",
                Map.of("document", "S3", "section", "Essai", "citation", "Les mots.")))
        .post(BROUILLONS)
        .then()
        .statusCode(201);
  }

  private static void ajouter(
      String adresse, String code, String rubrique, Map<String, Object> suite) {
    Map<String, Object> element =
        new HashMap<>(
            Map.of(
                "code", code,
                "rubrique", rubrique,
                "texte", "Premiers mots",
                "document", "S3",
                "section", "Essai",
                "portee", "NATIONALE"));
    element.putAll(suite);
    cnaf()
        .contentType(ContentType.JSON)
        .body(element)
        .post(adresse + "/elements")
        .then()
        .statusCode(201);
  }

  private static void corriger(String adresse, Map<String, Object> correctif) {
    cnaf()
        .contentType(CORRECTIF)
        .header("If-Match", "*")
        .body(correctif)
        .patch(adresse)
        .then()
        .statusCode(200);
  }

  private static void supprimer(String adresse) {
    cnaf().header("If-Match", "*").delete(adresse).then().statusCode(204);
  }

  private static List<List<String>> changements(String adresse) {
    JsonPath lu = cnaf().get(adresse + "/historique").then().statusCode(200).extract().jsonPath();
    assertThat(lu.getList("elements.auteur")).containsOnly("essai:CNAF::");
    assertThat(lu.getList("elements.roles")).containsOnly("CNAF");
    return lu.getList("elements.changements");
  }

  @Test
  void aDraftIsShownAsItWas() throws Exception {
    var album = new Album("MISSION-NEUVE", "MISSION-1", "SAVOIR-NEUF");
    String adresse = album.adresse;
    Instant avant = Instant.now();
    creer(album.code, "2097-01-01");
    album.photographier();
    List<Map<String, Object>> savoirs =
        cnaf()
            .get(adresse + "/elements?limite=200")
            .path("elements.findAll { it.rubrique == 'SAVOIR' }");
    List<Object> codes = savoirs.stream().map(s -> s.get("code")).toList();
    corriger(adresse, Map.of("libelle", "Autre nom", "debut", "2098-01-01"));
    album.photographier();
    ajouter(adresse, "MISSION-NEUVE", "MISSION", Map.of("ordre", 1));
    album.photographier();
    corriger(adresse + "/elements/MISSION-NEUVE", Map.of("ordre", 3, "texte", "Autres mots"));
    album.photographier();
    ajouter(
        adresse,
        "SAVOIR-NEUF",
        "SAVOIR",
        Map.of(
            "parent", savoirs.get(0).get("parent"),
            "ordre", 1,
            "remplace", List.of(codes.get(1), codes.get(0))));
    album.photographier();
    supprimer(adresse + "/elements/" + codes.get(2) + "?remplacePar=SAVOIR-NEUF");
    album.photographier();
    corriger(adresse + "/elements/MISSION-1", Map.of("texte", "Encore d'autres mots"));
    album.photographier();
    supprimer(adresse + "/elements/MISSION-NEUVE");
    album.photographier();
    assertThat(cnaf().get(adresse).header("ETag")).contains(album.code);
    // An instant that is yet to come shows what is.
    Instant bientot = Instant.now().plusSeconds(3600);
    for (Lecture lecture : album.lectures) {
      Response maintenant = cnaf().accept(lecture.forme()).get(lecture.adresse());
      Response alors = au(bientot).accept(lecture.forme()).get(lecture.adresse());
      memes(lecture.toString(), alors, maintenant);
    }
    supprimer(adresse);
    album.photographier();
    // Another one takes its code.
    creer(album.code, "2099-01-01");
    album.photographier();

    album.relire();
    for (Lecture lecture : album.lectures) {
      boolean liste = lecture.adresse().startsWith(BROUILLONS + "?");
      Response alors = au(avant).accept(lecture.forme()).get(lecture.adresse());
      assertThat(alors.statusCode()).as(lecture.toString()).isEqualTo(liste ? 200 : 404);
      assertThat(alors.asString().contains("\"" + album.code + "\"")).isFalse();
      cnaf()
          .queryParam("au", "hier")
          .get(lecture.adresse())
          .then()
          .statusCode(400)
          .body("erreurs.pointeur", contains("/au"));
    }
    supprimer(adresse);
  }

  @Test
  void theLatestDraftsOfThenComeFirst() throws Exception {
    var un = new Album();
    var deux = new Album();
    creer(un.code, "2093-01-01");
    un.photographier();
    creer(deux.code, "2093-01-01");
    deux.photographier();
    corriger(un.adresse, Map.of("debut", "2093-06-01"));
    un.photographier();
    corriger(deux.adresse, Map.of("debut", "2093-12-31"));
    deux.photographier();
    supprimer(un.adresse);
    un.photographier();
    un.relire();
    deux.relire();
    supprimer(deux.adresse);
  }

  @Test
  void thePagesOfThenFollowOneAnother() throws Exception {
    var album = new Album();
    creer(album.code, "2090-01-01");
    album.photographier();
    Instant instant = album.photos.getFirst().instant();
    List<String> codes = cnaf().get(album.adresse + "/elements?limite=200").path("elements.code");
    supprimer(album.adresse);
    List<String> lus = new ArrayList<>();
    String curseur = null;
    do {
      RequestSpecification demande = au(instant).queryParam("limite", 30);
      JsonPath page =
          (curseur == null ? demande : demande.queryParam("curseur", curseur))
              .get(album.adresse + "/elements")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      lus.addAll(page.getList("elements.code"));
      curseur = page.getString("suivant");
    } while (curseur != null && lus.size() < codes.size());
    assertThat(lus.subList(0, codes.size())).isEqualTo(codes);
  }

  @Test
  void eachChangeIsToldInWordsWithItsAuthor() throws Exception {
    String code = new Album().code;
    String adresse = BROUILLONS + "/" + code;
    creer(code, "2090-01-01");
    instant(adresse, 1);
    corriger(adresse, Map.of("libelle", "Autre nom"));
    ajouter(
        adresse, "MISSION-NEUVE", "MISSION", Map.of("remplace", List.of("SPHERE-STRATEGIQUE-4")));
    corriger(adresse + "/elements/MISSION-NEUVE", Map.of("texte", "Autres mots"));
    corriger(adresse + "/elements/MISSION-NEUVE", Map.of("ordre", 6, "remplace", List.of()));
    supprimer(adresse + "/elements/MISSION-NEUVE");
    supprimer(adresse);
    instant(adresse, 7);

    List<List<String>> duBrouillon = changements(adresse);
    assertThat(duBrouillon.getFirst())
        .startsWith("Création")
        .anyMatch(phrase -> phrase.matches("Ajout : [0-9]+ éléments : .*, MISSION-1, .*"));
    assertThat(duBrouillon.subList(1, 5))
        .isEqualTo(
            List.of(
                List.of("Libellé : Essai → Autre nom"),
                List.of(
                    "Ajout : élément « MISSION-NEUVE »",
                    "Retrait : élément « SPHERE-STRATEGIQUE-4 »",
                    "Ajout : remplacement « SPHERE-STRATEGIQUE-4 »"),
                List.of("Élément « MISSION-NEUVE », texte : Premiers mots → Autres mots"),
                List.of(
                    "Élément « MISSION-NEUVE », ordre : 7 → 6",
                    "Élément « MISSION-6 », ordre : 6 → 7",
                    "Retrait : remplacement « SPHERE-STRATEGIQUE-4 »")));
    assertThat(duBrouillon.getLast())
        .contains("Suppression")
        .anyMatch(phrase -> phrase.matches("Retrait : [0-9]{3} éléments : [A-Z0-9-]+, .*, …"));
    assertThat(changements(adresse + "/elements/MISSION-NEUVE"))
        .isEqualTo(
            List.of(
                List.of("Création", "Ajout : remplacement « SPHERE-STRATEGIQUE-4 »"),
                List.of("Texte : Premiers mots → Autres mots"),
                List.of("Ordre : 7 → 6", "Retrait : remplacement « SPHERE-STRATEGIQUE-4 »"),
                List.of("Suppression")));
    assertThat(changements(adresse + "/elements/MISSION-6"))
        .isEqualTo(
            List.of(
                List.of("Création"),
                List.of("Ordre : 6 → 7"),
                List.of("Ordre : 7 → 6"),
                List.of("Suppression")));
    assertThat(changements(adresse + "/elements/SPHERE-STRATEGIQUE-4"))
        .isEqualTo(List.of(List.of("Création"), List.of("Suppression")));
  }

  @Test
  void whatNeverWasHasNoHistory() {
    String code = new Album().code;
    creer(code, "2090-01-01");
    cnaf().get(BROUILLONS + "/" + code + "/historique").then().statusCode(200);
    cnaf().get(BROUILLONS + "/" + code + "/elements/MISSION-1/historique").then().statusCode(200);
    for (String nul :
        List.of(code + "-bis", code + "/elements/NULLE-PART", code + "-bis/elements/MISSION-1")) {
      cnaf().get(BROUILLONS + "/" + nul + "/historique").then().statusCode(404);
    }
    // It came with the product, and was never a draft.
    cnaf().get(BROUILLONS + "/cnaf-2019/historique").then().statusCode(404);
    cnaf().get(BROUILLONS + "/cnaf-2019/elements/MISSION-1/historique").then().statusCode(404);
    supprimer(BROUILLONS + "/" + code);
  }
}
