package fr.ctg.app.droits;

import fr.ctg.app.outillage.BaseDeTest;
import fr.ctg.app.outillage.ConventionsDeTest;
import fr.ctg.app.outillage.ConventionsDeTest.CommuneDeTest;
import fr.ctg.app.outillage.Patience;
import fr.ctg.app.outillage.PostesDeTest;
import fr.ctg.app.outillage.TitulairesDeTest;
import fr.ctg.platform.identite.Role;
import io.restassured.response.Response;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What each protected line of the table of rights is tried with: a good request, inside its scope.
 */
final class EssaisDesDroits {

  /** The Caf in which everything is tried. */
  static final String CAF = "80";

  /** One that has nothing to do with it. */
  static final String AUTRE_CAF = "23";

  /** A collectivité, where any will do. */
  private static final String SIREN = "213105554";

  private EssaisDesDroits() {}

  /**
   * A request that is right in all but who asks.
   *
   * @param adresse the values of the parameters of the address
   * @param requete the query
   * @param corps the body, if it takes one
   * @param siren a collectivité in whose scope it is
   * @param trace what a list shows to whoever sees this
   */
  record Cible(
      Map<String, String> adresse,
      Map<String, String> requete,
      @Nullable Object corps,
      String siren,
      String trace) {

    static Cible de(Map<String, String> adresse, @Nullable Object corps) {
      return new Cible(adresse, Map.of(), corps, SIREN, "");
    }
  }

  /**
   * How a line is tried.
   *
   * @param cible makes what is asked for, anew for each try
   * @param liste whether it lists: others are answered, without what is not theirs
   * @param aUnDehors whether anything can be outside the scope: what is yet to be created cannot
   * @param flux whether the answer never ends
   * @param refusAttendu the refusal, for what else it says than who asks, that stands for being
   *     served: what cannot be undone is tried with a request that is refused; 0 where it is served
   */
  record Essai(
      Callable<Cible> cible, boolean liste, boolean aUnDehors, boolean flux, int refusAttendu) {

    Essai(Callable<Cible> cible, boolean liste, boolean aUnDehors, boolean flux) {
      this(cible, liste, aUnDehors, flux, 0);
    }
  }

  static final Map<String, Essai> TOUS = new TreeMap<>();

  private static final AtomicInteger JOURS = new AtomicInteger();
  private static final AtomicInteger SIRENS = new AtomicInteger();

  private static void une(String ligne, Callable<Cible> cible) {
    TOUS.put(ligne, new Essai(cible, false, true, false));
  }

  private static void liste(String ligne, Callable<Cible> cible) {
    TOUS.put(ligne, new Essai(cible, true, true, false));
  }

  private static void creation(String ligne, Callable<Cible> cible) {
    TOUS.put(ligne, new Essai(cible, false, false, false));
  }

  private static void refusee(String ligne, int statut, Callable<Cible> cible) {
    TOUS.put(ligne, new Essai(cible, false, false, false, statut));
  }

  static {
    conventions();
    postes();
    titulaires();
    partenaires();
    personnes();
    referentiel();
    brouillons();
    journal();
    evenements();
  }

  private static Map<String, Object> demande() {
    return ConventionsDeTest.demande(ConventionsDeTest.commune(CAF));
  }

  private static Cible preparee(@Nullable Object corps) {
    CommuneDeTest commune = ConventionsDeTest.commune(CAF);
    Response creee = ConventionsDeTest.creee(CAF, ConventionsDeTest.demande(commune));
    return convention(creee, commune, corps);
  }

  private static Cible signee(@Nullable Object corps) {
    CommuneDeTest commune = ConventionsDeTest.commune(CAF);
    Response signee = ConventionsDeTest.signee(CAF, ConventionsDeTest.demande(commune));
    return convention(signee, commune, corps);
  }

  private static Cible convention(Response reponse, CommuneDeTest commune, @Nullable Object corps) {
    String id = ConventionsDeTest.id(reponse);
    return new Cible(
        Map.of("id", id), Map.of("commune", commune.code()), corps, commune.siren(), id);
  }

  /** Without the filter that its list takes. */
  private static Cible seule(Cible cible) {
    return new Cible(cible.adresse(), Map.of(), cible.corps(), cible.siren(), cible.trace());
  }

