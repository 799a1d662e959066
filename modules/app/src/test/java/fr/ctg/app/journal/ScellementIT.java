package fr.ctg.app.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.outillage.Patience;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the sealer promises, with two nodes on one database of their own: one order, without a gap,
 * in which every change comes after those that it builds on; nobody stalled by a long transaction;
 * nothing lost when the elected node is killed. The kill comes last.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScellementIT {

  /** How long a transaction is held open; {@code EvenementsSurDeuxNoeudsIT} holds one longer. */
  private static final Duration TENUE = Duration.ofSeconds(8);

  private static Noeuds noeuds;

  @BeforeAll
  static void lancer(@TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.NEVER) Path dossier)
      throws Exception {
    noeuds = Noeuds.deux(dossier);
    noeuds.enProprietaire(
        "CREATE SCHEMA essai",
        "CREATE TABLE essai.compte (id integer PRIMARY KEY, caf text, valeur integer NOT NULL)",
        "INSERT INTO essai.compte SELECT n, '74', 0 FROM generate_series(1, 1000) n",
        "SELECT plateforme.suivre('essai.compte')",
        "SELECT plateforme.declarer_evenement('essai.fait', 'essai.compte')",
        "CREATE TABLE essai.part (compte integer, rang integer, texte text NOT NULL,"
            + " longueur integer GENERATED ALWAYS AS (length(texte)) STORED,"
            + " PRIMARY KEY (rang, compte))",
        "SELECT plateforme.suivre('essai.part', type_objet => 'essai.compte', objet => 'compte',"
            + " caf => 'SELECT c.caf FROM essai.compte c WHERE c.id = ($1 ->> ''compte'')::integer')",
        "GRANT USAGE ON SCHEMA essai TO ctg_application",
        "GRANT SELECT, INSERT, UPDATE, DELETE ON essai.compte, essai.part TO ctg_application");
  }

  @AfterAll
  static void arreter() {
    noeuds.close();
  }

  private static void annoncer(Connection connexion, String sujet) throws SQLException {
    try (var annonce =
        connexion.prepareStatement(
            "SELECT set_config('ctg.sujet', ?, true),"
                + " set_config('ctg.roles', 'CAF_GESTIONNAIRE', true)")) {
      annonce.setString(1, sujet);
      annonce.execute();
    }
  }

  private static void ajouter(Connection connexion, int id) throws SQLException {
    try (var ajout =
        connexion.prepareStatement("UPDATE essai.compte SET valeur = valeur + 1 WHERE id = ?")) {
      ajout.setInt(1, id);
      ajout.executeUpdate();
    }
  }

  private static void publier(Connection connexion, String objet) throws SQLException {
    try (var annonce =
        connexion.prepareStatement(
            "SELECT plateforme.publier(gen_random_uuid(), 'essai.fait', '74', '{}', ARRAY[?], '{}')")) {
      annonce.setString(1, objet);
      annonce.execute();
    }
  }

  /** The positions of what a subject did, in their order. */
  private static List<Long> positions(String sujet) throws Exception {
    try (Connection owner = noeuds.owner();
        var lecture =
            owner.prepareStatement(
                "SELECT position FROM plateforme.journal WHERE sujet = ? ORDER BY position")) {
      lecture.setString(1, sujet);
      List<Long> positions = new ArrayList<>();
      try (ResultSet lignes = lecture.executeQuery()) {
        while (lignes.next()) {
          positions.add(lignes.getLong(1));
        }
      }
      return positions;
    }
  }

  private static void rienNeManque() throws Exception {
    assertThat(
            noeuds.nombre(
                "SELECT max(position) - count(DISTINCT position) FROM plateforme.journal"))
        .as("positions that are missing")
        .isZero();
    assertThat(noeuds.nombre("SELECT count(*) - count(DISTINCT position) FROM plateforme.journal"))
        .as("positions taken twice")
        .isZero();
    assertThat(
            noeuds.nombre(
                "SELECT count(*) FROM (SELECT scelle_le < lag(scelle_le) OVER (ORDER BY position)"
                    + " AS recule FROM plateforme.journal) j WHERE recule"))
        .as("instants that go back")
        .isZero();
    assertThat(noeuds.verifier().getBoolean("intact")).isTrue();
  }

  @Test
  @Order(1)
  void anEntryTellsWhoDidWhatToWhich() throws Exception {
    try (Connection connexion = noeuds.application()) {
      annoncer(connexion, "complet");
      try (var ordre = connexion.createStatement()) {
        ordre.execute("INSERT INTO essai.part VALUES (7, 1, 'un')");
        ordre.execute("UPDATE essai.part SET texte = 'un' WHERE compte = 7");
        ordre.execute("UPDATE essai.part SET texte = 'deux' WHERE compte = 7");
        ordre.execute("DELETE FROM essai.part WHERE compte = 7");
      }
      connexion.commit();
    }
    noeuds.attendreToutScelle();
    try (Connection owner = noeuds.owner();
        var lecture =
            owner.prepareStatement(
                "SELECT concat_ws(' ', operation, roles, compte, caf, nom_table, cle, type_objet,"
                    + " objet, avant, apres) FROM plateforme.journal WHERE sujet = 'complet'"
                    + " ORDER BY position");
        ResultSet lignes = lecture.executeQuery()) {
      List<String> lues = new ArrayList<>();
      while (lignes.next()) {
        lues.add(lignes.getString(1));
      }
      String debut =
          "CAF_GESTIONNAIRE ctg_application 74 essai.part {\"rang\": 1, \"compte\": 7} essai.compte 7 ";
      String un = "{\"rang\": 1, \"texte\": \"un\", \"compte\": 7}";
      String deux = "{\"rang\": 1, \"texte\": \"deux\", \"compte\": 7}";
      // What is set to what it was is no change; what the database computes by itself is left out.
      assertThat(lues)
          .containsExactly(
              "INSERT " + debut + un,
              "UPDATE " + debut + un + " " + deux,
              "DELETE " + debut + deux);
    }
  }

  @Test
  @Order(2)
  void aTransactionThatCommitsLateComesLateAndWhole() throws Exception {
    try (Connection tard = noeuds.application();
        Connection tot = noeuds.application()) {
      annoncer(tard, "tard");
      ajouter(tard, 1);
      annoncer(tot, "tot");
      ajouter(tot, 2);
      publier(tot, "2");
      tot.commit();
      Patience.jusqua(() -> positions("tot").size() == 2);
      assertThat(positions("tard")).isEmpty();
      ajouter(tard, 3);
      publier(tard, "3");
      tard.commit();
    }
    Patience.jusqua(() -> positions("tard").size() == 3);
    List<Long> tard = positions("tard");
    assertThat(tard.getFirst()).isGreaterThan(positions("tot").getLast());
    assertThat(tard.getLast() - tard.getFirst()).isEqualTo(2);
    rienNeManque();
  }

  /**
   * Transactions that begin early and end late, and wait for one another's rows: the history of
   * every row must read on from change to change.
   */
  @Test
  @Order(3)
  void everyChangeComesAfterTheOneThatItBuildsOn() throws Exception {
    int ecrivains = 8;
    int tours = 60;
    try (ExecutorService fils = Executors.newFixedThreadPool(ecrivains)) {
      List<Future<?>> travaux = new ArrayList<>();
      for (int e = 0; e < ecrivains; e++) {
        int sien = 100 + e;
        Callable<Void> travail =
            () -> {
              var hasard = ThreadLocalRandom.current();
              try (Connection connexion = noeuds.application()) {
                for (int t = 0; t < tours; t++) {
                  annoncer(connexion, "croise");
                  // Has a transaction number, and one in the queue, before it waits for others.
                  ajouter(connexion, sien);
                  Thread.sleep(hasard.nextInt(4));
                  ajouter(connexion, 10 + hasard.nextInt(3));
                  Thread.sleep(hasard.nextInt(2));
                  connexion.commit();
                }
              }
              return null;
            };
        travaux.add(fils.submit(travail));
      }
      for (Future<?> travail : travaux) {
        travail.get();
      }
    }
    noeuds.attendreToutScelle();
    assertThat(noeuds.nombre("SELECT count(*) FROM plateforme.journal WHERE sujet = 'croise'"))
        .isEqualTo(2L * ecrivains * tours);
    assertThat(
            noeuds.nombre(
                "SELECT count(*) FROM (SELECT avant IS DISTINCT FROM lag(apres)"
                    + " OVER (PARTITION BY objet ORDER BY position) AS rompu, row_number()"
                    + " OVER (PARTITION BY objet ORDER BY position) AS rang"
                    + " FROM plateforme.journal WHERE nom_table = 'essai.compte') j"
                    + " WHERE rompu AND rang > 1"))
        .as("changes that do not begin where the one before ended")
        .isZero();
    assertThat(
            noeuds.nombre(
                "SELECT count(*) FROM (SELECT transaction, max(position) - min(position) + 1"
                    + " - count(*) AS trous FROM plateforme.journal GROUP BY transaction) t"
                    + " WHERE trous <> 0"))
        .as("transactions whose entries do not follow one another")
        .isZero();
    rienNeManque();
  }

  @Test
  @Order(4)
  void aTransactionHeldOpenStallsNobody() throws Exception {
    try (Connection tenue = noeuds.application();
        Connection courante = noeuds.application()) {
      annoncer(tenue, "tenue");
      ajouter(tenue, 200);
      publier(tenue, "200");
      Instant fin = Instant.now().plus(TENUE);
      int ecrits = 0;
      List<Long> delais = new ArrayList<>();
      while (Instant.now().isBefore(fin)) {
        annoncer(courante, "courante");
        ajouter(courante, 201 + ecrits % 50);
        courante.commit();
        long debut = System.nanoTime();
        int attendus = ++ecrits;
        Patience.jusqua(() -> positions("courante").size() == attendus);
        delais.add(Duration.ofNanos(System.nanoTime() - debut).toMillis());
      }
      assertThat(delais).as("milliseconds until sealed").allMatch(ms -> ms < 2_000);
      assertThat(ecrits).isGreaterThan(10);
      assertThat(positions("tenue")).isEmpty();
      tenue.commit();
    }
    Patience.jusqua(() -> positions("tenue").size() == 2);
    rienNeManque();
  }

  @Test
  @Order(5)
  void whatIsUndoneLeavesNoTrace() throws Exception {
    try (Connection connexion = noeuds.application()) {
      annoncer(connexion, "defait");
      ajouter(connexion, 5);
      publier(connexion, "5");
      connexion.rollback();
      annoncer(connexion, "fait");
      var point = connexion.setSavepoint();
      ajouter(connexion, 5);
      connexion.rollback(point);
      ajouter(connexion, 6);
      connexion.commit();
    }
    Patience.jusqua(() -> positions("fait").size() == 1);
    assertThat(positions("defait")).isEmpty();
    rienNeManque();
  }

  @Test
  @Order(6)
  void aBacklogIsSealedWholeTransactionByWholeTransaction() throws Exception {
    try (Connection connexion = noeuds.application();
        var ordre = connexion.createStatement()) {
      annoncer(connexion, "masse");
      // More than the sealer takes at once.
      for (int i = 0; i < 12; i++) {
        ordre.executeUpdate("UPDATE essai.compte SET valeur = valeur + 1");
      }
      connexion.commit();
    }
    Patience.jusqua(() -> positions("masse").size() == 12_000);
    assertThat(
            noeuds.nombre(
                "SELECT count(DISTINCT scelle_le) FROM plateforme.journal WHERE sujet = 'masse'"))
        .isEqualTo(1);
    rienNeManque();
  }

  /** Who keeps the log elsewhere can hold the chain against it. */
  @Test
  @Order(7)
  void everySignedHeadIsInTheLog() throws Exception {
    List<String> tetes = new ArrayList<>();
    try (Connection owner = noeuds.owner();
        var lecture =
            owner.prepareStatement(
                "SELECT '{\"position\":\"' || position || '\"},{\"empreinte\":\"'"
                    + " || encode(empreinte, 'hex') || '\"}' FROM plateforme.tete"
                    + " WHERE instant >= ?")) {
      lecture.setObject(1, noeuds.depart().atOffset(ZoneOffset.UTC));
      try (ResultSet lignes = lecture.executeQuery()) {
        while (lignes.next()) {
          tetes.add(lignes.getString(1));
        }
      }
    }
    assertThat(tetes).isNotEmpty();
    Patience.jusqua(() -> tetes.stream().allMatch(noeuds.journalDuPremier()::contains));
  }

  /** Four writers; the elected node is killed amid their writes, with what it was doing. */
  @Test
  @Order(8)
  void nothingAcknowledgedIsLostWhenTheElectedNodeIsKilled() throws Exception {
    int ecrivains = 4;
    int ecritures = 250;
    Set<Integer> acquittes = ConcurrentHashMap.newKeySet();
    var faits = new AtomicInteger();
    var tue = new AtomicBoolean();
    assertThat(elu()).isEqualTo(1);
    try (ExecutorService fils = Executors.newFixedThreadPool(ecrivains)) {
      List<Future<?>> travaux = new ArrayList<>();
      for (int e = 0; e < ecrivains; e++) {
        int debut = e * ecritures;
        Callable<Void> travail =
            () -> {
              try (Connection connexion = noeuds.application()) {
                for (int n = debut + 1; n <= debut + ecritures; n++) {
                  annoncer(connexion, "acquitte");
                  ajouter(connexion, n);
                  publier(connexion, Integer.toString(n));
                  connexion.commit();
                  acquittes.add(n);
                  if (faits.incrementAndGet() == ecrivains * ecritures / 2) {
                    noeuds.tuerLePremier();
                    tue.set(true);
                  }
                }
              }
              return null;
            };
        travaux.add(fils.submit(travail));
      }
      for (Future<?> travail : travaux) {
        travail.get();
      }
    }
    assertThat(tue).isTrue();
    assertThat(acquittes).hasSize(ecrivains * ecritures);
    Instant debut = Instant.now();
    noeuds.attendreToutScelle();
    assertThat(Duration.between(debut, Instant.now()))
        .as("until the other node has taken over and caught up")
        .isLessThan(Duration.ofSeconds(10));
    assertThat(
            noeuds.nombre(
                "SELECT count(DISTINCT objet) FROM plateforme.journal"
                    + " WHERE sujet = 'acquitte' AND nom_table = 'essai.compte'"))
        .isEqualTo(ecrivains * ecritures);
    assertThat(positions("acquitte")).hasSize(2 * ecrivains * ecritures);
    assertThat(
            noeuds.nombre(
                "SELECT count(*) FROM plateforme.evenement e JOIN plateforme.journal j"
                    + " ON j.position = e.position AND j.cle ->> 'id' = e.id::text"
                    + " WHERE j.sujet = 'acquitte'"))
        .isEqualTo(ecrivains * ecritures);
    rienNeManque();
  }

  @Test
  @Order(9)
  void theChainGoesOnAfterARestart() throws Exception {
    noeuds.relancer();
    try (Connection connexion = noeuds.application()) {
      annoncer(connexion, "ensuite");
      ajouter(connexion, 9);
      connexion.commit();
    }
    Patience.jusqua(() -> positions("ensuite").size() == 1);
    rienNeManque();
  }

  /** How many sessions hold the sealer's lock. */
  private static long elu() throws Exception {
    return noeuds.nombre(
        "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND classid = 6517863 AND granted");
  }
}
