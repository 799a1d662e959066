package fr.ctg.app.base;

import static fr.ctg.app.outillage.ConventionsDeTest.ADRESSE;
import static fr.ctg.app.outillage.ConventionsDeTest.CORRECTIF;
import static fr.ctg.app.outillage.ConventionsDeTest.avec;
import static fr.ctg.app.outillage.ConventionsDeTest.axe;
import static fr.ctg.app.outillage.ConventionsDeTest.commune;
import static fr.ctg.app.outillage.ConventionsDeTest.creee;
import static fr.ctg.app.outillage.ConventionsDeTest.demande;
import static fr.ctg.app.outillage.ConventionsDeTest.gestionnaire;
import static fr.ctg.app.outillage.ConventionsDeTest.id;
import static fr.ctg.app.outillage.ConventionsDeTest.signee;
import static fr.ctg.app.outillage.ConventionsDeTest.signer;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.outillage.BaseDeTest;
import fr.ctg.app.outillage.ConventionsDeTest.CommuneDeTest;
import fr.ctg.app.outillage.PostesDeTest;
import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.app.outillage.TitulairesDeTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every foreign key, check and exclusion constraint is driven to its refusal: a request says what
 * the constraint does not admit, and is refused with a place and a sentence. Those over what the
 * service itself writes have the reason why no request reaches them; of those in the job reference
 * and the platform, and over tables that the journal does not follow, a row shows that the database
 * refuses it.
 */
@ExtendWith(ServeurDeTest.class)
class ContraintesDeLaBaseIT {

  private static final String CAF = "61";
  private static final String AILLEURS = "40";

  private static final String CONTRAINTES =
      """
      SELECT r.relname || '.' || c.conname
        FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid
        JOIN pg_namespace n ON n.oid = r.relnamespace
       WHERE c.contype IN ('f', 'c', 'x') AND NOT r.relispartition
         AND n.nspname IN (SELECT split_part(t.nom, '.', 1) FROM plateforme.table_suivie t)
      """;

  /** Those over what advisers write, which no row has to prove beside a reason. */
  private static final String DES_CAF =
      CONTRAINTES
          + """
             AND n.nspname IN ('convention', 'staffing', 'evaluation')
             AND EXISTS (SELECT FROM plateforme.table_suivie t WHERE t.nom = n.nspname || '.' || r.relname)
            """;

  /** What the service alone decides, by the ends of the names of the constraints, with why. */
  private static final Map<String, String> DU_SERVICE =
      Map.ofEntries(
          Map.entry("_version_check", "versions are counted by the service"),
          Map.entry("_ordre_check", "places follow from the order of a list"),
          Map.entry("_convention_avenant_fkey", "the amendment is the one under way"),
          Map.entry("_convention_retrait_fkey", "the amendment is the one under way"),
          Map.entry("avenant.avenant_apres_check", "written by the service"),
          Map.entry("avenant.avenant_avant_check", "written by the service"),
          Map.entry("avenant.avenant_changements_check", "written by the service"),
          Map.entry("avenant.avenant_numero_check", "counted by the service"),
          Map.entry("axe.axe_check", "days are put together by the service"),
          Map.entry("axe.axe_check1", "the amendment is the one under way"),
          Map.entry("axe.axe_convention_caf_fkey", "axes come with their convention"),
          Map.entry("axe.un_axe_par_jour", "days are put together by the service"),
          Map.entry("axe.un_axe_par_rang", "places follow from the order of a list"),
          Map.entry("convention.convention_avenants_check", "counted by the service"),
          Map.entry("convention.convention_check6", "counted by the service"),
          Map.entry("convention.convention_statut_check", "follows from acts"),
          Map.entry("convention.version_une_fois_signee", "follows from the signature"),
          Map.entry("convention.convention_millesime_caf_fkey", "the Caf is that of the token"),
          Map.entry("convention.convention_version_referentiel_fkey", "found by the day"),
          Map.entry(
              "etat_de_poste.etat_de_poste_poste_convention_caf_fkey",
              "states come with their post"),
          Map.entry("titulaire.titulaire_id_fkey", "written with the person"),
          Map.entry("titulaire.effacement_date", "the day is that of the act"),
          Map.entry("diplome_de_titulaire_titulaire_caf_fkey", "come with their holder"),
          Map.entry("concours_de_titulaire_titulaire_caf_fkey", "come with their holder"),
          Map.entry("formation_de_titulaire_titulaire_caf_fkey", "come with their holder"),
          Map.entry("fiche_action.fiche_action_check1", "a person and a name are written as one"),
          Map.entry("fiche_action.fiche_action_personne_fkey", "written with the person"),
          Map.entry("membre_de_groupe.membre_de_groupe_check", "written as one"),
          Map.entry("membre_de_groupe.membre_de_groupe_groupe_caf_fkey", "come with their group"),
          Map.entry("membre_de_groupe.membre_de_groupe_personne_fkey", "written with the person"),
          Map.entry("membre_de_groupe.membre_de_la_convention", "come with their group"),
          Map.entry("partenaire.partenaire_caf_check", "the Caf is that of the token"),
          Map.entry("perimetre.perimetre_check", "days are put together by the service"),
          Map.entry("perimetre.perimetre_check1", "the amendment is the one under way"),
          Map.entry("perimetre.perimetre_convention_caf_fkey", "come with their convention"),
          Map.entry("signataire.signataire_check", "a partner is found by its SIREN"),
          Map.entry("signataire.signataire_check1", "days are put together by the service"),
          Map.entry("signataire.signataire_check2", "the amendment is the one under way"),
          Map.entry("signataire.signataire_nature_check", "found by the SIREN"),
          Map.entry("signataire.signataire_nom_check", "found by the SIREN"),
          Map.entry("signataire.signataire_convention_caf_fkey", "come with their convention"),
          Map.entry("teneur.teneur_check", "days are put together by the service"),
          Map.entry("teneur.teneur_check1", "the amendment is the one under way"),
          Map.entry("teneur.teneur_convention_caf_fkey", "comes with its convention"),
          Map.entry("teneur.une_teneur_par_jour", "days are put together by the service"));