  private static void conventions() {
    String une = "/api/v1/conventions/{id}";
    liste("GET /api/v1/conventions", () -> sansAdresse(preparee(null)));
    creation("POST /api/v1/conventions", () -> Cible.de(Map.of(), demande()));
    une("GET " + une, () -> seule(preparee(null)));
    une("PUT " + une, () -> seule(preparee(demande())));
    une("PATCH " + une, () -> seule(preparee(Map.of("libelle", "CTG des droits"))));
    une("DELETE " + une, () -> seule(preparee(null)));
    une("GET " + une + "/historique", () -> seule(preparee(null)));
    une("GET " + une + "/soeurs", () -> seule(preparee(null)));
    liste("GET /api/v1/epci/{siren}/conventions", EssaisDesDroits::dEpci);
    une("POST " + une + "/signature", () -> seule(preparee(Map.of("dateSignature", "2024-12-15"))));
    une(
        "POST " + une + "/resiliation",
        () -> seule(signee(Map.of("date", "2027-06-30", "motif", "Fusion des communes."))));
    avenants();
    elements(
        "fiches-action",
        Map.of(
            "libelle",
            "Ouvrir un lieu d'accueil",
            "thematique",
            "PARENTALITE",
            "debut",
            "2026-03-01",
            "fin",
            "2027-06-30"));
    elements("groupes-de-travail", Map.of("libelle", "Groupe parentalité"));
    elements(
        "objectifs",
        Map.of(
            "nature", "SERVICE",
            "libelle", "Ouvrir des places en crèche",
            "reference", 40,
            "cible", 52,
            "unite", "places",
            "sens", "HAUSSE",
            "echeance", "2027-12-31"));
  }

  private static Cible dEpci() {
    CommuneDeTest commune = ConventionsDeTest.commune(CAF);
    Map<String, Object> dite =
        ConventionsDeTest.avec(demande(), "signataires", List.of(commune.epci()));
    String id =
        ConventionsDeTest.id(
            ConventionsDeTest.creee(
                CAF, ConventionsDeTest.avec(dite, "perimetre", List.of(commune.code()))));
    return new Cible(Map.of("siren", commune.epci()), Map.of(), null, commune.epci(), id);
  }

  private static Cible sansAdresse(Cible cible) {
    return new Cible(Map.of(), cible.requete(), cible.corps(), cible.siren(), cible.trace());
  }

  private static Map<String, Object> avenant() {
    return Map.of("dateEffet", "2026-01-01", "motif", "Essai.", "fin", "2029-12-31");
  }

  private static void avenants() {
    String tous = "/api/v1/conventions/{id}/avenants";
    une("GET " + tous, () -> seule(signee(null)));
    une("POST " + tous, () -> seule(signee(avenant())));
    une("GET " + tous + "/{numero}", EssaisDesDroits::avenante);
    une("GET " + tous + "/{numero}/historique", EssaisDesDroits::avenante);
  }

  private static Cible avenante() {
    Cible cible = signee(null);
    ConventionsDeTest.gestionnaire(CAF)
        .header("If-Match", "*")
        .body(avenant())
        .post(ConventionsDeTest.ADRESSE + "/" + cible.trace() + "/avenants")
        .then()
        .statusCode(201);
    return avec(cible, "numero", "1", null);
  }

  /** The same with one parameter more, and that body. */
  private static Cible avec(Cible cible, String nom, String valeur, @Nullable Object corps) {
    Map<String, String> adresse = new TreeMap<>(cible.adresse());
    adresse.put(nom, valeur);
    return new Cible(adresse, Map.of(), corps, cible.siren(), cible.trace());
  }

  private static void elements(String nom, Map<String, Object> demande) {
    String tous = "/api/v1/conventions/{id}/" + nom;
    String un = tous + "/{element}";
    une("GET " + tous, () -> seule(preparee(null)));
    une("POST " + tous, () -> seule(preparee(demande)));
    une("GET " + un, () -> element(nom, demande, null));
    une("GET " + un + "/historique", () -> element(nom, demande, null));
    une("PATCH " + un, () -> element(nom, demande, Map.of("libelle", "Autrement")));
    une("DELETE " + un, () -> element(nom, demande, null));
  }

