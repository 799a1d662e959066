package fr.ctg.app.base;

import static fr.ctg.app.outillage.ConventionsDeTest.ADRESSE;
import static fr.ctg.app.outillage.ConventionsDeTest.avec;
import static fr.ctg.app.outillage.ConventionsDeTest.comme;
import static fr.ctg.app.outillage.ConventionsDeTest.commune;
import static fr.ctg.app.outillage.ConventionsDeTest.demande;
import static fr.ctg.app.outillage.ConventionsDeTest.gestionnaire;

import fr.ctg.platform.identite.Role;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Requests that say what constraints of the job reference and of the platform do not admit. */
final class DemandesAuSocle {

  private static final String CAF = "61";
  private static final String BROUILLONS = "/api/v1/referentiel/brouillons";
  private static final String VERSIONS = "/api/v1/referentiel/versions";
  private static final Map<String, Object> SOURCE =
      Map.of("document", "S3", "section", "Circulaire", "citation", "Les mots.");

  private final Map<String, Supplier<Response>> demandes = new LinkedHashMap<>();
  private final String brouillon;

  private DemandesAuSocle(String brouillon) {
    this.brouillon = brouillon;
  }

  /**
   * All of them.
   *
   * @param brouillon the code of a draft that is there
   */
  static Map<String, Supplier<Response>> de(String brouillon) {
    var toutes = new DemandesAuSocle(brouillon);
    toutes.versions();
    toutes.elements();
    toutes.valeurs();
    toutes.effets();
    toutes.plateforme();
    return toutes.demandes;
  }

  private static RequestSpecification cnaf() {
    return comme(Role.CNAF, null).contentType(ContentType.JSON);
  }

  private static Map<String, Object> dit(String code) {
    Map<String, Object> dit = new LinkedHashMap<>();
    dit.put("code", code);
    dit.put("libelle", "Essai");
    dit.put("debut", "2090-01-01");
    dit.put("modele", "cnaf-2019");
    dit.put("source", SOURCE);
    return dit;
  }

  /** A draft that was created for these requests; its code. */
  static String creer() {
    String code = "contraintes-" + UUID.randomUUID().toString().substring(0, 8);
    cnaf().body(dit(code)).post(BROUILLONS).then().statusCode(201);
    return code;
  }

  /** Gives it up. */
  static void abandonner(String brouillon) {
    cnaf().header("If-Match", "*").delete(BROUILLONS + "/" + brouillon).then().statusCode(204);
  }

  private void versions() {
    Map<String, Object> dit = dit("contraintes-autre");
    Map.of(
            "version.version_code_check", avec(dit, "code", "CNAF 2090"),
            "version.version_fondement_check", avec(dit, "fondement", "AUTRE"),
            "version.version_modele_fkey", avec(dit, "modele", "cnaf-1900"))
        .forEach((nom, corps) -> demandes.put(nom, () -> cnaf().body(corps).post(BROUILLONS)));
    demandes.put("version.version_seule_en_vigueur", () -> publier(brouillon, "Essai."));
    demandes.put("acte_de_version.acte_de_version_motif_check", () -> publier(brouillon, ""));
    demandes.put(
        "acte_de_version.acte_de_version_version_fkey", () -> publier("cnaf-1900", "Essai."));
    demandes.put(
        "version.version_fin",
        () ->
            cnaf()
                .header("If-Match", "*")
                .body(Map.of("dernierJour", "1990-01-01", "motif", "Essai."))
                .post(VERSIONS + "/cnaf-2019/abrogation"));
  }

  private static Response publier(String version, String motif) {
    return cnaf()
        .header("If-Match", "*")
        .body(Map.of("debut", "2090-01-01", "motif", motif))
        .post(BROUILLONS + "/" + version + "/publication");
  }

  private void elements() {
    Map<String, Object> dit = new LinkedHashMap<>();
    dit.put("code", "MISSION-99");
    dit.put("rubrique", "MISSION");
    dit.put("texte", "Animer.");
    dit.put("document", "S3");
    dit.put("section", "Missions");
    dit.put("portee", "NATIONALE");
    Map.of(
            "element.element_code_check", avec(dit, "code", "mission 99"),
            "element.element_ordre_check", avec(dit, "ordre", 0),
            "element.element_texte_check", avec(dit, "texte", ""),
            "element.element_portee_check", avec(dit, "portee", "AUTRE"),
            "element.element_fondement_check", avec(dit, "fondement", "AUTRE"),
            "element.element_version_parent_fkey", avec(dit, "parent", "MISSION-404"),
            "remplacement.remplacement_check", avec(dit, "remplace", List.of("MISSION-99")),
            "remplacement.remplacement_modele_remplace_fkey",
                avec(dit, "remplace", List.of("MISSION-404")))
        .forEach((nom, corps) -> demandes.put(nom, () -> ajouter(brouillon, corps)));
    demandes.put("element.element_version_fkey", () -> ajouter("cnaf-1900", dit));
  }

  private static Response ajouter(String version, Map<String, Object> corps) {
    return cnaf().body(corps).post(BROUILLONS + "/" + version + "/elements");
  }

  private void valeurs() {
    Map<String, Object> dit = new LinkedHashMap<>();
    dit.put("depuis", "2090-01-01");
    dit.put("valeur", 1);
    dit.put("motif", "Essai.");
    Map<String, Object> nationale = avec(dit, "source", SOURCE);
    String ici = "/api/v1/referentiel/parametres/";
    demandes.put(
        "parametre.parametre_code_check",
        () -> cnaf().body(nationale).post(ici + "FORFAIT/valeurs"));
    demandes.put(
        "parametre.parametre_code_unite_portee_fkey",
        () -> cnaf().body(nationale).post(ici + "inconnu/valeurs"));
    demandes.put(
        "parametre.parametre_fondement_check",
        () -> cnaf().body(avec(nationale, "fondement", "AUTRE")).post(ici + "forfait-etp/valeurs"));
    demandes.put(
        "parametre.parametre_motif_check",
        () -> cnaf().body(avec(nationale, "motif", "")).post(ici + "forfait-etp/valeurs"));
    demandes.put(
        "parametre.parametre_check",
        () ->
            gestionnaire(CAF)
                .body(dit)
                .post("/api/v1/caf/" + CAF + "/parametres/forfait-etp/valeurs"));
  }

  private void effets() {
    Map<String, Object> dit = Map.of("depuis", "2090-01-01", "effet", "ALERTE", "motif", "Essai.");
    demandes.put(
        "effet_local.effet_local_effet_check",
        () -> decider("FORMATION-COUT", avec(dit, "effet", "AUTRE")));
    demandes.put(
        "effet_local.effet_local_motif_check",
        () -> decider("FORMATION-COUT", avec(dit, "motif", "")));
    demandes.put(
        "effet_local.effet_local_regle_portee_fkey", () -> decider("PROFIL-EMPLOYEUR", dit));
  }

  private static Response decider(String regle, Map<String, Object> dit) {
    return gestionnaire(CAF).body(dit).post("/api/v1/caf/" + CAF + "/regles/" + regle + "/effets");
  }

  private void plateforme() {
    demandes.put(
        "envoi.envoi_cle_check",
        () ->
            gestionnaire(CAF)
                .header("Idempotency-Key", "deux mots")
                .body(demande(commune(CAF)))
                .post(ADRESSE));
  }
}
