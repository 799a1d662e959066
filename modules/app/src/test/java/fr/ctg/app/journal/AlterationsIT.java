package fr.ctg.app.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.outillage.Patience;
import fr.ctg.platform.journal.Rupture.Nature;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever the owner of the database does to the journal by hand, once it has switched the guards
 * off, is found and named by its position. Each test spoils the journal of a database of its own,
 * which is then put right again from a copy.
 */
class AlterationsIT {

  private static final long ALTEREE = 130;

  private static Noeuds noeuds;

  @BeforeAll
  static void lancer(@TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.NEVER) Path dossier)
      throws Exception {
    noeuds = Noeuds.deux(dossier);
    noeuds.enProprietaire(
        "CREATE SCHEMA essai",
        "CREATE TABLE essai.compte (id integer PRIMARY KEY, valeur integer NOT NULL, texte text)",
        "SELECT plateforme.suivre('essai.compte')");
    // Texts with all that JSON escapes, and what it does not.
    for (int i = 0; i < 7; i++) {
      noeuds.enProprietaire(
          "SELECT set_config('ctg.sujet', E'l''auteur \"\\\\ é 𝄞 \\t\\n\\x01\\x7f</script>', true)",
          "INSERT INTO essai.compte SELECT n, n, E'\\\\ \" é 𝄞 \\t\\n\\x01\\x7f' || n"
              + " FROM generate_series("
              + (1 + 40 * i)
              + ", "
              + 40 * (i + 1)
              + ") n");
      noeuds.attendreToutScelle();
    }
    Patience.jusqua(() -> noeuds.nombre("SELECT count(*) FROM plateforme.tete") >= 3);
    noeuds.enProprietaire(
        "CREATE TABLE essai.journal AS TABLE plateforme.journal",
        "CREATE TABLE essai.tete AS TABLE plateforme.tete",
        "CREATE TABLE essai.scellement AS TABLE plateforme.scellement",
        "DO $$ DECLARE p regclass; BEGIN"
            + " FOR p IN SELECT inhrelid FROM pg_inherits"
            + " WHERE inhparent = 'plateforme.journal'::regclass LOOP"
            + " EXECUTE format('ALTER TABLE %s DISABLE TRIGGER USER', p); END LOOP; END $$",
        "ALTER TABLE plateforme.journal DISABLE TRIGGER USER",
        "ALTER TABLE plateforme.tete DISABLE TRIGGER USER");
  }

  @AfterAll
  static void arreter() {
    noeuds.close();
  }

  @AfterEach
  void remettre() throws Exception {
    noeuds.enProprietaire(
        "DELETE FROM plateforme.journal",
        "INSERT INTO plateforme.journal TABLE essai.journal",
        "DELETE FROM plateforme.tete",
        "INSERT INTO plateforme.tete TABLE essai.tete",
        "UPDATE plateforme.scellement s SET position = e.position, empreinte = e.empreinte,"
            + " scelle_le = e.scelle_le FROM essai.scellement e");
    assertThat(noeuds.verifier().getBoolean("intact")).isTrue();
  }

  private static void trouve(JsonPath verdict, long position, Nature nature) {
    assertThat(verdict.getBoolean("intact")).isFalse();
    assertThat(verdict.getLong("rupture.position")).isEqualTo(position);
    assertThat(verdict.getString("rupture.nature")).isEqualTo(nature.name());
    assertThat(verdict.getString("rupture.explication")).contains(Long.toString(position));
  }

  private static long derniere() throws Exception {
    return noeuds.nombre("SELECT position FROM plateforme.scellement");
  }

  /** The first head at or after a position: the one that attests it. */
  private static long teteApres(long position) throws Exception {
    return noeuds.nombre("SELECT min(position) FROM essai.tete WHERE position >= " + position);
  }

  @Test
  void anUntouchedJournalIsFoundIntact() throws Exception {
    JsonPath verdict = noeuds.verifier();
    assertThat(verdict.getBoolean("intact")).isTrue();
    assertThat(verdict.getLong("entrees")).isEqualTo(derniere()).isGreaterThanOrEqualTo(200);
    assertThat(verdict.getLong("tetes")).isGreaterThanOrEqualTo(3);
    JsonPath suite = noeuds.verifier("depuis", "100");
    assertThat(suite.getBoolean("intact")).isTrue();
    assertThat(suite.getLong("entrees")).isEqualTo(derniere() - 99);
  }

  @Test
  void anAlteredEntryIsFound() throws Exception {
    for (String alteration :
        new String[] {
          "sujet = 'un autre'",
          "apres = apres || '{\"valeur\": 0}'",
          "instant = instant - interval '1 microsecond'",
          "caf = '74'",
          "empreinte = sha256(empreinte)"
        }) {
      noeuds.enProprietaire(
          "UPDATE plateforme.journal SET " + alteration + " WHERE position = " + ALTEREE);
      trouve(noeuds.verifier(), ALTEREE, Nature.ALTEREE);
      remettre();
    }
  }

  @Test
  void anEntryAlteredWithItsHashBreaksTheNextOne() throws Exception {
    rechainer(ALTEREE, ALTEREE);
    trouve(noeuds.verifier(), ALTEREE + 1, Nature.ALTEREE);
  }

  @Test
  void aRemovedEntryIsFound() throws Exception {
    noeuds.enProprietaire("DELETE FROM plateforme.journal WHERE position = " + ALTEREE);
    trouve(noeuds.verifier(), ALTEREE, Nature.MANQUANTE);
  }

  @Test
  void aRemovedEndIsFound() throws Exception {
    long derniere = derniere();
    noeuds.enProprietaire("DELETE FROM plateforme.journal WHERE position > " + (derniere - 3));
    trouve(noeuds.verifier(), derniere - 2, Nature.MANQUANTE);
  }

  /** The end is gone and the state of the sealing goes back with it: the heads know of more. */
  @Test
  void anEndRemovedWithTheStateIsFoundAgainstTheHeads() throws Exception {
    noeuds.enProprietaire(
        "DELETE FROM plateforme.journal WHERE position > " + ALTEREE,
        "UPDATE plateforme.scellement s SET position = j.position, empreinte = j.empreinte"
            + " FROM plateforme.journal j WHERE j.position = "
            + ALTEREE);
    trouve(noeuds.verifier(), ALTEREE + 1, Nature.MANQUANTE);
  }

  @Test
  void anAddedEntryIsFound() throws Exception {
    long derniere = derniere();
    noeuds.enProprietaire(
        "INSERT INTO plateforme.journal SELECT position + 1, scelle_le, instant, transaction, sujet,"
            + " roles, compte, caf, operation, nom_table, cle, type_objet, objet, avant, apres,"
            + " sha256(empreinte) FROM plateforme.journal WHERE position = "
            + derniere);
    trouve(noeuds.verifier(), derniere + 1, Nature.AJOUTEE);
  }

  @Test
  void anEntryAddedAtAPositionThatIsTakenIsFound() throws Exception {
    noeuds.enProprietaire(
        "INSERT INTO plateforme.journal SELECT position, scelle_le + interval '1 second', instant,"
            + " transaction, 'un autre', roles, compte, caf, operation, nom_table, cle, type_objet,"
            + " objet, avant, apres, empreinte FROM plateforme.journal WHERE position = "
            + ALTEREE);
    trouve(noeuds.verifier(), ALTEREE, Nature.AJOUTEE);
  }

  @Test
  void aChainRewrittenWholeIsFoundAgainstTheSignedHeads() throws Exception {
    rechainer(ALTEREE, derniere());
    trouve(noeuds.verifier(), teteApres(ALTEREE), Nature.TETE_DIFFERENTE);
  }

  @Test
  void headsRewrittenWithTheChainAreNotSignedByTheKey() throws Exception {
    rechainer(ALTEREE, derniere());
    noeuds.enProprietaire(
        "UPDATE plateforme.tete t SET empreinte = j.empreinte FROM plateforme.journal j"
            + " WHERE j.position = t.position");
    trouve(noeuds.verifier(), teteApres(ALTEREE), Nature.SIGNATURE_INVALIDE);
  }

  @Test
  void aChainRewrittenWithItsHeadsRemovedIsFoundAgainstOneKeptElsewhere() throws Exception {
    long attestee = teteApres(ALTEREE);
    String gardee;
    try (Connection owner = noeuds.owner();
        var ordre = owner.createStatement();
        ResultSet ligne =
            ordre.executeQuery(
                "SELECT position || ':' || encode(empreinte, 'hex') FROM essai.tete"
                    + " WHERE position = "
                    + attestee)) {
      ligne.next();
      gardee = ligne.getString(1);
    }
    assertThat(noeuds.verifier("tete", gardee).getBoolean("intact")).isTrue();
    rechainer(ALTEREE, derniere());
    noeuds.enProprietaire("DELETE FROM plateforme.tete WHERE position >= " + attestee);
    // The limit of what stands in the database alone.
    assertThat(noeuds.verifier().getBoolean("intact")).isTrue();
    trouve(noeuds.verifier("tete", gardee), attestee, Nature.TETE_DIFFERENTE);
  }

  /** Alters an entry and computes the hashes anew as far as that, as only the owner could. */
  private static void rechainer(long depuis, long jusqua) throws Exception {
    noeuds.enProprietaire(
        "UPDATE plateforme.journal SET sujet = 'un autre' WHERE position = " + depuis,
        "DO $$ DECLARE h bytea; p bigint; BEGIN FOR p IN "
            + depuis
            + " .. "
            + jusqua
            + " LOOP"
            + " SELECT empreinte INTO h FROM plateforme.journal WHERE position = p - 1;"
            + " UPDATE plateforme.journal j SET empreinte = sha256(h || convert_to("
            + "plateforme.ecriture(j.position, plateforme.ecrire_instant(j.scelle_le), j.instant,"
            + " j.transaction, j.sujet, j.roles, j.compte, j.caf, j.operation, j.nom_table, j.cle,"
            + " j.type_objet, j.objet, j.avant, j.apres), 'UTF8')) WHERE j.position = p;"
            + " END LOOP; END $$",
        "UPDATE plateforme.scellement s SET empreinte = j.empreinte FROM plateforme.journal j"
            + " WHERE j.position = s.position");
  }
}
