package fr.ctg.app.base;

import static fr.ctg.app.outillage.ConventionsDeTest.ADRESSE;
import static fr.ctg.app.outillage.ConventionsDeTest.comme;
import static fr.ctg.app.outillage.ConventionsDeTest.commune;
import static fr.ctg.app.outillage.ConventionsDeTest.creee;
import static fr.ctg.app.outillage.ConventionsDeTest.demande;
import static fr.ctg.app.outillage.ConventionsDeTest.gestionnaire;
import static fr.ctg.app.outillage.ConventionsDeTest.id;
import static fr.ctg.app.outillage.ConventionsDeTest.signer;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.outillage.BaseDeTest;
import fr.ctg.app.outillage.ConventionsDeTest;
import fr.ctg.app.outillage.ConventionsDeTest.CommuneDeTest;
import fr.ctg.app.outillage.Patience;
import fr.ctg.app.outillage.PostesDeTest;
import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.app.outillage.TitulairesDeTest;
import fr.ctg.platform.identite.Identite;
import fr.ctg.platform.identite.Role;
import fr.ctg.platform.persistence.AllerRetour;
import fr.ctg.platform.persistence.Sql;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The past of every followed table, as the catalogue has them: whoever asks sees of it what the
 * policies of the table showed of its rows then, read by the same statement, and nothing else;
 * whoever had only a relation and has lost it, nothing of what it read by that.
 */
@ExtendWith(ServeurDeTest.class)
@TestInstance(Lifecycle.PER_CLASS)
class PasseDesTablesIT {

  private static final String CAF = "48";
  private static final String AUTRE_CAF = "12";
  private static final String PRESENT = "plateforme, referentiel, convention, staffing, evaluation";
  private static final String CORRECTIF = ConventionsDeTest.CORRECTIF;

  /** Which tables there are whose past the application may read, and their columns there. */
  private static final String TABLES =
      """
      SELECT split_part(s.nom, '.', 2) AS nom,
             (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) FROM pg_attribute a
               WHERE a.attrelid = to_regclass('passe.' || split_part(s.nom, '.', 2)) AND a.attnum > 0) AS colonnes
        FROM plateforme.table_suivie s
       WHERE has_any_column_privilege('%s', s.nom, 'SELECT')
      """;

  /** Tables without a row, in this test at least: the mechanism's own. */
  private static final List<String> VIDES = List.of("quarantaine");

  private CommuneDeTest restante;
  private CommuneDeTest partante;
  private CommuneDeTest entrante;
  private CommuneDeTest etrangere;
  private Map<String, String> tables;

  /** What each saw, table by table, when nothing waited to be sealed; and the position of then. */
  private record Etape(
      long position, Instant instant, Map<String, Map<String, List<String>>> vues) {

    List<String> vu(String lecteur, String table) {
      return vues.getOrDefault(lecteur, Map.of()).getOrDefault(table, List.of());
    }
  }

  private Etape alors;
  private Etape maintenant;
  private String convention;

  private Map<String, Identite> lecteurs() {
    Map<String, Identite> lecteurs = new LinkedHashMap<>();
    lecteurs.put("personne", Identite.ANONYME);
    lecteurs.put("système", Identite.systeme("essai"));
    lecteurs.put("Cnaf", Identite.de("a", List.of(Role.CNAF), null, List.of()));
    for (String caf : List.of(CAF, AUTRE_CAF)) {
      for (Role role : List.of(Role.CAF_GESTIONNAIRE, Role.CAF_AUDITEUR)) {
        lecteurs.put(role + " " + caf, Identite.de("a", List.of(role), caf, List.of()));
      }
    }
    Map.of("restante", restante, "partante", partante, "entrante", entrante, "étrangère", etrangere)
        .forEach((nom, une) -> lecteurs.put(nom, collectivite(une)));
    return lecteurs;
  }

