package fr.ctg.app.outillage;

import static fr.ctg.app.outillage.ConventionsDeTest.CORRECTIF;
import static fr.ctg.app.outillage.ConventionsDeTest.comme;
import static fr.ctg.app.outillage.ConventionsDeTest.gestionnaire;

import fr.ctg.platform.identite.Role;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Posts for tests. */
public final class PostesDeTest {

  /** Where they stand. */
  public static final String ADRESSE = "/api/v1/postes";

  private PostesDeTest() {}

  /**
   * What a post can be, from 1 January 2026 on: of an association, so that no territory matters.
   */
  public static Map<String, Object> demande(String convention) {
    Map<String, Object> demande = new LinkedHashMap<>();
    demande.put("convention", convention);
    demande.put("intitule", "Chargée de coopération");
    demande.put("employeur", Map.of("nature", "ASSOCIATION", "nom", "Familles d'ici"));
    demande.put("ouverture", "2026-01-01");
    demande.put("origine", Map.of("type", "CREATION"));
    demande.put("etat", etat());
    return demande;
  }

  /** What it can be on a day. */
  public static Map<String, Object> etat() {
    Map<String, Object> etat = new LinkedHashMap<>();
    etat.put("libelle", "DISPOSITIF");
    etat.put("pilote", true);
    etat.put("position", "AGENT");
    etat.put("etp", 0.8);
    etat.put("thematiques", List.of("PARENTALITE"));
    etat.put("cle", Map.of("PETITE_ENFANCE", 40, "PARENTALITE", 60));
    etat.put("coutAnnuel", 41250);
    return etat;
  }

  /** One that was opened. */
  public static Response cree(String caf, Map<String, Object> demande) {
    return gestionnaire(caf)
        .body(demande)
        .post(ADRESSE)
        .then()
        .statusCode(201)
        .extract()
        .response();
  }

  /** Has one be otherwise from a day on. */
  public static Response changer(String caf, String id, String jour, Map<String, ?> correctif) {
    return comme(Role.CAF_GESTIONNAIRE, caf)
        .contentType(CORRECTIF)
        .header("If-Match", "*")
        .body(correctif)
        .patch(ADRESSE + "/" + id + "/etats/" + jour);
  }

  /** One as it is on a day. */
  public static Response le(String caf, String id, String jour) {
    return gestionnaire(caf).queryParam("le", jour).get(ADRESSE + "/" + id);
  }
}
