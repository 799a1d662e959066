package fr.ctg.app.staffing;

import static fr.ctg.app.outillage.ConventionsDeTest.comme;
import static fr.ctg.app.outillage.ConventionsDeTest.commune;
import static fr.ctg.app.outillage.ConventionsDeTest.demande;
import static fr.ctg.app.outillage.ConventionsDeTest.gestionnaire;
import static fr.ctg.app.outillage.ConventionsDeTest.id;
import static fr.ctg.app.outillage.ConventionsDeTest.signee;
import static fr.ctg.app.outillage.PostesDeTest.changer;
import static fr.ctg.app.outillage.PostesDeTest.cree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.app.outillage.ConventionsDeTest.CommuneDeTest;
import fr.ctg.app.outillage.PostesDeTest;
import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.platform.identite.Role;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The stored team of a convention goes through the simulator as callers would send it. */
@ExtendWith(ServeurDeTest.class)
class SimulationDeConventionIT {

  private static final String CAF = "62";
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Response simuler(Object demande) {
    return RestAssured.given()
        .contentType(ContentType.JSON)
        .body(demande)
        .post("/api/v1/simulations");
  }

  private static Response simulation(String convention, String suite, Object... parametres) {
    return gestionnaire(CAF)
        .get("/api/v1/conventions/" + convention + "/simulation" + suite, parametres);
  }

  /** A team as it is stored, and as it would be simulated without being stored. */
  private record Equipe(String convention, Map<String, Object> demande) {}

  private static Equipe equipe(Random hasard, String declaration) {
    CommuneDeTest commune = commune(CAF);
    String convention = id(signee(CAF, demande(commune)));
    List<Map<String, Object>> simules = new ArrayList<>();
    int combien = 1 + hasard.nextInt(4);
    LocalDate ouverture = LocalDate.of(2026, 1, 1);
    for (int i = 1; i <= combien; i++) {
      Map<String, Object> etat = PostesDeTest.etat();
      etat.put("pilote", i == 1);
      etat.put("libelle", i == 1 ? "DISPOSITIF" : "THEMATIQUE");
      if (hasard.nextBoolean()) {
        etat.remove("etp");
        etat.put("heures", 5 + hasard.nextInt(30));
        etat.put("heuresTempsPlein", 35);
      } else {
        etat.put("etp", BigDecimal.valueOf(1 + hasard.nextInt(10_000), 4));
      }
      Map<String, Object> origine =
          hasard.nextBoolean()
              ? Map.of("type", "CREATION")
              : Map.of("type", "CEJ", "montantAnnuel", hasard.nextInt(40_000), "etp", 0.75);
      boolean communal = hasard.nextBoolean();
      Map<String, Object> stocke = PostesDeTest.demande(convention);
      ouverture = ouverture.plusDays(1 + hasard.nextInt(60));
      String intitule = "Poste " + i;
      stocke.put("intitule", intitule);
      stocke.put("ouverture", ouverture.toString());
      stocke.put("origine", origine);
      stocke.put("etat", etat);
      Map<String, Object> employeur =
          communal
              ? Map.of("nature", "COMMUNE", "siren", commune.siren())
              : Map.of("nature", "ASSOCIATION");
      Map<String, Object> nomme = new LinkedHashMap<>(employeur);
      if (!communal) {
        nomme.put("nom", "Familles d'ici");
      }
      stocke.put("employeur", nomme);
      String poste = id(cree(CAF, stocke));
      Map<String, Object> simule = new LinkedHashMap<>(etat);
      simule.put("reference", intitule);
      simule.put("employeur", employeur);
      simule.put("origine", origine);
      simule.put("ouverture", ouverture.toString());
      simules.add(simule);
      simule.put(
          "absences",
          notees(
              poste + "/absences",
              hasard,
              debut ->
                  Map.of(
                      "motif", hasard.nextBoolean() ? "MALADIE" : "AUTRE",
                      "debut", debut.toString(),
                      "fin", debut.plusDays(hasard.nextInt(90)).toString())));
      if (combien > 1 && hasard.nextInt(3) == 0) {
        LocalDate jour = ouverture.plusDays(40 + hasard.nextInt(60));
        BigDecimal etp = BigDecimal.valueOf(1 + hasard.nextInt(10_000), 4);
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("etp", etp);
        change.put("heures", null);
        change.put("heuresTempsPlein", null);
        changer(CAF, poste, jour.toString(), change).then().statusCode(200);
        simule.put("fermeture", jour.minusDays(1).toString());
        Map<String, Object> suite = new LinkedHashMap<>(simule);
        suite.keySet().removeAll(List.of("fermeture", "heures", "heuresTempsPlein"));
        suite.put("etp", etp);
        suite.put("ouverture", jour.toString());
        suite.put("succede", intitule);
        suite.put("reference", intitule + ", depuis le " + enClair(jour));
        simules.add(suite);
      } else {
        // A vacancy stands in each of the states that it touches: of a post of one state, in that.
        simule.put(
            "vacances",
            notees(
                poste + "/vacances",
                hasard,
                debut ->
                    Map.of(
                        "debut", debut.toString(),
                        "fin", debut.plusDays(hasard.nextInt(170)).toString(),
                        "notification", debut.plusDays(hasard.nextInt(120) - 20).toString())));
      }
    }
    Map<String, Object> simulee = new LinkedHashMap<>();
    simulee.put("caf", CAF);
    simulee.put("annee", 2026);
    simulee.put("declaration", declaration);
    Response lue = gestionnaire(CAF).get("/api/v1/conventions/" + convention);
    simulee.put(
        "convention",
        Map.of(
            "rang", lue.<Object>path("rang"),
            "debut", lue.<Object>path("debut"),
            "fin", lue.<Object>path("fin"),
            "signataires", List.of(commune.siren())));
    simulee.put("postes", simules);
    return new Equipe(convention, simulee);
  }