  private static Cible element(String nom, Map<String, Object> demande, @Nullable Object corps) {
    Cible convention = preparee(null);
    Response cree =
        ConventionsDeTest.gestionnaire(CAF)
            .header("If-Match", "*")
            .body(demande)
            .post(ConventionsDeTest.ADRESSE + "/" + convention.trace() + "/" + nom)
            .then()
            .statusCode(201)
            .extract()
            .response();
    return avec(convention, "element", ConventionsDeTest.id(cree), corps);
  }

  private static void postes() {
    String tous = "/api/v1/postes";
    String un = tous + "/{id}";
    String etat = un + "/etats/{jour}";
    liste(
        "GET " + tous,
        () -> {
          Cible cible = poste(null);
          return new Cible(Map.of(), Map.of("limite", "200"), null, cible.siren(), cible.trace());
        });
    creation(
        "POST " + tous, () -> Cible.de(Map.of(), PostesDeTest.demande(preparee(null).trace())));
    une(
        "GET /api/v1/conventions/{id}/equipe",
        () -> {
          Cible cible = equipe();
          return new Cible(
              cible.adresse(), Map.of("le", "2026-06-01"), null, cible.siren(), cible.trace());
        });
    une("GET /api/v1/conventions/{id}/simulation", EssaisDesDroits::equipe);
    une("GET /api/v1/conventions/{id}/simulation/demande", EssaisDesDroits::equipe);
    une("GET " + un, () -> poste(null));
    une("PATCH " + un, () -> poste(Map.of("intitule", "Autrement")));
    une("DELETE " + un, () -> poste(null));
    une("GET " + un + "/historique", () -> poste(null));
    une("GET " + un + "/etats", () -> poste(null));
    une("PATCH " + etat, () -> avec(poste(null), "jour", "2026-09-01", Map.of("etp", 0.5)));
    une(
        "DELETE " + etat,
        () -> {
          Cible cible = poste(null);
          PostesDeTest.changer(CAF, cible.trace(), "2026-09-01", Map.of("etp", 0.5))
              .then()
              .statusCode(200);
          return avec(cible, "jour", "2026-09-01", null);
        });
    partieDePoste(
        "absences",
        Map.of("motif", "MALADIE", "debut", "2026-02-01", "fin", "2026-03-20"),
        Map.of("fin", "2026-03-31"));
    partieDePoste("vacances", Map.of("debut", "2026-02-10"), Map.of("notification", "2026-02-12"));
    une(
        "GET " + un + "/vacances/{element}/decompte",
        () -> {
          Cible vacance = unePartieDePoste("vacances", Map.of("debut", "2026-02-10"), null);
          return new Cible(
              vacance.adresse(), Map.of("annee", "2026"), null, vacance.siren(), vacance.trace());
        });
  }

  private static void partieDePoste(String parties, Map<String, ?> dite, Map<String, ?> correctif) {
    String toutes = "/api/v1/postes/{id}/" + parties;
    String une = toutes + "/{element}";
    // Of a post that whoever asks may not see there is no list.
    une(
        "GET " + toutes,
        () -> {
          Cible elle = unePartieDePoste(parties, dite, null);
          return new Cible(
              Map.of("id", String.valueOf(elle.adresse().get("id"))),
              Map.of(),
              null,
              elle.siren(),
              "");
        });
    creation(
        "POST " + toutes,
        () -> {
          Cible poste = poste(dite);
          return new Cible(poste.adresse(), Map.of(), dite, poste.siren(), "");
        });
    une("GET " + une, () -> unePartieDePoste(parties, dite, null));
    une("GET " + une + "/historique", () -> unePartieDePoste(parties, dite, null));
    une("PATCH " + une, () -> unePartieDePoste(parties, dite, correctif));
    une("DELETE " + une, () -> unePartieDePoste(parties, dite, null));
  }

  private static Cible unePartieDePoste(
      String parties, Map<String, ?> dite, @Nullable Object corps) {
    Cible poste = poste(null);
    String id =
        ConventionsDeTest.id(
            ConventionsDeTest.gestionnaire(CAF)
                .body(dite)
                .post(PostesDeTest.ADRESSE + "/" + poste.trace() + "/" + parties)
                .then()
                .statusCode(201)
                .extract()
                .response());
    return avec(poste, "element", id, corps);
  }