  private static Identite collectivite(CommuneDeTest une) {
    return Identite.de("a", List.of(Role.COLLECTIVITE), null, List.of(une.siren()));
  }

  @BeforeAll
  void vivre() throws Exception {
    restante = commune(CAF);
    partante = commune(CAF);
    entrante = commune(CAF);
    etrangere = commune(AUTRE_CAF);
    tables = tables();

    Map<String, Object> demande = demande(restante);
    demande.put("signataires", List.of(restante.siren(), partante.siren()));
    Response preparee = creee(CAF, demande);
    convention = id(preparee);
    String laFiche = meubler(CAF, preparee);
    // Signed ones, of this Caf and of another, with what amendments leave behind.
    Response signee = creee(CAF, demande(commune(CAF)));
    signer(CAF, id(signee), signee.header("ETag")).then().statusCode(200);
    amender(CAF, id(signee), commune(CAF));
    Response autre = creee(AUTRE_CAF, demande(etrangere));
    meubler(AUTRE_CAF, autre);
    String partenaire = partenaire(CAF, "782824973");
    partenaire(AUTRE_CAF, "782824973");
    String brouillon = brouillon();
    effet(CAF);
    alors = etape();

    // Then everything changes: rows go, come, and are others.
    demande.put("signataires", List.of(restante.siren(), entrante.siren()));
    demande.put("libelle", "Autrement");
    gestionnaire(CAF)
        .header("If-Match", "*")
        .body(demande)
        .put(ADRESSE + "/" + convention)
        .then()
        .statusCode(200);
    gestionnaire(CAF)
        .header("If-Match", "*")
        .delete(ADRESSE + "/" + convention + "/fiches-action/" + laFiche)
        .then()
        .statusCode(204);
    amender(CAF, id(signee), commune(CAF));
    gestionnaire(AUTRE_CAF)
        .header("If-Match", "*")
        .delete(ADRESSE + "/" + id(autre))
        .then()
        .statusCode(204);
    comme(Role.CAF_GESTIONNAIRE, CAF)
        .contentType(CORRECTIF)
        .header("If-Match", "*")
        .body(Map.of("nom", "Autre nom"))
        .patch("/api/v1/partenaires/" + partenaire)
        .then()
        .statusCode(200);
    cnaf().header("If-Match", "*").delete(brouillon).then().statusCode(204);
    effet(CAF);
    maintenant = etape();
  }

  private static io.restassured.specification.RequestSpecification cnaf() {
    return comme(Role.CNAF, null).contentType(ContentType.JSON);
  }

  private static String meubler(String caf, Response convention) {
    String adresse = ADRESSE + "/" + id(convention);
    Response fiche =
        gestionnaire(caf)
            .body(
                Map.of(
                    "libelle", "Ouvrir un lieu",
                    "thematique", "PARENTALITE",
                    "debut", "2026-03-01",
                    "fin", "2027-06-30",
                    "responsable", Map.of("nom", "Dominique Petit", "organisation", "Ville")))
            .post(adresse + "/fiches-action");
    fiche.then().statusCode(201);
    gestionnaire(caf)
        .body(
            Map.of(
                "libelle", "Groupe parentalité",
                "thematique", "PARENTALITE",
                "membres", List.of(Map.of("nom", "Claude Grand"), Map.of("organisation", "MSA"))))
        .post(adresse + "/groupes-de-travail")
        .then()
        .statusCode(201);
    gestionnaire(caf).body(OBJECTIF).post(adresse + "/objectifs").then().statusCode(201);
    String poste =
        PostesDeTest.ADRESSE
            + "/"
            + id(PostesDeTest.cree(caf, PostesDeTest.demande(id(convention))));
    gestionnaire(caf)
        .body(Map.of("motif", "MALADIE", "debut", "2026-02-01", "fin", "2026-03-20"))
        .post(poste + "/absences")
        .then()
        .statusCode(201);
    gestionnaire(caf)
        .body(Map.of("debut", "2026-04-01"))
        .post(poste + "/vacances")
        .then()
        .statusCode(201);
    String tenu = id(PostesDeTest.cree(caf, PostesDeTest.demande(id(convention))));
    String titulaire = id(TitulairesDeTest.cree(caf, TitulairesDeTest.demande()));
    TitulairesDeTest.affecte(caf, tenu, titulaire, "2026-01-01");
    return id(fiche);
  }