  private static CommuneDeTest commune;
  private static Response signee;
  private static Response preparee;
  private static String brouillon;
  private static Map<String, LigneRefusee> sansAppelant;

  @BeforeAll
  static void poser() {
    brouillon = DemandesAuSocle.creer();
    sansAppelant = LignesSansAppelant.de(brouillon);
    commune = commune(CAF);
    signee = signee(CAF, demande(commune));
    preparee = creee(CAF, demande(commune(CAF)));
  }

  @AfterAll
  static void ranger() {
    DemandesAuSocle.abandonner(brouillon);
  }

  @Test
  void everyConstraintIsDrivenToItsRefusalOrHasAReason() throws SQLException {
    Set<String> presentes = contraintes(CONTRAINTES);
    Set<String> desCaf = contraintes(DES_CAF);
    Set<String> connues = new TreeSet<>(demandes().keySet());
    assertThat(sansAppelant.keySet()).doesNotContainAnyElementsOf(connues);
    assertThat(sansAppelant.values()).noneMatch(ligne -> ligne.raison().isBlank());
    connues.addAll(sansAppelant.keySet());
    assertThat(demandes().keySet()).noneMatch(c -> desCaf.contains(c) && raison(c));
    desCaf.stream().filter(ContraintesDeLaBaseIT::raison).forEach(connues::add);
    assertThat(connues).isEqualTo(presentes);
    assertThat(DU_SERVICE.keySet()).allMatch(f -> desCaf.stream().anyMatch(c -> c.endsWith(f)));
  }