  private static Cible equipe() {
    Cible convention = preparee(null);
    PostesDeTest.cree(CAF, PostesDeTest.demande(convention.trace()));
    return new Cible(convention.adresse(), Map.of("annee", "2026"), null, convention.siren(), "");
  }

  private static Cible poste(@Nullable Object corps) {
    Cible convention = preparee(null);
    String id =
        ConventionsDeTest.id(PostesDeTest.cree(CAF, PostesDeTest.demande(convention.trace())));
    return new Cible(Map.of("id", id), Map.of(), corps, convention.siren(), id);
  }

  private static void titulaires() {
    String tous = "/api/v1/titulaires";
    String un = tous + "/{id}";
    liste(
        "GET " + tous,
        () -> {
          Cible cible = titulaire(null);
          return new Cible(Map.of(), Map.of("limite", "200"), null, cible.siren(), cible.trace());
        });
    creation("POST " + tous, () -> Cible.de(Map.of(), TitulairesDeTest.demande()));
    une("GET " + un, () -> titulaire(null));
    une("PATCH " + un, () -> titulaire(Map.of("nom", "Autrement")));
    une("DELETE " + un, EssaisDesDroits::sansAffectation);
    une("GET " + un + "/historique", () -> titulaire(null));
    une("GET " + un + "/donnees", () -> titulaire(null));
    une(
        "DELETE " + un + "/donnees",
        () -> {
          Cible cible = titulaire(null);
          return new Cible(
              cible.adresse(),
              Map.of("motif", "FIN_DE_CONSERVATION"),
              null,
              cible.siren(),
              cible.trace());
        });
    String affectations = "/api/v1/postes/{id}/affectations";
    String une = affectations + "/{element}";
    une(
        "GET " + affectations,
        () -> {
          Cible cible = affectation(null);
          return new Cible(
              Map.of("id", cible.trace()), Map.of(), null, cible.siren(), cible.trace());
        });
    creation(
        "POST " + affectations,
        () -> {
          Cible poste = poste(null);
          return new Cible(
              poste.adresse(),
              Map.of(),
              Map.of("titulaire", sansAffectation().trace(), "debut", "2026-01-01"),
              poste.siren(),
              "");
        });
    une("GET " + une, () -> affectation(null));
    une("PATCH " + une, () -> affectation(Map.of("fin", "2026-12-31")));
    une("DELETE " + une, () -> affectation(null));
    une("GET " + une + "/historique", () -> affectation(null));
  }

  private static Cible sansAffectation() {
    String id = ConventionsDeTest.id(TitulairesDeTest.cree(CAF, TitulairesDeTest.demande()));
    return new Cible(Map.of("id", id), Map.of(), null, SIREN, id);
  }

  /** One who holds a post of a convention, whose signatory reads it. */
  private static Cible titulaire(@Nullable Object corps) {
    Cible poste = poste(null);
    String id = sansAffectation().trace();
    TitulairesDeTest.affecte(CAF, poste.trace(), id, "2026-01-01");
    return new Cible(Map.of("id", id), Map.of(), corps, poste.siren(), id);
  }

  private static Cible affectation(@Nullable Object corps) {
    Cible poste = poste(null);
    String id =
        ConventionsDeTest.id(
            TitulairesDeTest.affecte(CAF, poste.trace(), sansAffectation().trace(), "2026-01-01"));
    return avec(poste, "element", id, corps);
  }

  private static void partenaires() {
    String tous = "/api/v1/partenaires";
    liste(
        "GET " + tous,
        () -> {
          Cible cible = partenaire(null);
          return new Cible(Map.of(), Map.of("limite", "200"), null, SIREN, cible.trace());
        });
    creation("POST " + tous, () -> Cible.de(Map.of(), demandeDePartenaire()));
    une("GET " + tous + "/{id}", () -> partenaire(null));
    une("GET " + tous + "/{id}/historique", () -> partenaire(null));
    une("PATCH " + tous + "/{id}", () -> partenaire(Map.of("nom", "Autrement nommé")));
  }