  private static final Map<String, Object> OBJECTIF =
      Map.of(
          "nature", "SERVICE",
          "libelle", "Ouvrir des places en crèche",
          "reference", 40,
          "cible", 52,
          "unite", "places",
          "sens", "HAUSSE",
          "echeance", "2027-12-31");

  private static void amender(String caf, String convention, CommuneDeTest nouvelle) {
    String adresse = ADRESSE + "/" + convention;
    Response presente = gestionnaire(caf).get(adresse);
    List<String> perimetre = new ArrayList<>(presente.<List<String>>path("perimetre"));
    perimetre.add(nouvelle.code());
    gestionnaire(caf)
        .header("If-Match", presente.header("ETag"))
        .body(
            Map.of(
                "dateEffet",
                "2026-01-01",
                "motif",
                "Une commune rejoint la convention",
                "nouveauxSignataires",
                List.of(nouvelle.siren()),
                "perimetre",
                perimetre))
        .post(adresse + "/avenants")
        .then()
        .statusCode(201);
  }

  private static String partenaire(String caf, String siren) {
    Response cree =
        gestionnaire(caf)
            .body(Map.of("siren", siren, "nom", "MSA", "nature", "MSA"))
            .post("/api/v1/partenaires");
    cree.then().statusCode(201);
    return id(cree);
  }

  /** A draft of which one text replaces another. */
  private static String brouillon() {
    String code = "tables-" + UUID.randomUUID().toString().substring(0, 8);
    String brouillons = "/api/v1/referentiel/brouillons";
    cnaf()
        .body(
            Map.of(
                "code",
                code,
                "libelle",
                "Essai",
                "debut",
                "2095-01-01",
                "modele",
                "cnaf-2019",
                "source",
                Map.of("document", "S3", "section", "Essai", "citation", "Les mots.")))
        .post(brouillons)
        .then()
        .statusCode(201);
    cnaf()
        .body(
            Map.of(
                "code", "MISSION-NEUVE",
                "rubrique", "MISSION",
                "texte", "Premiers mots",
                "document", "S3",
                "section", "Essai",
                "portee", "NATIONALE",
                "remplace", List.of("SPHERE-STRATEGIQUE-4")))
        .post(brouillons + "/" + code + "/elements")
        .then()
        .statusCode(201);
    return brouillons + "/" + code;
  }

  private static void effet(String caf) {
    gestionnaire(caf)
        .body(Map.of("depuis", "2027-01-01", "effet", "ALERTE", "motif", "Essai"))
        .post("/api/v1/caf/" + caf + "/regles/ETP-PILOTE/effets")
        .then()
        .statusCode(201);
  }

  private static Map<String, String> tables() throws SQLException {
    try (Connection owner = BaseDeTest.owner();
        var ordre = owner.createStatement();
        ResultSet lignes =
            ordre.executeQuery(TABLES.formatted(BaseDeTest.propriete("application.user")))) {
      Map<String, String> tables = new TreeMap<>();
      while (lignes.next()) {
        tables.put(lignes.getString(1), lignes.getString(2));
      }
      return tables;
    }
  }

  /** What is seen while nothing waits to be sealed, nor was sealed meanwhile. */
  private Etape etape() throws Exception {
    return Patience.obtenir(
        Duration.ofSeconds(20),
        () -> {
          long avant = scellee();
          Map<String, Map<String, List<String>>> vues = vues(null);
          return avant >= 0 && avant == scellee()
              ? Optional.of(new Etape(avant, instant(), vues))
              : Optional.empty();
        });
  }

