package fr.ctg.app.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.outillage.BaseDeTest;
import fr.ctg.app.outillage.ServeurDeTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The versions of a table of every type that there is, from its first row through migrations that
 * alter it. All of it in one transaction of the owner that is undone: it seals by itself.
 */
@ExtendWith(ServeurDeTest.class)
class VersionsIT {

  private Connection owner;

  @BeforeEach
  void ouvrir() throws SQLException {
    owner = BaseDeTest.owner();
    faire(
        "SELECT FROM plateforme.scellement FOR UPDATE",
        "CREATE SCHEMA essais",
        """
        CREATE TABLE essais.de_tout (
          caf text NOT NULL, n integer NOT NULL, jour date, prix numeric(12,2), libre numeric,
          reel real, double_ double precision, quand timestamptz, local timestamp, heure time,
          pieces bytea, noms text[], nombres integer[], jours date[], vrai boolean, u uuid, j jsonb,
          duree interval, plage daterange, court varchar(10), fixe char(5), grand bigint,
          crie text GENERATED ALWAYS AS (court || '!') STORED,
          PRIMARY KEY (caf, n))
        """,
        "CREATE INDEX ON essais.de_tout (jour)",
        "ALTER TABLE essais.de_tout ENABLE ROW LEVEL SECURITY",
        "CREATE POLICY lecture ON essais.de_tout FOR SELECT USING (caf = (SELECT plateforme.caf_lue()))",
        "SELECT plateforme.suivre('essais.de_tout')",
        """
        INSERT INTO essais.de_tout VALUES
         ('35', 1, '2026-03-31', 12.50, 1.000000000000000000000000001, 1.1, 0.1::float8 + 0.2,
          '2026-03-29 02:30:00.123456+00', '1999-12-31 23:59:59.999999', '12:34:56.000001',
          '\\x00ff10', ARRAY['a,b', '"x"', NULL, ''], '{{1,2},{3,NULL}}', '{2026-01-01,infinity}', true,
          'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '{"z": [1.10, null, {"é": "\\u00e9"}]}',
          '1 mon 2 days 03:04:05.6', '[2026-01-01,)', 'été', 'ab', 9223372036854775807),
         ('35', 2, '-infinity', NULL, 'NaN', 'Infinity', '-1e-300', 'infinity', '0044-03-15 BC', NULL, '',
          '{}', NULL, NULL, NULL, NULL, NULL, NULL, 'empty', '', '', -9223372036854775808)
        """,
        "INSERT INTO essais.de_tout (caf, n) VALUES ('13', 1)",
        "CREATE TABLE essais.alors AS SELECT * FROM essais.de_tout");
  }

  @AfterEach
  void defaire() throws SQLException {
    owner.rollback();
    owner.close();
  }

  private void faire(String... ordres) throws SQLException {
    try (var ordre = owner.createStatement()) {
      for (String un : ordres) {
        ordre.execute(un);
      }
    }
  }

  private List<String> lire(String question) throws SQLException {
    try (var ordre = owner.createStatement();
        ResultSet lignes = ordre.executeQuery(question)) {
      List<String> lues = new ArrayList<>();
      while (lignes.next()) {
        lues.add(lignes.getString(1));
      }
      return lues;
    }
  }

  private String sceller() throws SQLException {
    faire("SELECT plateforme.sceller(100000)");
    return lire("SELECT position FROM plateforme.scellement").getFirst();
  }

  /** What the versions are, whatever the order of their columns. */
  private List<String> versions() throws SQLException {
    return lire("SELECT to_jsonb(v)::text FROM versions.de_tout v ORDER BY 1");
  }

  private void commeRefaites() throws SQLException {
    List<String> tenues = versions();
    faire("SELECT plateforme.reconstruire_passe('essais.de_tout')");
    assertThat(versions()).isEqualTo(tenues);
    assertThat(ecarts()).isEqualTo("0");
  }

  private String ecarts() throws SQLException {
    return lire("SELECT nombre FROM plateforme.comparer_versions('essais.de_tout', NULL, NULL)")
        .getFirst();
  }

  /** As PostgreSQL writes each value, under settings that hide nothing of it. */
  private void commeAlors(String position) throws SQLException {
    faire("SELECT set_config('ctg.position', '" + position + "', true)");
    assertThat(lire("SELECT l::text FROM passe.de_tout l ORDER BY 1"))
        .hasSize(3)
        .isEqualTo(lire("SELECT l::text FROM essais.alors l ORDER BY 1"));
    assertThat(
            lire(
                "SELECT n FROM passe.de_tout p FULL JOIN essais.alors a USING (caf, n)"
                    + " WHERE (p.libre, p.prix, p.quand, p.local, p.pieces, p.noms, p.j)"
                    + " IS DISTINCT FROM (a.libre, a.prix, a.quand, a.local, a.pieces, a.noms, a.j)"))
        .isEmpty();
  }

