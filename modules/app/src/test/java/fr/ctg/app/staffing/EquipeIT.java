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
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.ctg.app.outillage.Patience;
import fr.ctg.app.outillage.PostesDeTest;
import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.platform.identite.Role;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The team of a convention on a day, under the staffing rules. */
@ExtendWith(ServeurDeTest.class)
class EquipeIT {

  private static final String CAF = "59";

  private static Response equipe(String convention, String suite) {
    return gestionnaire(CAF).get("/api/v1/conventions/" + convention + "/equipe" + suite);
  }

  private static Map<String, Object> poste(String convention, String intitule, boolean pilote) {
    Map<String, Object> poste = PostesDeTest.demande(convention);
    Map<String, Object> etat = PostesDeTest.etat();
    etat.put("pilote", pilote);
    poste.put("intitule", intitule);
    poste.put("etat", etat);
    return poste;
  }

  @Test
  void itIsWhatItIsOnEachDay() throws Exception {
    String convention = id(signee(CAF, demande(commune(CAF))));
    equipe(convention, "?le=2026-06-01").then().statusCode(200).body("postes", empty());
    String pilote = id(cree(CAF, poste(convention, "Pilote", true)));
    Map<String, Object> second = poste(convention, "Jeunesse", false);
    second.put("ouverture", "2026-04-01");
    String adjoint = id(cree(CAF, second));
    Instant avant = Patience.scelle(convention);
    changer(CAF, adjoint, "2026-09-01", Map.of("etp", 0.3)).then().statusCode(200);
    gestionnaire(CAF)
        .body(Map.of("debut", "2026-07-01", "fin", "2026-07-31"))
        .post(PostesDeTest.ADRESSE + "/" + adjoint + "/vacances")
        .then()
        .statusCode(201);
    Patience.scelle(convention);
    equipe(convention, "?le=2026-03-31")
        .then()
        .statusCode(200)
        .body("jour", equalTo("2026-03-31"))
        .body("pilote", equalTo(pilote))
        .body("postes.poste", contains(pilote))
        .body("etpConvenu", equalTo(0.8f));
    equipe(convention, "?le=2026-07-15")
        .then()
        .body("postes.poste", contains(pilote, adjoint))
        .body("postes.pilote", contains(true, false))
        .body("postes.vacant", contains(false, true))
        .body("etpConvenu", equalTo(1.6f))
        .body("tableau.lignes.commune", contains(nullValue()))
        .body("tableau.lignes.total", contains(1.6f))
        .body("tableau.total.parentalite", equalTo(0.96f))
        .body("tableau.total.petiteEnfance", equalTo(0.64f))
        .body("tableau.total.total", equalTo(1.6f));
    equipe(convention, "?le=2026-09-01")
        .then()
        .body("postes.etp", contains(0.8f, 0.3f))
        .body("postes.vacant", contains(false, false))
        .body("etpConvenu", equalTo(1.1f));
    // What was known before: neither the vacancy nor the change.
    equipe(convention, "?le=2026-09-01&au=" + avant).then().body("etpConvenu", equalTo(1.6f));
    equipe(convention, "?le=2026-07-15&au=" + avant)
        .then()
        .body("postes.vacant", contains(false, false));
  }

  @Test
  void theRulesFindOnTheDayWhatIsSoOnIt() {
    String convention = id(signee(CAF, demande(commune(CAF))));
    cree(CAF, poste(convention, "Un", true));
    cree(CAF, poste(convention, "Deux", true));
    equipe(convention, "?le=2026-06-01")
        .then()
        .statusCode(200)
        .body("pilote", nullValue())
        .body("constats.findAll { it.regle == 'EQUIPE-PILOTE' }.verdict", contains("NON_RESPECTEE"))
        .body("constats.source.citation", not(hasItem("")))
        .body(
            "constats.findAll { it.verdict == 'NON_RESPECTEE' }.message",
            hasItem(containsString("Pour y remédier")));
  }

  @Test
  void theFloorsOfARenewalAreShownBeforeTheyBind() {
    Map<String, Object> demande = demande(commune(CAF));
    String convention = id(signee(CAF, demande));
    assertThat(demande.get("rang")).isIn(null, "PREMIERE");
    String poste = id(cree(CAF, poste(convention, "Un", true)));
    changer(CAF, poste, "2026-01-01", Map.of("etp", 0.2)).then().statusCode(200);
    String regle = "constats.findAll { it.regle == 'ETP-PILOTE' }.verdict";
    equipe(convention, "?le=2026-06-01").then().body(regle, contains("A_VENIR"));
    equipe(convention, "?le=2026-06-01&projection=RENOUVELLEMENT")
        .then()
        .statusCode(200)
        .body("projection", equalTo("RENOUVELLEMENT"))
        .body(regle, contains("NON_RESPECTEE"));
  }

  @Test
  void whatIsAskedWronglySaysWhy() {
    String convention = id(signee(CAF, demande(commune(CAF))));
    equipe(convention, "?le=1999-01-01")
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", contains("/le"))
        .body("erreurs[0].message", containsString("n'est pas dans la période de la convention"));
    equipe(convention, "?le=hier&projection=demain&autre=1")
        .then()
        .statusCode(400)
        .body("erreurs.pointeur", contains("/le", "/projection", "/autre"));
    comme(Role.CAF_AUDITEUR, "29")
        .get("/api/v1/conventions/" + convention + "/equipe?le=2026-06-01")
        .then()
        .statusCode(404);
  }
}