  private static Map<String, Object> demandeDePartenaire() {
    return Map.of("siren", siren(), "nom", "Syndicat d'essai", "nature", "SYNDICAT");
  }

  /** A SIREN that nobody has: nine digits whose last is that of Luhn. */
  private static String siren() {
    String debut = String.format("77%06d", SIRENS.getAndIncrement());
    int somme = 0;
    for (int i = 0; i < debut.length(); i++) {
      int chiffre = debut.charAt(i) - '0';
      // Counted from the right, the key being the first, every second digit is doubled.
      int pese = i % 2 == 1 ? chiffre * 2 : chiffre;
      somme += pese > 9 ? pese - 9 : pese;
    }
    return debut + (10 - somme % 10) % 10;
  }

  private static Cible partenaire(@Nullable Object corps) {
    String id =
        ConventionsDeTest.id(
            ConventionsDeTest.gestionnaire(CAF)
                .body(demandeDePartenaire())
                .post("/api/v1/partenaires")
                .then()
                .statusCode(201)
                .extract()
                .response());
    return new Cible(Map.of("id", id), Map.of(), corps, SIREN, id);
  }

  private static void personnes() {
    une("DELETE /api/v1/personnes/{id}", () -> Cible.de(Map.of("id", personne()), null));
  }

  private static String personne() throws Exception {
    UUID id = UUID.randomUUID();
    try (Connection connexion = BaseDeTest.owner();
        var insertion =
            connexion.prepareStatement(
                "INSERT INTO plateforme.personne (id, caf, cle, maitre)"
                    + " VALUES (?, ?, '\\x00', '0123456789abcdef')")) {
      insertion.setObject(1, id);
      insertion.setString(2, CAF);
      insertion.executeUpdate();
      connexion.commit();
    }
    return id.toString();
  }

  /** Days that no other test asks about; each value another day. */
  private static String jour() {
    return LocalDate.of(2095, 1, 1).plusDays(JOURS.getAndIncrement()).toString();
  }

  private static void referentiel() {
    une(
        "POST /api/v1/caf/{caf}/parametres/{code}/valeurs",
        () ->
            Cible.de(
                Map.of("caf", CAF, "code", "franchise-vacance-mois"),
                Map.of("depuis", jour(), "valeur", 2, "motif", "Essai des droits.")));
    une(
        "POST /api/v1/caf/{caf}/regles/{code}/effets",
        () ->
            Cible.de(
                Map.of("caf", CAF, "code", "FORMATION-COUT"),
                Map.of("depuis", jour(), "effet", "ALERTE", "motif", "Essai des droits.")));
    creation(
        "POST /api/v1/referentiel/parametres/{code}/valeurs",
        () ->
            Cible.de(
                Map.of("code", "cout-indicatif-etp"),
                Map.of(
                    "depuis",
                    jour(),
                    "valeur",
                    50_000,
                    "source",
                    Map.of("document", "S3", "section", "Essai", "citation", "Essai des droits."),
                    "fondement",
                    "TEXTE",
                    "motif",
                    "Essai des droits.")));
  }

  private static String brouillon() {
    String code = "essai-des-droits-" + JOURS.getAndIncrement();
    ConventionsDeTest.comme(Role.CNAF, CAF)
        .contentType("application/json")
        .body(nouveauBrouillon(code))
        .post("/api/v1/referentiel/brouillons")
        .then()
        .statusCode(201);
    return code;
  }

  private static Map<String, Object> nouveauBrouillon(String code) {
    return Map.of(
        "code",
        code,
        "libelle",
        "Essai des droits",
        "debut",
        "2090-01-01",
        "modele",
        "cnaf-2019",
        "source",
        Map.of("document", "S3", "section", "Essai", "citation", "Essai des droits."),
        "fondement",
        "TEXTE");
  }