  @Test
  void aRowComesBackAsItWas() throws SQLException {
    String alors = sceller();
    commeAlors(alors);
    faire(
        "UPDATE essais.de_tout SET libre = libre + 0.1, pieces = pieces || '\\x01', noms = NULL",
        "UPDATE essais.de_tout SET jour = '2027-01-01' WHERE n = 2",
        "DELETE FROM essais.de_tout WHERE caf = '13'");
    String apres = sceller();
    commeAlors(alors);
    faire("SELECT set_config('ctg.position', '" + apres + "', true)");
    assertThat(lire("SELECT l::text FROM passe.de_tout l ORDER BY 1"))
        .isEqualTo(lire("SELECT l::text FROM essais.de_tout l ORDER BY 1"));
    assertThat(lire("SELECT count(*) FROM versions.de_tout")).containsExactly("6");
    // Gone and back under the same key, in one transaction.
    faire(
        "INSERT INTO essais.de_tout (caf, n, court) VALUES ('13', 1, 'revenu')",
        "DELETE FROM essais.de_tout WHERE caf = '13'",
        "INSERT INTO essais.de_tout (caf, n, court) VALUES ('13', 1, 'encore')");
    faire("SELECT set_config('ctg.position', '" + sceller() + "', true)");
    assertThat(lire("SELECT crie FROM passe.de_tout WHERE caf = '13'")).containsExactly("encore!");
    commeAlors(alors);
    commeRefaites();
  }

  @Test
  void migrationsCarryThePastAlong() throws SQLException {
    String alors = sceller();
    faire("UPDATE essais.de_tout SET prix = 3 WHERE caf = '35'");
    sceller();
    faire(
        "ALTER TABLE essais.de_tout ADD COLUMN ajoutee integer NOT NULL DEFAULT 7",
        "ALTER TABLE essais.de_tout ADD COLUMN libre_ensuite text",
        "ALTER TABLE essais.de_tout RENAME COLUMN prix TO cout",
        "ALTER TABLE essais.de_tout DROP COLUMN heure",
        "CREATE INDEX ON essais.de_tout (u, n)",
        "DROP POLICY lecture ON essais.de_tout",
        "CREATE POLICY lecture ON essais.de_tout FOR SELECT USING ((SELECT plateforme.lit_tout()))",
        "SELECT plateforme.remettre_a_jour('essais.de_tout', '{\"prix\": \"cout\"}')");
    faire("SELECT set_config('ctg.position', '" + alors + "', true)");
    assertThat(lire("SELECT cout || ' ' || ajoutee FROM passe.de_tout WHERE n = 1 AND caf = '35'"))
        .containsExactly("12.50 7");
    assertThat(
            lire(
                "SELECT polname FROM pg_policy WHERE polrelid = 'versions.de_tout'::regclass"
                    + " AND pg_get_expr(polqual, polrelid) LIKE '%lit_tout%'"))
        .hasSize(1);
    assertThat(
            lire(
                "SELECT indexdef FROM pg_indexes WHERE schemaname = 'versions'"
                    + " AND tablename = 'de_tout' AND indexdef LIKE '%(u, n)'"))
        .hasSize(1);
    commeRefaites();
    faire(
        "UPDATE essais.de_tout SET cout = 4, libre_ensuite = 'x'",
        "ALTER TABLE essais.de_tout ALTER COLUMN cout TYPE numeric(14,4), ALTER COLUMN n TYPE bigint",
        "ALTER TABLE essais.de_tout DROP CONSTRAINT de_tout_pkey, ADD PRIMARY KEY (n, caf)",
        "SELECT plateforme.remettre_a_jour('essais.de_tout')");
    sceller();
    assertThat(lire("SELECT cout FROM passe.de_tout WHERE n = 1 AND caf = '35'"))
        .containsExactly("12.5000");
    commeRefaites();
    faire(
        "ALTER TABLE essais.de_tout RENAME COLUMN n TO rang",
        "SELECT plateforme.remettre_a_jour('essais.de_tout', '{\"n\": \"rang\"}')",
        "UPDATE essais.de_tout SET cout = 5",
        "SELECT plateforme.remettre_a_jour('essais.de_tout')");
    sceller();
    assertThat(lire("SELECT cout FROM passe.de_tout WHERE rang = 1 AND caf = '35'"))
        .containsExactly("12.5000");
    commeRefaites();
  }

  /** What cannot become a version stops nobody, and is told. */
  @Test
  void anEntryThatNoVersionCanBeMadeOfIsLeftOut() throws SQLException {
    sceller();
    faire(
        "INSERT INTO plateforme.a_sceller (sujet, roles, operation, nom_table, cle, type_objet, objet,"
            + " apres, par_declencheur) VALUES ('essai', '', 'INSERT', 'essais.de_tout',"
            + " '{\"caf\": \"35\", \"n\": 77}', 'essais.de_tout', '35/77',"
            + " '{\"caf\": \"35\", \"n\": 77, \"jour\": \"un jour\"}', true)",
        "UPDATE essais.de_tout SET jour = '2028-02-29' WHERE caf = '35'");
    faire("SELECT set_config('ctg.position', '" + sceller() + "', true)");
    assertThat(
            lire("SELECT count(*) FROM plateforme.quarantaine WHERE entree ->> 'objet' = '35/77'"))
        .containsExactly("0");
    assertThat(lire("SELECT n FROM passe.de_tout WHERE jour = '2028-02-29' ORDER BY 1"))
        .containsExactly("1", "2");
    assertThat(ecarts()).isEqualTo("1");
    faire("SELECT plateforme.reconstruire_passe('essais.de_tout')");
    assertThat(ecarts()).isEqualTo("1");
  }
}
