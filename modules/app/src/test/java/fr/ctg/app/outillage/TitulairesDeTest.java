package fr.ctg.app.outillage;

import static fr.ctg.app.outillage.ConventionsDeTest.gestionnaire;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holders and their assignments for tests. */
public final class TitulairesDeTest {

  /** Where holders stand. */
  public static final String ADRESSE = "/api/v1/titulaires";

  private TitulairesDeTest() {}

  /** A holder who may hold a post: newly recruited, with the diploma. */
  public static Map<String, Object> demande() {
    Map<String, Object> demande = new LinkedHashMap<>();
    demande.put("nom", "Camille Martin");
    demande.put("recrutement", "NOUVEAU");
    demande.put("diplomes", List.of(diplome()));
    demande.put("concours", List.of(Map.of("categorie", "B", "filiere", "ANIMATION")));
    demande.put(
        "formations",
        List.of(
            Map.of(
                "type", "COMPLEMENTAIRE",
                "domaine", "AUTRE",
                "statut", "EN_COURS",
                "payeur", "COLLECTIVITE",
                "intitule", "Conduire une réunion")));
    return demande;
  }

  /** A diploma in the field that the profile asks for. */
  public static Map<String, Object> diplome() {
    return Map.of(
        "niveau", 6,
        "domaine", "ANIMATION_PROJET_TERRITOIRE",
        "motifDuDomaine", "Le programme porte sur la conduite de projets de territoire.",
        "intitule", "Licence de développement territorial");
  }

  /** One that was recorded. */
  public static Response cree(String caf, Map<String, ?> demande) {
    return gestionnaire(caf)
        .body(demande)
        .post(ADRESSE)
        .then()
        .statusCode(201)
        .extract()
        .response();
  }

  /** Where the assignments to a post stand. */
  public static String affectations(String poste) {
    return PostesDeTest.ADRESSE + "/" + poste + "/affectations";
  }

  /** Asks to assign a holder to a post. */
  public static Response affecter(String caf, String poste, Map<String, ?> demande) {
    return gestionnaire(caf).body(demande).post(affectations(poste));
  }

  /** An assignment that was made, from a day on. */
  public static Response affecte(String caf, String poste, String titulaire, String debut) {
    return affecter(caf, poste, Map.of("titulaire", titulaire, "debut", debut))
        .then()
        .statusCode(201)
        .extract()
        .response();
  }
}
