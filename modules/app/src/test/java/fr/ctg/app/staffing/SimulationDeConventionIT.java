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
import fr.ctg.app.outillage.TitulairesDeTest;
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
import java.util.TreeMap;
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
  private record Equipe(String convention, String siren, Map<String, Object> demande) {}

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
      TreeMap<LocalDate, Map<String, Object>> tranches = new TreeMap<>();
      tranches.put(ouverture, simule);
      if (combien > 1 && hasard.nextInt(3) == 0) {
        LocalDate jour = ouverture.plusDays(40 + hasard.nextInt(60));
        BigDecimal etp = BigDecimal.valueOf(1 + hasard.nextInt(10_000), 4);
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("etp", etp);
        change.put("heures", null);
        change.put("heuresTempsPlein", null);
        changer(CAF, poste, jour.toString(), change).then().statusCode(200);
        couper(tranches, jour);
        tranches
            .tailMap(jour)
            .values()
            .forEach(
                suite -> {
                  suite.keySet().removeAll(List.of("heures", "heuresTempsPlein"));
                  suite.put("etp", etp);
                });
      }
      tenir(hasard, poste, ouverture, tranches);
      List<Map<String, Object>> absences =
          notees(
              poste + "/absences",
              hasard,
              debut ->
                  Map.of(
                      "motif", hasard.nextBoolean() ? "MALADIE" : "AUTRE",
                      "debut", debut.toString(),
                      "fin", debut.plusDays(hasard.nextInt(90)).toString()));
      List<Map<String, Object>> vacances =
          notees(
              poste + "/vacances",
              hasard,
              debut ->
                  Map.of(
                      "debut", debut.toString(),
                      "fin", debut.plusDays(hasard.nextInt(170)).toString(),
                      "notification", debut.plusDays(hasard.nextInt(120) - 20).toString()));
      String quitte = null;
      for (var tranche : tranches.entrySet()) {
        Map<String, Object> suite = tranche.getValue();
        suite.put("ouverture", tranche.getKey().toString());
        LocalDate suivante = tranches.higherKey(tranche.getKey());
        if (suivante != null) {
          suite.put("fermeture", suivante.minusDays(1).toString());
        }
        String reference = intitule;
        if (quitte != null) {
          reference += ", depuis le " + enClair(tranche.getKey());
          suite.put("succede", quitte);
        }
        suite.put("reference", reference);
        suite.put("absences", absences);
        // A vacancy stands in each of those that it touches.
        suite.put(
            "vacances",
            vacances.stream()
                .filter(v -> jour(v, "fin").compareTo(tranche.getKey()) >= 0)
                .filter(v -> suivante == null || jour(v, "debut").isBefore(suivante))
                .toList());
        quitte = reference;
        simules.add(suite);
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
    return new Equipe(convention, commune.siren(), simulee);
  }

  /** What is from that day on stands apart. */
  private static void couper(TreeMap<LocalDate, Map<String, Object>> tranches, LocalDate jour) {
    tranches.computeIfAbsent(jour, j -> new LinkedHashMap<>(tranches.lowerEntry(j).getValue()));
  }

  /** Has nobody, one or two hold the post, from its opening or later, for a time or for good. */
  private static void tenir(
      Random hasard,
      String poste,
      LocalDate ouverture,
      TreeMap<LocalDate, Map<String, Object>> tranches) {
    LocalDate debut = ouverture.plusDays(hasard.nextBoolean() ? 0 : 1 + hasard.nextInt(20));
    for (int i = hasard.nextInt(3); i > 0; i--) {
      LocalDate fin = hasard.nextBoolean() ? debut.plusDays(hasard.nextInt(30)) : null;
      Map<String, Object> titulaire = titulaire(hasard);
      Map<String, Object> stocke = new LinkedHashMap<>(titulaire);
      stocke.put("nom", "Camille Martin");
      for (String membre : List.of("diplomes", "formations")) {
        stocke.computeIfPresent(
            membre,
            (m, dits) -> ((List<?>) dits).stream().map(d -> motive((Map<?, ?>) d)).toList());
      }
      stocke.keySet().removeAll(List.of("consultationCaf", "nomination"));
      Map<String, Object> affectation = new LinkedHashMap<>();
      affectation.put("titulaire", id(TitulairesDeTest.cree(CAF, stocke)));
      affectation.put("debut", debut.toString());
      for (String membre : List.of("consultationCaf", "nomination")) {
        if (titulaire.containsKey(membre)) {
          affectation.put(membre, titulaire.get(membre));
        }
      }
      boolean engage = hasard.nextBoolean();
      if (engage) {
        affectation.put("engagement", "2026-01-15");
      }
      if (fin != null) {
        affectation.put("fin", fin.toString());
      }
      String tenue =
          id(
              TitulairesDeTest.affecter(CAF, poste, affectation)
                  .then()
                  .statusCode(201)
                  .extract()
                  .response());
      couper(tranches, debut);
      if (fin != null) {
        couper(tranches, fin.plusDays(1));
        if (hasard.nextBoolean()) {
          // Who stands in changes nothing.
          TitulairesDeTest.affecter(
                  CAF,
                  poste,
                  Map.of(
                      "titulaire", id(TitulairesDeTest.cree(CAF, TitulairesDeTest.demande())),
                      "debut", fin.toString(),
                      "fin", fin.toString(),
                      "remplace", tenue))
              .then()
              .statusCode(201);
        }
      }
      var siennes = fin == null ? tranches.tailMap(debut) : tranches.subMap(debut, fin.plusDays(1));
      siennes
          .values()
          .forEach(
              tranche -> {
                tranche.put("titulaire", titulaire);
                tranche.put("engagementEchelleConvention", engage);
              });
      if (fin == null) {
        return;
      }
      debut = fin.plusDays(1 + hasard.nextInt(3));
    }
  }

  private static Map<String, Object> motive(Map<?, ?> dit) {
    Map<String, Object> motive = new LinkedHashMap<>();
    dit.forEach((membre, valeur) -> motive.put(membre.toString(), valeur));
    if ("ANIMATION_PROJET_TERRITOIRE".equals(dit.get("domaine"))) {
      motive.put("motifDuDomaine", "Le programme en est.");
    }
    return motive;
  }

  private static Map<String, Object> titulaire(Random hasard) {
    Map<String, Object> titulaire = new LinkedHashMap<>();
    titulaire.put("recrutement", hasard.nextBoolean() ? "NOUVEAU" : "COORDINATEUR_CEJ_EN_POSTE");
    List<Map<String, Object>> diplomes = new ArrayList<>();
    for (int i = hasard.nextInt(3); i > 0; i--) {
      Map<String, Object> diplome = new LinkedHashMap<>();
      diplome.put("niveau", 3 + hasard.nextInt(6));
      diplome.put("domaine", domaine(hasard));
      if (hasard.nextBoolean()) {
        diplome.put("intitule", "Diplôme " + i);
      }
      diplomes.add(diplome);
    }
    titulaire.put("diplomes", diplomes);
    if (hasard.nextInt(3) == 0) {
      titulaire.put(
          "concours",
          List.of(
              Map.of(
                  "categorie", un(hasard, "A", "B", "C"),
                  "filiere", un(hasard, "ANIMATION", "SOCIALE", "MEDICO_SOCIALE", "AUTRE"))));
    }
    List<Map<String, Object>> formations = new ArrayList<>();
    for (int i = hasard.nextInt(3); i > 0; i--) {
      Map<String, Object> formation = new LinkedHashMap<>();
      formation.put("type", un(hasard, "QUALIFIANTE", "COMPLEMENTAIRE", "COLLECTIVE"));
      formation.put("niveau", 3 + hasard.nextInt(6));
      formation.put("domaine", domaine(hasard));
      formation.put("statut", un(hasard, "PREVUE", "EN_COURS", "OBTENUE", "ABANDONNEE"));
      if (hasard.nextBoolean()) {
        formation.put("payeur", un(hasard, "COLLECTIVITE", "CAF", "AUTRE"));
      }
      formations.add(formation);
    }
    titulaire.put("formations", formations);
    if (hasard.nextBoolean()) {
      titulaire.put("nomination", "2026-02-1" + hasard.nextInt(10));
    }
    if (hasard.nextBoolean()) {
      titulaire.put("consultationCaf", "2026-02-1" + hasard.nextInt(10));
    }
    return titulaire;
  }

  private static String domaine(Random hasard) {
    return un(hasard, "ANIMATION_PROJET_TERRITOIRE", "AUTRE");
  }

  private static String un(Random hasard, String... valeurs) {
    return valeurs[hasard.nextInt(valeurs.length)];
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

  private static LocalDate jour(Map<String, Object> dite, String membre) {
    return LocalDate.parse(String.valueOf(dite.get(membre)));
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
      String question = "annee=2026&declaration=" + declaration;
      // A signatory computes what the Caf does.
      assertThat(
              comme(Role.COLLECTIVITE, null, equipe.siren())
                  .get("/api/v1/conventions/" + equipe.convention() + "/simulation?" + question)
                  .asString())
          .isEqualTo(stockee.asString());
      Response demande = simulation(equipe.convention(), "/demande?" + question);
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
