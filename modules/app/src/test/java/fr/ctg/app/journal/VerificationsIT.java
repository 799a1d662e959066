package fr.ctg.app.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import fr.ctg.app.outillage.Patience;
import fr.ctg.platform.identite.Role;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every row against the last state that the journal has of it: what was changed behind its back is
 * found, by table, key and column; what was changed before its eyes never is, whoever writes
 * meanwhile; and a verification survives the node that does it, whose kill comes last.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VerificationsIT {

  private static final String VERIFICATIONS = "/api/v1/audit/journal/verifications";
  private static final int OBJETS = 4_000;
  private static final int PARTS = 5;
  private static final int REGLAGES = 300;

  private static Noeuds noeuds;

  @BeforeAll
  static void lancer(@TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.NEVER) Path dossier)
      throws Exception {
    noeuds = Noeuds.deux(dossier);
    noeuds.enProprietaire(
        "CREATE SCHEMA essai",
        // Objects of the kind that the domains have: parts are found by the column of their root.
        "CREATE TABLE essai.objet (id uuid PRIMARY KEY, caf text, nom text, prix numeric(12,2),"
            + " le timestamptz NOT NULL DEFAULT now(),"
            + " longueur integer GENERATED ALWAYS AS (length(nom)) STORED)",
        "CREATE TABLE essai.part (objet uuid, rang integer, secret bytea, tags text[],"
            + " PRIMARY KEY (rang, objet))",
        "CREATE INDEX ON essai.part (objet)",
        "SELECT plateforme.suivre('essai.objet')",
        "SELECT plateforme.suivre('essai.part', type_objet => 'essai.objet', objet => 'objet', caf =>"
            + " 'SELECT o.caf FROM essai.objet o WHERE o.id = ($1 ->> ''objet'')::uuid')",
        "INSERT INTO essai.objet (id, caf, nom, prix) SELECT gen_random_uuid(),"
            + " CASE n % 2 WHEN 0 THEN '35' ELSE '74' END, 'é ' || n, n / 7.0"
            + " FROM generate_series(1, "
            + OBJETS
            + ") n",
        "INSERT INTO essai.part SELECT id, n, sha256(id::text::bytea), ARRAY[nom, NULL]"
            + " FROM essai.objet, generate_series(1, "
            + PARTS
            + ") n",
        // Rows that were there before; keys that do not sort as texts do.
        "CREATE TABLE essai.reglage (id integer PRIMARY KEY, valeur text NOT NULL)",
        "INSERT INTO essai.reglage SELECT n, 'v' || n FROM generate_series(1, " + REGLAGES + ") n",
        "SELECT plateforme.suivre('essai.reglage')",
        "UPDATE essai.reglage SET valeur = 'w' WHERE id <= 100",
        "DELETE FROM essai.reglage WHERE id = 7",
        "GRANT USAGE ON SCHEMA essai TO ctg_application",
        "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA essai TO ctg_application");
    noeuds.attendreToutScelle();
  }

  @AfterAll
  static void arreter() {
    noeuds.close();
  }

  private static String demander() {
    return demander(noeuds.comme(Role.CNAF, null));
  }

  private static String demander(RequestSpecification requete) {
    return requete
        .post(VERIFICATIONS)
        .then()
        .statusCode(202)
        .header("Location", startsWith(VERIFICATIONS + "/"))
        .extract()
        .jsonPath()
        .getString("id");
  }

  private static JsonPath lire(String id) {
    return lire(id, Role.CNAF, null);
  }

  private static JsonPath lire(String id, Role role, @Nullable String caf) {
    return noeuds
        .comme(role, caf)
        .get(VERIFICATIONS + "/" + id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static JsonPath achever(String id) throws Exception {
    Patience.jusqua(() -> !lire(id).getString("etat").equals("EN_COURS"));
    JsonPath verdict = lire(id);
    assertThat(verdict.getString("etat")).isEqualTo("TERMINEE");
    assertThat(verdict.getInt("tablesVerifiees")).isEqualTo(verdict.getInt("tables"));
    return verdict;
  }

  private static JsonPath verifier() throws Exception {
    return achever(demander());
  }

  /** Behind the journal's back. */
  private static void enCachette(String table, String... ordres) throws Exception {
    List<String> tous = new ArrayList<>();
    tous.add("ALTER TABLE " + table + " DISABLE TRIGGER USER");
    tous.addAll(List.of(ordres));
    tous.add("ALTER TABLE " + table + " ENABLE TRIGGER USER");
    noeuds.enProprietaire(tous.toArray(String[]::new));
  }

  @Test
  @Order(1)
  void whatTheJournalHasSeenIsFoundIntact() throws Exception {
    String id = demander();
    // One at a time: asking again joins the one under way, or begins the next.
    JsonPath verdict = achever(id);
    assertThat(verdict.getBoolean("intact")).isTrue();
    assertThat(verdict.getLong("nombreDEcarts")).isZero();
    assertThat(verdict.getLong("lignes"))
        .isGreaterThan(OBJETS * (1L + PARTS) + REGLAGES)
        .isEqualTo(lignesSuivies());
    assertThat(verdict.getLong("etats")).isGreaterThan(verdict.getLong("lignes"));
    assertThat(noeuds.verifier().getString("lignes.verification")).isEqualTo(id);
    Patience.jusqua(
        () ->
            noeuds.nombre(
                    "SELECT count(*) FROM plateforme.evenement WHERE type = 'verification.terminee'"
                        + " AND charge ->> 'verification' = '"
                        + id
                        + "'")
                == 1);
  }

  /** Counted by other means: table by table. */
  private static long lignesSuivies() throws Exception {
    return noeuds.nombre(
        "SELECT sum((xpath('/row/n/text()', query_to_xml('SELECT count(*) AS n FROM ' || nom, false,"
            + " true, '')))[1]::text::bigint) FROM plateforme.table_suivie");
  }

  @Test
  @Order(2)
  void oneAtATimeIsUnderWay() throws Exception {
    List<Callable<String>> demandes =
        List.of(VerificationsIT::demander, VerificationsIT::demander, VerificationsIT::demander);
    try (ExecutorService fils = Executors.newFixedThreadPool(demandes.size())) {
      for (Future<String> demande : fils.invokeAll(demandes)) {
        achever(demande.get());
      }
    }
    assertThat(
            noeuds.nombre("SELECT count(*) FROM plateforme.verification WHERE etat <> 'TERMINEE'"))
        .isZero();
  }

  /** Each as the owner does it with the triggers off; the verdict names it and nothing else. */
  @Test
  @Order(3)
  void whatWasChangedBehindItsBackIsNamed() throws Exception {
    enCachette(
        "essai.part",
        "CREATE TABLE essai.garde AS SELECT p.*, o.caf FROM essai.part p JOIN essai.objet o"
            + " ON o.id = p.objet WHERE rang = 2 AND objet = (SELECT id FROM essai.objet"
            + " WHERE caf = '35' ORDER BY nom LIMIT 1)",
        "UPDATE essai.part p SET secret = 'pirate', tags = '{}' FROM essai.garde g"
            + " WHERE (p.objet, p.rang) = (g.objet, g.rang)");
    enCachette(
        "essai.reglage",
        "UPDATE essai.reglage SET valeur = 'secret de polichinelle' WHERE id IN (50, 200)",
        "DELETE FROM essai.reglage WHERE id IN (60, 210)",
        "INSERT INTO essai.reglage VALUES (7, 'revenue'), (1000, 'ajoutée')");
    JsonPath verdict = verifier();
    assertThat(verdict.getBoolean("intact")).isFalse();
    List<Map<String, Object>> ecarts = verdict.getList("ecarts");
    assertThat(ecarts)
        .extracting(e -> e.get("table") + " " + e.get("nature") + " " + e.get("cle"))
        .containsExactlyInAnyOrder(
            "essai.part DIFFERENTE {rang=2, objet="
                + uneValeur("SELECT objet FROM essai.garde")
                + "}",
            "essai.reglage DIFFERENTE {id=50}",
            "essai.reglage DIFFERENTE {id=200}",
            "essai.reglage MANQUANTE {id=60}",
            "essai.reglage MANQUANTE {id=210}",
            "essai.reglage EN_TROP {id=7}",
            "essai.reglage EN_TROP {id=1000}");
    assertThat(ecarts)
        .filteredOn(e -> "essai.part".equals(e.get("table")))
        .extracting(e -> e.get("colonnes"))
        .containsExactly(List.of("secret", "tags"));
    assertThat(verdict.prettify()).doesNotContain("pirate", "polichinelle");
    // The verdict on the journal as a whole tells it too.
    assertThat(noeuds.verifier().getBoolean("intact")).isFalse();
    assertThat(noeuds.verifier().getLong("lignes.ecarts")).isEqualTo(7);
    // Of another Caf's row its auditor learns that there is one, not which.
    String id = verdict.getString("id");
    assertThat(lire(id, Role.CAF_AUDITEUR, "74").getList("ecarts.table"))
        .doesNotContain("essai.part");
    assertThat(lire(id, Role.CAF_AUDITEUR, "74").getLong("nombreDEcarts")).isEqualTo(7);
    assertThat(lire(id, Role.CAF_AUDITEUR, "35").getList("ecarts.table")).contains("essai.part");
    enCachette(
        "essai.part",
        "UPDATE essai.part p SET secret = g.secret, tags = g.tags FROM essai.garde g"
            + " WHERE (p.objet, p.rang) = (g.objet, g.rang)");
    enCachette(
        "essai.reglage",
        "UPDATE essai.reglage SET valeur = CASE id WHEN 50 THEN 'w' ELSE 'v200' END"
            + " WHERE id IN (50, 200)",
        "DELETE FROM essai.reglage WHERE id IN (7, 1000)",
        "INSERT INTO essai.reglage VALUES (60, 'w'), (210, 'v210')");
    assertThat(verifier().getBoolean("intact")).isTrue();
    assertThat(noeuds.verifier().getBoolean("intact")).isTrue();
  }

  private static String uneValeur(String question) throws Exception {
    try (Connection owner = noeuds.owner();
        var ordre = owner.createStatement();
        var ligne = ordre.executeQuery(question)) {
      ligne.next();
      return ligne.getString(1);
    }
  }

  /** The past is held against the journal too, version by version, and made again from it. */
  @Test
  @Order(3)
  void versionsThatWereChangedAreNamed() throws Exception {
    long celle =
        noeuds.nombre("SELECT version_debut FROM versions.reglage WHERE id = 50 AND valeur = 'w'");
    noeuds.enProprietaire(
        "UPDATE versions.reglage SET valeur = 'polichinelle' WHERE id = 50 AND valeur = 'w'",
        "UPDATE versions.reglage SET version_fin = version_debut + 1000000 WHERE id = 20"
            + " AND valeur = 'v20'",
        "DELETE FROM versions.reglage WHERE id = 7",
        "INSERT INTO versions.reglage (id, valeur, version_debut) VALUES (1001, 'jamais', 1)");
    JsonPath verdict = verifier();
    List<Map<String, Object>> ecarts = verdict.getList("ecarts");
    assertThat(ecarts)
        .extracting(e -> e.get("table") + " " + e.get("nature") + " " + e.get("colonnes"))
        .containsExactlyInAnyOrder(
            "passe.reglage DIFFERENTE [valeur]",
            "passe.reglage DIFFERENTE [version_fin]",
            // Before it was followed, and once it was changed.
            "passe.reglage MANQUANTE []",
            "passe.reglage MANQUANTE []",
            "passe.reglage EN_TROP []");
    assertThat(ecarts)
        .extracting(e -> String.valueOf(e.get("cle")))
        .contains("{id=50, version_debut=" + celle + "}");
    assertThat(verdict.prettify()).doesNotContain("polichinelle");
    noeuds.enProprietaire("SELECT plateforme.reconstruire_passe('essai.reglage')");
    assertThat(verifier().getBoolean("intact")).isTrue();
  }

  @Test
  @Order(4)
  void aTriggerThatIsOffIsToldEvenWhereNothingChanged() throws Exception {
    noeuds.enProprietaire("ALTER TABLE essai.reglage DISABLE TRIGGER suivi");
    assertThat(verifier().getList("ecarts.nature")).containsExactly("SUIVI_INTERROMPU");
    noeuds.enProprietaire("ALTER TABLE essai.reglage ENABLE TRIGGER suivi");
    assertThat(verifier().getBoolean("intact")).isTrue();
  }

  /** A column that a migration adds has no past; a table that goes is no longer compared. */
  @Test
  @Order(5)
  void migrationsAreNoTampering() throws Exception {
    noeuds.enProprietaire(
        "ALTER TABLE essai.reglage ADD COLUMN ajoutee integer NOT NULL DEFAULT 3",
        "CREATE TABLE essai.passagere (id integer PRIMARY KEY)",
        "SELECT plateforme.suivre('essai.passagere')",
        "INSERT INTO essai.passagere VALUES (1)",
        "SELECT plateforme.ne_plus_suivre('essai.passagere')",
        "DROP TABLE essai.passagere",
        // The same row under another key.
        "ALTER TABLE essai.part DROP CONSTRAINT part_pkey, ADD PRIMARY KEY (objet, rang),"
            + " ADD COLUMN plus integer DEFAULT 1",
        "SELECT plateforme.suivre('essai.part', type_objet => 'essai.objet', objet => 'objet', caf =>"
            + " 'SELECT o.caf FROM essai.objet o WHERE o.id = ($1 ->> ''objet'')::uuid')");
    assertThat(verifier().getBoolean("intact")).isTrue();
  }

  @Test
  @Order(6)
  void whoeverWritesMeanwhileIsNeverTakenForATamperer() throws Exception {
    var fini = new AtomicBoolean();
    int ecrivains = 3;
    try (ExecutorService fils = Executors.newFixedThreadPool(ecrivains)) {
      List<Future<Void>> travaux = new ArrayList<>();
      for (int e = 0; e < ecrivains; e++) {
        travaux.add(fils.submit(() -> ecrire(fini)));
      }
      try {
        for (int tour = 0; tour < 2; tour++) {
          assertThat(verifier().getList("ecarts")).isEmpty();
        }
      } finally {
        fini.set(true);
      }
      for (Future<Void> travail : travaux) {
        travail.get();
      }
    }
    noeuds.attendreToutScelle();
    assertThat(verifier().getBoolean("intact")).isTrue();
  }

  private static Void ecrire(AtomicBoolean fini) throws Exception {
    var hasard = ThreadLocalRandom.current();
    try (Connection connexion = noeuds.application();
        var ordre = connexion.createStatement()) {
      while (!fini.get()) {
        int n = hasard.nextInt(400, 100_000);
        ordre.execute("INSERT INTO essai.reglage VALUES (" + n + ", 'x') ON CONFLICT DO NOTHING");
        ordre.execute("UPDATE essai.reglage SET valeur = valeur || 'y' WHERE id = " + n);
        ordre.execute("DELETE FROM essai.reglage WHERE id = " + (n - 1));
        ordre.execute("UPDATE essai.objet SET prix = prix + 1 WHERE nom = 'é " + n % OBJETS + "'");
        connexion.commit();
      }
    }
    return null;
  }

  @Test
  @Order(7)
  void itIsForAuditorsAndOfOnesThatExist() throws Exception {
    for (String id : List.of(UUID.randomUUID().toString(), "x", "0")) {
      noeuds.comme(Role.CNAF, null).get(VERIFICATIONS + "/" + id).then().statusCode(404);
    }
    noeuds.comme(Role.CAF_GESTIONNAIRE, "35").post(VERIFICATIONS).then().statusCode(403);
    noeuds.comme(Role.CNAF, null).post(VERIFICATIONS + "?x=1").then().statusCode(400);
    String premiere =
        noeuds
            .comme(Role.CAF_AUDITEUR, "35")
            .header("Idempotency-Key", "une-fois")
            .post(VERIFICATIONS)
            .then()
            .statusCode(202)
            .extract()
            .jsonPath()
            .getString("id");
    noeuds
        .comme(Role.CAF_AUDITEUR, "35")
        .header("Idempotency-Key", "une-fois")
        .post(VERIFICATIONS)
        .then()
        .statusCode(202)
        .body("id", equalTo(premiere));
    achever(premiere);
  }

  /** The node that is at it is killed; the other goes on from where it had come to. */
  @Test
  @Order(8)
  void aVerificationSurvivesItsNode() throws Exception {
    noeuds.enProprietaire(
        "CREATE TABLE essai.masse (id uuid PRIMARY KEY, texte text NOT NULL)",
        "SELECT plateforme.suivre('essai.masse')",
        "INSERT INTO essai.masse SELECT gen_random_uuid(), repeat('x', 20)"
            + " FROM generate_series(1, 20000)");
    noeuds.attendreToutScelle();
    String id = demander(noeuds.commeAuPremier(Role.CNAF, null));
    Patience.jusqua(
        () ->
            noeuds.nombre(
                    "SELECT count(*) FROM plateforme.verification WHERE id = '"
                        + id
                        + "' AND type_objet = 'essai.masse'")
                == 1);
    noeuds.tuerLePremier();
    long alors = lire(id).getLong("lignes");
    long toutes = lignesSuivies();
    assertThat(alors).isLessThan(toutes);
    JsonPath verdict = achever(id);
    assertThat(verdict.getBoolean("intact")).isTrue();
    assertThat(verdict.getLong("lignes")).as("none twice, none left out").isEqualTo(toutes);
  }
}