  /** The last position; none while something waits. */
  private static long scellee() throws SQLException {
    try (Connection owner = BaseDeTest.owner();
        var ordre = owner.createStatement();
        ResultSet ligne =
            ordre.executeQuery(
                "SELECT CASE WHEN EXISTS (SELECT FROM plateforme.a_sceller) THEN -1 ELSE position END"
                    + " FROM plateforme.scellement")) {
      ligne.next();
      return ligne.getLong(1);
    }
  }

  private static Instant instant() throws SQLException {
    try (Connection owner = BaseDeTest.owner();
        var ordre = owner.createStatement();
        ResultSet ligne = ordre.executeQuery("SELECT clock_timestamp()")) {
      ligne.next();
      return ligne.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  /**
   * What each reader sees of each table, by the same statement.
   *
   * @param position at that position; now when {@code null}
   */
  private Map<String, Map<String, List<String>>> vues(@Nullable Long position) throws SQLException {
    Map<String, Map<String, List<String>>> vues = new LinkedHashMap<>();
    for (var lecteur : lecteurs().entrySet()) {
      try (Connection connexion = BaseDeTest.application()) {
        annoncer(connexion, lecteur.getValue(), position);
        Map<String, List<String>> siennes = new TreeMap<>();
        for (var table : tables.entrySet()) {
          siennes.put(
              table.getKey(),
              lues(
                  connexion,
                  "SELECT to_jsonb(l)::text FROM (SELECT %s FROM %s) l ORDER BY 1"
                      .formatted(table.getValue(), table.getKey())));
        }
        vues.put(lecteur.getKey(), siennes);
      }
    }
    return vues;
  }

  private static void annoncer(Connection connexion, Identite identite, @Nullable Long position)
      throws SQLException {
    try (PreparedStatement annonce =
        connexion.prepareStatement(
            "SELECT set_config('ctg.sujet', ?, true), set_config('ctg.roles', ?, true),"
                + " set_config('ctg.caf', ?, true), set_config('ctg.sirens', ?, true),"
                + " set_config('search_path', ?, true), set_config('ctg.position', ?, true)")) {
      annonce.setString(1, identite.anonyme() ? "" : identite.sujet());
      annonce.setString(
          2,
          identite.systeme()
              ? "SYSTEME"
              : String.join(",", identite.roles().stream().map(Role::name).toList()));
      annonce.setString(3, identite.caf().orElse(""));
      annonce.setString(4, String.join(",", identite.sirens()));
      annonce.setString(5, position == null ? PRESENT : "passe, " + PRESENT);
      annonce.setString(6, position == null ? "" : position.toString());
      annonce.execute();
    }
  }

  private static List<String> lues(Connection connexion, String question) throws SQLException {
    try (var ordre = connexion.createStatement();
        ResultSet lignes = ordre.executeQuery(question)) {
      List<String> lues = new ArrayList<>();
      while (lignes.next()) {
        lues.add(lignes.getString(1));
      }
      return lues;
    }
  }

  @Test
  void whoeverAsksSeesOfThePastWhatItSawThen() throws SQLException {
    var relue = new Etape(alors.position(), alors.instant(), vues(alors.position()));
    for (String lecteur : alors.vues().keySet()) {
      for (String table : tables.keySet()) {
        // Who has left has no relation now, who has joined had none then; the convention that the
        // stranger to this one signed is gone.
        List<String> attendues =
            switch (lecteur) {
              case "partante", "entrante", "étrangère" -> alors.vu("personne", table);
              default -> alors.vu(lecteur, table);
            };
        assertThat(relue.vu(lecteur, table)).as("%s, %s", lecteur, table).isEqualTo(attendues);
      }
    }
    // The position of now shows what is.
    assertThat(vues(maintenant.position())).isEqualTo(maintenant.vues());
  }

  /** What the above compares is something: of every table, to one who sees it, and changes. */
  @Test
  void everyTableHasHadItsTurn() {
    List<String> jamais = new ArrayList<>();
    var changees = new TreeSet<String>();
    for (String table : tables.keySet()) {
      if (alors.vu("Cnaf", table).isEmpty() && !VIDES.contains(table)) {
        jamais.add(table);
      }
      if (!alors.vu("Cnaf", table).equals(maintenant.vu("Cnaf", table))) {
        changees.add(table);
      }
    }
    assertThat(jamais).as("without a row").isEmpty();
    assertThat(alors.vu("étrangère", "convention")).hasSize(1);
    assertThat(alors.vu("partante", "convention")).hasSize(1);
    assertThat(alors.vu("entrante", "convention")).isEmpty();
    assertThat(changees)
        .contains(
            "avenant",
            "convention",
            "effet_local",
            "element",
            "fiche_action",
            "groupe_de_travail",
            "membre_de_groupe",
            "objectif",
            "partenaire",
            "perimetre",
            "remplacement",
            "signataire",
            "version");
  }

  /**
   * Every followed table has its past, with the columns that may be read of it and its policies.
   */
  @Test
  void everyFollowedTableHasAPast() throws SQLException {
    try (Connection owner = BaseDeTest.owner()) {
      assertThat(
              lues(
                  owner,
                  """
                  SELECT s.nom FROM plateforme.table_suivie s
                   CROSS JOIN LATERAL (SELECT split_part(s.nom, '.', 2) AS simple) n
                   WHERE s.nom NOT LIKE 'essai%'
                     AND (to_regclass('passe.' || simple) IS NULL OR to_regclass('versions.' || simple) IS NULL
                      OR (SELECT array_agg((nom, type, calcul)::text ORDER BY nom)
                            FROM plateforme.colonnes_de(s.nom::regclass))
                         IS DISTINCT FROM
                         (SELECT array_agg((nom, type, calcul)::text ORDER BY nom)
                            FROM plateforme.colonnes_de(to_regclass('versions.' || simple))
                           WHERE nom NOT IN ('version_debut', 'version_fin'))
                      OR (SELECT array_agg((polname, polpermissive, polroles)::text ORDER BY polname)
                            FROM pg_policy WHERE polrelid = s.nom::regclass AND polcmd IN ('r', '*'))
                         IS DISTINCT FROM
                         (SELECT array_agg((polname, polpermissive, polroles)::text ORDER BY polname)
                            FROM pg_policy WHERE polrelid = to_regclass('versions.' || simple) AND polcmd = 'r')
                      OR (SELECT relrowsecurity FROM pg_class WHERE oid = s.nom::regclass)
                         <> (SELECT relrowsecurity FROM pg_class WHERE oid = to_regclass('versions.' || simple)))
                  """))
          .isEmpty();
      // Nobody writes a version, and what may not be read of a table is not in its past.
      assertThat(
              lues(
                  owner,
                  """
                  SELECT c.relname || '.' || a.attname
                    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
                    JOIN plateforme.table_suivie s ON split_part(s.nom, '.', 2) = c.relname
                    CROSS JOIN (SELECT '%s'::text AS role) r
                   WHERE c.relnamespace = 'versions'::regnamespace AND NOT a.attisdropped AND c.relkind = 'r'
                     AND (has_column_privilege(r.role, c.oid, a.attnum, 'INSERT, UPDATE')
                          OR has_table_privilege(r.role, c.oid, 'DELETE, TRUNCATE')
                          OR a.attname NOT IN ('version_debut', 'version_fin')
                             AND has_column_privilege(r.role, c.oid, a.attnum, 'SELECT')
                                 <> has_column_privilege(r.role, s.nom, a.attname, 'SELECT'))
                  """
                      .formatted(BaseDeTest.propriete("application.user"))))
          .isEmpty();
    }
  }

  /** A statement that is prepared once and asked in turn for the present and the past. */
  @Test
  void aPreparedStatementReadsTheMomentThatWasAnnounced() throws SQLException {
    Sql question =
        Sql.de(
            "SELECT c.libelle, (SELECT count(*) FROM signataire s WHERE s.convention = c.id"
                + " AND s.siren = ?) FROM convention c WHERE c.id = ?");
    Identite sienne = Identite.de("a", List.of(Role.CAF_AUDITEUR), CAF, List.of());
    List<Object> binds = List.of(partante.siren(), UUID.fromString(convention));
    try (Connection connexion = BaseDeTest.application()) {
      try (var ordre = connexion.createStatement()) {
        ordre.execute("SET search_path = " + PRESENT);
      }
      connexion.commit();
      for (int tour = 0; tour < 24; tour++) {
        boolean present = tour % 2 == 0;
        assertThat(
                AllerRetour.lire(
                    connexion,
                    sienne,
                    present ? null : alors.instant(),
                    question,
                    binds,
                    l -> l.getString(1) + " " + l.getInt(2)))
            .as("turn " + tour)
            .containsExactly(present ? "Autrement 0" : "CTG de " + restante.code() + " 1");
        assertThat(
                AllerRetour.lire(
                    connexion,
                    collectivite(partante),
                    present ? null : alors.instant(),
                    question,
                    binds,
                    l -> l.getString(1)))
            .isEmpty();
      }
    }
  }

  /** What an instant has as its position when it has passed, it has for good. */
  @Test
  void anAnswerAboutThePastNeverChanges() throws Exception {
    Map<OffsetDateTime, Long> positions = new LinkedHashMap<>();
    try (Connection connexion = BaseDeTest.application();
        PreparedStatement position =
            connexion.prepareStatement("SELECT plateforme.position_a(?)")) {
      for (int tour = 0; tour < 300; tour++) {
        if (tour % 10 == 0) {
          partenaireCorrige();
        }
        OffsetDateTime instant = instant().atOffset(java.time.ZoneOffset.UTC);
        positions.put(instant, position(position, instant));
        connexion.commit();
      }
      assertThat(new TreeSet<>(positions.values()))
          .as("something was sealed")
          .hasSizeGreaterThan(5);
      for (var une : positions.entrySet()) {
        assertThat(position(position, une.getKey())).isEqualTo(une.getValue());
      }
    }
  }

  private static long position(PreparedStatement question, OffsetDateTime instant)
      throws SQLException {
    question.setObject(1, instant);
    try (ResultSet ligne = question.executeQuery()) {
      ligne.next();
      return ligne.getLong(1);
    }
  }

  private static void partenaireCorrige() throws SQLException {
    try (Connection owner = BaseDeTest.owner();
        var ordre = owner.createStatement()) {
      ordre.execute("UPDATE convention.partenaire SET version = version + 1 WHERE caf = '12'");
      owner.commit();
    }
  }

  /** All of it can be made again from the journal, and is the same. */
  @Test
  void thePastIsMadeAgainFromTheJournal() throws SQLException {
    try (Connection owner = BaseDeTest.owner();
        var ordre = owner.createStatement()) {
      ordre.execute("SELECT FROM plateforme.scellement FOR UPDATE");
      Map<String, String> avant = versions(owner);
      ordre.execute("SELECT plateforme.reconstruire_passe()");
      assertThat(versions(owner)).isEqualTo(avant);
      assertThat(avant.get("convention")).isNotNull();
      owner.rollback();
    }
  }

  private static Map<String, String> versions(Connection owner) throws SQLException {
    Map<String, String> versions = new TreeMap<>();
    for (String table :
        lues(owner, "SELECT tablename FROM pg_tables WHERE schemaname = 'versions'")) {
      versions.put(
          table,
          lues(
                  owner,
                  "SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(to_jsonb(v)::text), '' ORDER BY"
                      + " md5(to_jsonb(v)::text))), '') FROM versions.%s v".formatted(table))
              .getFirst());
    }
    return versions;
  }
}