  private static void brouillons() {
    String tous = "/api/v1/referentiel/brouillons";
    String un = tous + "/{version}";
    String element = un + "/elements/{code}";
    creation(
        "GET " + tous,
        () -> {
          brouillon();
          return Cible.de(Map.of(), null);
        });
    creation(
        "POST " + tous,
        () -> Cible.de(Map.of(), nouveauBrouillon("essai-des-droits-" + JOURS.getAndIncrement())));
    brouillon("GET " + un, null);
    brouillon("PATCH " + un, Map.of("libelle", "Essai des droits, bis"));
    brouillon("DELETE " + un, null);
    creation(
        "GET " + un + "/differences",
        () -> {
          Map<String, String> change = feuille();
          ConventionsDeTest.comme(Role.CNAF, CAF)
              .header("If-Match", "*")
              .contentType(ConventionsDeTest.CORRECTIF)
              .pathParams(change)
              .body(Map.of("texte", "Autrement"))
              .patch(element)
              .then()
              .statusCode(200);
          return Cible.de(Map.of("version", String.valueOf(change.get("version"))), null);
        });
    brouillon("GET " + un + "/historique", null);
    brouillon("GET " + un + "/elements", null);
    brouillon(
        "POST " + un + "/elements",
        Map.of(
            "code",
            "MISSION-90",
            "rubrique",
            "MISSION",
            "ordre",
            90,
            "texte",
            "Essayer les droits",
            "document",
            "S3",
            "section",
            "Essai",
            "portee",
            "NATIONALE"));
    creation("GET " + element, () -> Cible.de(feuille(), null));
    creation("GET " + element + "/historique", () -> Cible.de(feuille(), null));
    creation("PATCH " + element, () -> Cible.de(feuille(), Map.of("texte", "Autrement")));
    creation("DELETE " + element, () -> Cible.de(feuille(), null));
    // Two versions would be in force on one day.
    refusee(
        "POST " + un + "/publication",
        409,
        () ->
            Cible.de(
                Map.of("version", brouillon()), Map.of("debut", "2020-01-01", "motif", "Essai.")));
    // Before it was in force.
    refusee(
        "POST /api/v1/referentiel/versions/{version}/abrogation",
        409,
        () ->
            Cible.de(
                Map.of("version", "cnaf-2019"),
                Map.of("dernierJour", "1999-12-31", "motif", "Essai.")));
    creation(
        "GET /api/v1/referentiel/versions/{version}/historique",
        () -> Cible.de(Map.of("version", "cnaf-2019"), null));
  }

  private static void brouillon(String ligne, @Nullable Object corps) {
    creation(ligne, () -> Cible.de(Map.of("version", brouillon()), corps));
  }

  /** An element without details, which can be withdrawn. */
  private static Map<String, String> feuille() {
    return Map.of("version", brouillon(), "code", "SPHERE-STRATEGIQUE-1");
  }

  /** What has committed is in the journal once it is sealed, a moment later. */
  private static void attendreLeJournal(String objet) throws Exception {
    Patience.jusqua(
        Duration.ofSeconds(20),
        () ->
            ConventionsDeTest.comme(Role.CNAF, CAF)
                .queryParam("objet", objet)
                .get("/api/v1/audit/journal")
                .asString()
                .contains(objet));
  }

  private static void journal() {
    liste(
        "GET /api/v1/audit/journal",
        () -> {
          Cible cible = preparee(null);
          attendreLeJournal(cible.trace());
          return new Cible(Map.of(), Map.of("objet", cible.trace()), null, SIREN, cible.trace());
        });
    creation("GET /api/v1/audit/journal/tetes", () -> Cible.de(Map.of(), null));
    creation("GET /api/v1/audit/journal/verification", () -> Cible.de(Map.of(), null));
    creation("POST /api/v1/audit/journal/verifications", () -> Cible.de(Map.of(), null));
    creation(
        "GET /api/v1/audit/journal/verifications/{id}",
        () ->
            Cible.de(
                Map.of(
                    "id",
                    ConventionsDeTest.comme(Role.CNAF, CAF)
                        .post("/api/v1/audit/journal/verifications")
                        .then()
                        .statusCode(202)
                        .extract()
                        .jsonPath()
                        .getString("id")),
                null));
  }

  private static void evenements() {
    TOUS.put(
        "GET /api/v1/evenements",
        new Essai(() -> new Cible(Map.of(), Map.of(), null, SIREN, ""), false, false, true));
    TOUS.put(
        "POST /api/v1/evenements/billets",
        new Essai(() -> new Cible(Map.of(), Map.of(), null, SIREN, ""), false, false, false));
  }
}