  @TestFactory
  Stream<DynamicTest> whatAConstraintDoesNotAdmitIsRefusedInWords() {
    return demandes().entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> assertRefusee(e.getValue().get())));
  }

  @TestFactory
  Stream<DynamicTest> whatNoRequestReachesTheDatabaseRefuses() {
    return sansAppelant.entrySet().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.getKey(),
                    () ->
                        e.getValue().verifier(e.getKey().substring(e.getKey().indexOf('.') + 1))));
  }

  private static void assertRefusee(Response reponse) {
    assertThat(reponse.statusCode()).as(reponse.asString()).isIn(400, 404, 409);
    assertThat(reponse.contentType()).startsWith("application/problem+json");
    assertThat(reponse.<String>path("detail")).isNotBlank();
    if (reponse.statusCode() != 404) {
      assertThat(reponse.<List<String>>path("erreurs.pointeur")).isNotEmpty();
      assertThat(reponse.<List<String>>path("erreurs.message"))
          .isNotEmpty()
          .noneMatch(String::isBlank);
    }
  }

  private static boolean raison(String contrainte) {
    return DU_SERVICE.keySet().stream().anyMatch(contrainte::endsWith);
  }

  private static Set<String> contraintes(String lesquelles) throws SQLException {
    Set<String> noms = new TreeSet<>();
    try (Connection owner = BaseDeTest.owner();
        Statement ordre = owner.createStatement();
        ResultSet lues = ordre.executeQuery(lesquelles)) {
      while (lues.next()) {
        noms.add(lues.getString(1));
      }
    }
    return noms;
  }

  private static Map<String, Supplier<Response>> demandes() {
    Map<String, Supplier<Response>> demandes = new LinkedHashMap<>();
    conventions(demandes);
    suites(demandes);
    avenants(demandes);
    plan(demandes);
    objectifs(demandes);
    postes(demandes);
    partiesDePostes(demandes);
    titulaires(demandes);
    affectations(demandes);
    partenaires(demandes);
    demandes.putAll(DemandesAuSocle.de(brouillon));
    return demandes;
  }

  private static void conventions(Map<String, Supplier<Response>> demandes) {
    demandes.put("axe.axe_libelle_check", convention("axes", List.of(unAxe("", "ENFANCE"))));
    demandes.put("axe.axe_thematiques_check", convention("axes", List.of(unAxe("Accueillir"))));
    demandes.put("convention.convention_check", convention("fin", "2024-12-31"));
    demandes.put("convention.convention_libelle_check", convention("libelle", ""));
    demandes.put("convention.convention_rang_check", convention("rang", "AUTRE"));
    demandes.put("signataire.signataire_siren_check", convention("signataires", List.of("123")));
    demandes.put(
        "signataire.signataire_partenaire_caf_fkey",
        convention("signataires", List.of("732829320")));
    demandes.put(
        "perimetre.perimetre_millesime_commune_caf_fkey",
        convention("perimetre", List.of(commune(AILLEURS).code())));
    demandes.put("convention.convention_check2", () -> etape(preparee, "signature", Map.of()));
    demandes.put(
        "convention.convention_check4",
        () -> etape(signee, "resiliation", Map.of("motif", "La fusion.")));
    demandes.put(
        "convention.convention_check5",
        () -> etape(signee, "resiliation", Map.of("date", "2027-06-30")));
    demandes.put(
        "perimetre.une_convention_par_commune_et_jour",
        () -> {
          Response autre = creee(CAF, avec(demande(commune), "rang", "RENOUVELLEMENT"));
          return signer(CAF, id(autre), autre.header("ETag"));
        });
  }

  private static void suites(Map<String, Supplier<Response>> demandes) {
    demandes.put("convention.convention_check1", convention("precedente", id(signee)));
    demandes.put(
        "convention.convention_precedente_caf_fkey",
        renouvellement("precedente", UUID.randomUUID().toString()));
    demandes.put(
        "convention.convention_precedente_libelle_check",
        renouvellement("precedenteExterne", externe("", "2021-01-01", "2024-12-31")));
    demandes.put(
        "convention.precedente_externe_ordonnee",
        renouvellement("precedenteExterne", externe("La première", "2024-12-31", "2021-01-01")));
    demandes.put(
        "convention.precedente_externe_entiere",
        renouvellement("precedenteExterne", Map.of("libelle", "La première")));
    demandes.put(
        "convention.une_seule_precedente",
        convention("precedenteExterne", externe("La première", "2021-01-01", "2024-12-31")));
  }

  private static void avenants(Map<String, Supplier<Response>> demandes) {
    Map<String, Object> avenant =
        Map.of("dateEffet", "2026-01-01", "motif", "Prolongation.", "fin", "2029-12-31");
    demandes.put("avenant.avenant_motif_check", () -> avenant(avec(avenant, "motif", "")));
    demandes.put("avenant.avenant_check", () -> avenant(avec(avenant, "corrige", 99)));
    demandes.put(
        "avenant.avenant_convention_corrige_fkey", () -> avenant(avec(avenant, "corrige", 1)));
    demandes.put(
        "avenant.avenant_convention_caf_fkey",
        () ->
            gestionnaire(CAF)
                .header("If-Match", "*")
                .body(avenant)
                .post(ADRESSE + "/" + UUID.randomUUID() + "/avenants"));
    demandes.put(
        "axe.axe_reconnu",
        () ->
            avenant(
                avec(
                    avenant,
                    "axes",
                    List.of(
                        avec(
                            unAxe("Accueillir", "ENFANCE"), "id", UUID.randomUUID().toString())))));
    demandes.put("teneur.teneur_libelle_check", () -> avenant(avec(avenant, "libelle", "")));
    demandes.put(
        "signataire.une_place_par_jour",
        () -> avenant(avec(avenant, "nouveauxSignataires", List.of(commune.siren()))));
  }

  private static void plan(Map<String, Supplier<Response>> demandes) {
    Map<String, Object> fiche =
        Map.of(
            "libelle", "Ouvrir un lieu d'accueil",
            "thematique", "PARENTALITE",
            "debut", "2026-03-01",
            "fin", "2027-06-30",
            "axe", axe(signee));
    demandes.put(
        "fiche_action.fiche_action_check",
        partie("fiches-action", avec(fiche, "fin", "2026-01-01")));
    demandes.put(
        "fiche_action.fiche_action_etat_check",
        partie("fiches-action", avec(fiche, "etat", "AUTRE")));
    demandes.put(
        "fiche_action.fiche_action_libelle_check",
        partie("fiches-action", avec(fiche, "libelle", "")));
    demandes.put(
        "fiche_action.fiche_action_priorites_check",
        partie("fiches-action", avec(fiche, "priorites", List.of("AUTRE"))));
    demandes.put(
        "fiche_action.fiche_action_thematique_fkey",
        partie("fiches-action", avec(fiche, "thematique", "AUTRE")));
    demandes.put(
        "fiche_action.axe_de_la_fiche",
        partie("fiches-action", avec(fiche, "axe", UUID.randomUUID().toString())));
    demandes.put(
        "fiche_action.fiche_action_convention_caf_fkey", nullePart("fiches-action", fiche));
    Map<String, Object> groupe = Map.of("libelle", "Parentalité", "thematique", "PARENTALITE");
    demandes.put(
        "groupe_de_travail.groupe_de_travail_libelle_check",
        partie("groupes-de-travail", avec(groupe, "libelle", "")));
    demandes.put(
        "groupe_de_travail.groupe_de_travail_thematique_fkey",
        partie("groupes-de-travail", avec(groupe, "thematique", "AUTRE")));
    demandes.put(
        "groupe_de_travail.groupe_de_travail_convention_caf_fkey",
        nullePart("groupes-de-travail", groupe));
  }

  private static void objectifs(Map<String, Supplier<Response>> demandes) {
    Map<String, Object> objectif =
        Map.of(
            "nature", "SERVICE",
            "libelle", "Ouvrir des places en crèche",
            "thematique", "PETITE_ENFANCE",
            "reference", 40,
            "cible", 52,
            "unite", "places",
            "sens", "HAUSSE",
            "echeance", "2027-12-31");
    Map.of(
            "objectif.objectif_check", avec(objectif, "sens", "BAISSE"),
            "objectif.objectif_cible_check", avec(objectif, "cible", -1),
            "objectif.objectif_libelle_check", avec(objectif, "libelle", ""),
            "objectif.objectif_nature_check", avec(objectif, "nature", "AUTRE"),
            "objectif.objectif_priorites_check", avec(objectif, "priorites", List.of("AUTRE")),
            "objectif.objectif_reference_check", avec(objectif, "reference", 0.00001),
            "objectif.objectif_unite_check", avec(objectif, "unite", ""),
            "objectif.objectif_thematique_fkey", avec(objectif, "thematique", "AUTRE"))
        .forEach((contrainte, dit) -> demandes.put(contrainte, partie("objectifs", dit)));
    demandes.put("objectif.objectif_convention_caf_fkey", nullePart("objectifs", objectif));
  }

  private static void postes(Map<String, Supplier<Response>> demandes) {
    Map<String, Object> association = Map.of("nature", "ASSOCIATION", "nom", "Familles d'ici");
    Map<String, Object> cej = Map.of("type", "CEJ", "montantAnnuel", 15000, "etp", 0.8);
    demandes.put("poste.poste_intitule_check", poste("intitule", ""));
    demandes.put(
        "poste.poste_employeur_nature_check", poste("employeur", avec(association, "nature", "X")));
    demandes.put(
        "poste.poste_employeur_nom_check", poste("employeur", avec(association, "nom", "")));
    demandes.put(
        "poste.poste_employeur_siren_check", poste("employeur", avec(association, "siren", "12")));
    demandes.put("poste.employeur_public_nomme", poste("employeur", Map.of("nature", "EPCI")));
    demandes.put("poste.poste_check", poste("fermeture", "2025-12-31"));
    demandes.put("poste.poste_origine_check", poste("origine", Map.of("type", "AUTRE")));
    demandes.put("poste.origine_complete", poste("origine", Map.of("type", "CEJ")));
    demandes.put(
        "poste.poste_montant_historique_check", poste("origine", avec(cej, "montantAnnuel", -1)));
    demandes.put("poste.poste_etp_historique_check", poste("origine", avec(cej, "etp", 0)));
    demandes.put(
        "poste.poste_convention_caf_fkey", poste("convention", UUID.randomUUID().toString()));
    demandes.put("poste.poste_succede_fkey", poste("succede", UUID.randomUUID().toString()));
    demandes.put(
        "poste.poste_check1",
        () -> {
          String soi = id(PostesDeTest.cree(CAF, PostesDeTest.demande(id(signee))));
          return gestionnaire(CAF)
              .contentType(CORRECTIF)
              .header("If-Match", "*")
              .body(Map.of("succede", soi))
              .patch(PostesDeTest.ADRESSE + "/" + soi);
        });
    String etat = "etat_de_poste.";
    demandes.put(etat + "etat_de_poste_libelle_check", etat("libelle", "AUTRE"));
    demandes.put(etat + "etat_de_poste_hierarchie_check", etat("position", "AUTRE"));
    demandes.put(etat + "etat_de_poste_part_management_check", etat("partManagement", 2));
    demandes.put(etat + "part_de_management_d_un_responsable", etat("partManagement", 0.5));
    demandes.put(etat + "etat_de_poste_etp_check", etat("etp", 1.2));
    demandes.put(etat + "etat_de_poste_heures_check", heures(0, 35));
    demandes.put(etat + "etat_de_poste_heures_temps_plein_check", heures(12, 50));
    demandes.put(etat + "temps_de_travail_dit", heures(36, 35));
    demandes.put(etat + "etat_de_poste_cout_annuel_check", etat("coutAnnuel", -1));
    demandes.put(etat + "cle_entiere", etat("cle", Map.of("PARENTALITE", 99)));
    Map.of(
            "petite_enfance", "PETITE_ENFANCE",
            "enfance_jeunesse", "ENFANCE_JEUNESSE",
            "parentalite", "PARENTALITE",
            "vie_sociale", "VIE_SOCIALE_LOGEMENT_DROITS")
        .forEach(
            (colonne, groupe) ->
                demandes.put(
                    etat + "etat_de_poste_" + colonne + "_check",
                    etat("cle", Map.of(groupe, -0.005))));
  }

  private static void partiesDePostes(Map<String, Supplier<Response>> demandes) {
    Map<String, Object> absence =
        Map.of("motif", "MALADIE", "debut", "2026-02-01", "fin", "2026-03-20");
    demandes.put(
        "absence.absence_motif_check", partieDePoste("absences", avec(absence, "motif", "GRIPPE")));
    demandes.put(
        "absence.absence_ordonnee", partieDePoste("absences", avec(absence, "fin", "2026-01-31")));
    Map<String, Object> vacance = Map.of("debut", "2026-02-10");
    demandes.put(
        "vacance.vacance_ordonnee", partieDePoste("vacances", avec(vacance, "fin", "2026-02-09")));
    demandes.put(
        "vacance.notification_plausible",
        partieDePoste("vacances", avec(vacance, "notification", "2025-02-09")));
    demandes.put(
        "vacance.une_vacance_par_jour",
        () -> {
          String vacances =
              PostesDeTest.ADRESSE
                  + "/"
                  + id(PostesDeTest.cree(CAF, PostesDeTest.demande(id(signee))))
                  + "/vacances";
          gestionnaire(CAF).body(vacance).post(vacances).then().statusCode(201);
          return gestionnaire(CAF).body(Map.of("debut", "2026-03-01")).post(vacances);
        });
    Map.of("absence", absence, "vacance", vacance)
        .forEach(
            (partie, dite) ->
                demandes.put(
                    partie + "." + partie + "_poste_convention_caf_fkey",
                    () ->
                        gestionnaire(CAF)
                            .body(dite)
                            .post(
                                PostesDeTest.ADRESSE
                                    + "/"
                                    + UUID.randomUUID()
                                    + "/"
                                    + partie
                                    + "s")));
  }

  private static Supplier<Response> partieDePoste(String parties, Map<String, Object> dite) {
    return () ->
        gestionnaire(CAF)
            .body(dite)
            .post(
                PostesDeTest.ADRESSE
                    + "/"
                    + id(PostesDeTest.cree(CAF, PostesDeTest.demande(id(signee))))
                    + "/"
                    + parties);
  }

  private static Supplier<Response> poste(String membre, Object valeur) {
    return () ->
        gestionnaire(CAF)
            .body(avec(PostesDeTest.demande(id(signee)), membre, valeur))
            .post(PostesDeTest.ADRESSE);
  }

  private static Supplier<Response> etat(String membre, Object valeur) {
    return poste("etat", avec(PostesDeTest.etat(), membre, valeur));
  }

  private static Supplier<Response> heures(int heures, int tempsPlein) {
    Map<String, Object> etat = PostesDeTest.etat();
    etat.remove("etp");
    etat.put("heures", heures);
    etat.put("heuresTempsPlein", tempsPlein);
    return poste("etat", etat);
  }

  private static void titulaires(Map<String, Supplier<Response>> demandes) {
    demandes.put("titulaire.titulaire_recrutement_check", titulaire("recrutement", "AUTRE"));
    demandes.put("titulaire.tolerance_d_un_coordinateur", titulaire("tolerance", "2026-02-01"));
    demandes.put(
        "titulaire.titulaire_effacement_check",
        () ->
            gestionnaire(CAF)
                .header("If-Match", "*")
                .queryParam("motif", "AUTRE")
                .delete(
                    TitulairesDeTest.ADRESSE
                        + "/"
                        + id(TitulairesDeTest.cree(CAF, TitulairesDeTest.demande()))
                        + "/donnees"));
    Map<String, Object> diplome = Map.of("niveau", 6, "domaine", "AUTRE");
    String diplomes = "diplome_de_titulaire.";
    demandes.put(
        diplomes + "diplome_de_titulaire_niveau_check",
        dit("diplomes", avec(diplome, "niveau", 9)));
    demandes.put(
        diplomes + "diplome_de_titulaire_domaine_check",
        dit("diplomes", avec(diplome, "domaine", "X")));
    demandes.put(
        diplomes + "diplome_juge",
        dit("diplomes", avec(diplome, "domaine", "ANIMATION_PROJET_TERRITOIRE")));
    Map<String, Object> concours = Map.of("categorie", "B", "filiere", "ANIMATION");
    Map.of("categorie", "D", "filiere", "X")
        .forEach(
            (membre, valeur) ->
                demandes.put(
                    "concours_de_titulaire.concours_de_titulaire_" + membre + "_check",
                    dit("concours", avec(concours, membre, valeur))));
    Map<String, Object> formation =
        Map.of("type", "COMPLEMENTAIRE", "domaine", "AUTRE", "statut", "PREVUE");
    String formations = "formation_de_titulaire.";
    Map.of("type", "X", "niveau", 2, "domaine", "X", "statut", "X", "payeur", "X")
        .forEach(
            (membre, valeur) ->
                demandes.put(
                    formations + "formation_de_titulaire_" + membre + "_check",
                    dit("formations", avec(formation, membre, valeur))));
    demandes.put(
        formations + "formation_jugee",
        dit("formations", avec(formation, "domaine", "ANIMATION_PROJET_TERRITOIRE")));
    demandes.put(
        formations + "formation_complete",
        dit("formations", avec(formation, "type", "QUALIFIANTE")));
  }

  private static Supplier<Response> titulaire(String membre, Object valeur) {
    return () ->
        gestionnaire(CAF)
            .body(avec(TitulairesDeTest.demande(), membre, valeur))
            .post(TitulairesDeTest.ADRESSE);
  }

  private static Supplier<Response> dit(String membre, Map<String, Object> element) {
    return titulaire(membre, List.of(element));
  }

  private static void affectations(Map<String, Supplier<Response>> demandes) {
    String table = "affectation.";
    demandes.put(
        table + "affectation_poste_convention_caf_fkey",
        () -> TitulairesDeTest.affecter(CAF, UUID.randomUUID().toString(), affectation()));
    demandes.put(
        table + "affectation_titulaire_caf_fkey",
        affectation("titulaire", UUID.randomUUID().toString()));
    demandes.put(
        table + "affectation_poste_remplace_fkey",
        affectation("remplace", UUID.randomUUID().toString()));
    demandes.put(table + "affectation_ordonnee", affectation("fin", "2025-12-31"));
    demandes.put(
        table + "un_titulaire_par_jour",
        () -> {
          String poste = id(PostesDeTest.cree(CAF, PostesDeTest.demande(id(signee))));
          TitulairesDeTest.affecter(CAF, poste, affectation()).then().statusCode(201);
          return TitulairesDeTest.affecter(CAF, poste, affectation());
        });
    demandes.put(
        table + "ne_se_remplace_pas",
        () -> {
          String poste = id(PostesDeTest.cree(CAF, PostesDeTest.demande(id(signee))));
          String soi = id(TitulairesDeTest.affecter(CAF, poste, affectation()));
          return gestionnaire(CAF)
              .contentType(CORRECTIF)
              .header("If-Match", "*")
              .body(Map.of("remplace", soi))
              .patch(TitulairesDeTest.affectations(poste) + "/" + soi);
        });
  }

  private static Map<String, Object> affectation() {
    return Map.of(
        "titulaire",
        id(TitulairesDeTest.cree(CAF, TitulairesDeTest.demande())),
        "debut",
        "2026-01-01");
  }

  private static Supplier<Response> affectation(String membre, Object valeur) {
    return () -> {
      String poste = id(PostesDeTest.cree(CAF, PostesDeTest.demande(id(signee))));
      return TitulairesDeTest.affecter(CAF, poste, avec(affectation(), membre, valeur));
    };
  }

  private static void partenaires(Map<String, Supplier<Response>> demandes) {
    Map<String, Object> msa = Map.of("siren", "782824973", "nom", "MSA", "nature", "MSA");
    demandes.put("partenaire.partenaire_nature_check", partenaire(avec(msa, "nature", "COMMUNE")));
    demandes.put("partenaire.partenaire_nom_check", partenaire(avec(msa, "nom", "")));
    demandes.put("partenaire.partenaire_siren_check", partenaire(avec(msa, "siren", "12")));
  }

  private static Supplier<Response> convention(String membre, Object valeur) {
    return () -> gestionnaire(CAF).body(avec(demande(commune), membre, valeur)).post(ADRESSE);
  }

  private static Supplier<Response> renouvellement(String membre, Object valeur) {
    Map<String, Object> dit = avec(demande(commune), "rang", "RENOUVELLEMENT");
    return () -> gestionnaire(CAF).body(avec(dit, membre, valeur)).post(ADRESSE);
  }

  private static Map<String, Object> externe(String libelle, String debut, String fin) {
    return Map.of("libelle", libelle, "debut", debut, "fin", fin);
  }

  private static Map<String, Object> unAxe(String libelle, String... thematiques) {
    return Map.of("libelle", libelle, "thematiques", List.of(thematiques));
  }

  private static Response etape(Response convention, String etape, Map<String, Object> dit) {
    return gestionnaire(CAF)
        .header("If-Match", convention.header("ETag"))
        .body(dit)
        .post(ADRESSE + "/" + id(convention) + "/" + etape);
  }

  private static Response avenant(Map<String, Object> dit) {
    return etape(signee, "avenants", dit);
  }

  private static Supplier<Response> partie(String parties, Map<String, Object> dit) {
    return () -> gestionnaire(CAF).body(dit).post(ADRESSE + "/" + id(signee) + "/" + parties);
  }

  private static Supplier<Response> nullePart(String parties, Map<String, Object> dit) {
    return () ->
        gestionnaire(CAF).body(dit).post(ADRESSE + "/" + UUID.randomUUID() + "/" + parties);
  }

  private static Supplier<Response> partenaire(Map<String, Object> dit) {
    return () -> gestionnaire(CAF).body(dit).post("/api/v1/partenaires");
  }
}