  /** At most two, half a year apart, recorded and said alike; those that touch 2026. */
  private static List<Map<String, Object>> notees(
      String adresse, Random hasard, Function<LocalDate, Map<String, Object>> une) {
    List<Map<String, Object>> dites = new ArrayList<>();
    LocalDate debut = LocalDate.of(2026, 1, 1).plusDays(hasard.nextInt(150));
    for (int i = hasard.nextInt(3); i > 0; i--, debut = debut.plusDays(171)) {
      Map<String, Object> dite = une.apply(debut);
      gestionnaire(CAF)
          .body(dite)
          .post(PostesDeTest.ADRESSE + "/" + adresse)
          .then()
          .statusCode(anyOf(equalTo(201), equalTo(400)));
      dites.add(dite);
    }
    Response lues = gestionnaire(CAF).get(PostesDeTest.ADRESSE + "/" + adresse);
    List<String> debuts = lues.path("elements.debut");
    return dites.stream().filter(dite -> debuts.contains(dite.get("debut"))).toList();
  }

  private static String enClair(LocalDate jour) {
    String mois =
        List.of(
                "janvier",
                "février",
                "mars",
                "avril",
                "mai",
                "juin",
                "juillet",
                "août",
                "septembre",
                "octobre",
                "novembre",
                "décembre")
            .get(jour.getMonthValue() - 1);
    return (jour.getDayOfMonth() == 1 ? "1er" : jour.getDayOfMonth()) + " " + mois + " 2026";
  }

  @Test
  void theStoredTeamAndTheSameInARequestGiveOneAnswer() throws Exception {
    Random hasard = new Random(13);
    for (int i = 0; i < 25; i++) {
      String declaration = i % 2 == 0 ? "REELLE" : "PREVISIONNELLE";
      Equipe equipe = equipe(hasard, declaration);
      Response attendue = simuler(equipe.demande());
      assertThat(attendue.statusCode()).as(attendue.asString()).isEqualTo(200);
      Response stockee = simulation(equipe.convention(), "?annee=2026&declaration=" + declaration);
      stockee.then().statusCode(200);
      assertThat(JSON.readTree(stockee.asString()))
          .as(equipe.demande().toString())
          .isEqualTo(JSON.readTree(attendue.asString()));
      Response demande =
          simulation(equipe.convention(), "/demande?annee=2026&declaration=" + declaration);
      assertThat(simuler(demande.asString()).asString()).isEqualTo(stockee.asString());
    }
  }

  @Test
  void oneChairIsFinancedOnceAMonthAlsoWhereItChanges() {
    String convention = id(signee(CAF, demande(commune(CAF))));
    String poste = id(cree(CAF, PostesDeTest.demande(convention)));
    BigDecimal entier = montant(convention);
    changer(CAF, poste, "2026-06-16", Map.of("thematiques", List.of())).then().statusCode(200);
    assertThat(montant(convention)).isEqualByComparingTo(entier);
    simulation(convention, "?annee=2026")
        .then()
        .body(
            "postes.reference",
            contains("Chargée de coopération", "Chargée de coopération, depuis le 16 juin 2026"))
        .body("postes.moisFinances.sum()", equalTo(12));
    // Two posts in one chair: one closes on 15 June, the next opens on 16 June.
    String autre = id(signee(CAF, demande(commune(CAF))));
    Map<String, Object> premier = PostesDeTest.demande(autre);
    premier.put("fermeture", "2026-06-15");
    Map<String, Object> second = PostesDeTest.demande(autre);
    second.put("ouverture", "2026-06-16");
    second.put("succede", id(cree(CAF, premier)));
    cree(CAF, second);
    assertThat(montant(autre)).isEqualByComparingTo(entier);
  }

  private static BigDecimal montant(String convention) {
    return new BigDecimal(
        simulation(convention, "?annee=2026")
            .then()
            .statusCode(200)
            .extract()
            .path("montantTotal")
            .toString());
  }

  @Test
  void whatCannotBeSimulatedSaysWhy() {
    String convention = id(signee(CAF, demande(commune(CAF))));
    simulation(convention, "?annee=2026")
        .then()
        .statusCode(400)
        .body("erreurs[0].message", containsString("aucun poste ouvert en 2026"));
    cree(CAF, PostesDeTest.demande(convention));
    simulation(convention, "?annee=2099")
        .then()
        .statusCode(400)
        .body("erreurs[0].message", containsString("aucun jour en 2099"));
    simulation(convention, "").then().statusCode(400).body("erreurs.pointeur", contains("/annee"));
    simulation(convention, "?annee=26&declaration=autre")
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", contains("/annee", "/declaration"));
    comme(Role.CAF_AUDITEUR, "29")
        .get("/api/v1/conventions/" + convention + "/simulation?annee=2026")
        .then()
        .statusCode(404);
  }
}
