package fr.ctg.app.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.outillage.BaseDeTest;
import fr.ctg.app.outillage.ServeurDeTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No table escapes the journal by oversight. */
@ExtendWith(ServeurDeTest.class)
class TablesSuiviesIT {

  private static final String MIGRATIONS = "written by migrations alone";
  private static final String MECANISME = "part of the mechanism itself";

  /** What the journal does not follow, with why. */
  private static final Map<String, String> EXCEPTIONS =
      Map.ofEntries(
          Map.entry("convention.millesime", MIGRATIONS),
          Map.entry("convention.region", MIGRATIONS),
          Map.entry("convention.departement", MIGRATIONS),
          Map.entry("convention.caf", MIGRATIONS),
          Map.entry("convention.epci", MIGRATIONS),
          Map.entry("convention.commune", MIGRATIONS),
          Map.entry("convention.commune_ancienne", MIGRATIONS),
          Map.entry("convention.code_postal", MIGRATIONS),
          Map.entry("convention.axe_connu", "triggers of axes write it; axes are followed"),
          Map.entry("referentiel.definition_de_parametre", MIGRATIONS),
          Map.entry("referentiel.groupe", MIGRATIONS),
          Map.entry("referentiel.thematique", MIGRATIONS),
          Map.entry("referentiel.libelle_de_poste", MIGRATIONS),
          Map.entry("referentiel.regle", MIGRATIONS),
          Map.entry("referentiel.complement_de_regle", MIGRATIONS),
          Map.entry("plateforme.a_sceller", MECANISME),
          Map.entry("plateforme.journal", MECANISME),
          Map.entry("plateforme.scellement", MECANISME),
          Map.entry("plateforme.tete", MECANISME),
          Map.entry("plateforme.relation", MIGRATIONS),
          Map.entry("plateforme.type_d_evenement", MIGRATIONS),
          Map.entry("plateforme.colonne_d_avant", MIGRATIONS),
          Map.entry("plateforme.verification", "how far a comparison has come; the last hundred"),
          Map.entry("plateforme.ecart_de_verification", "what a comparison has found"),
          Map.entry("plateforme.evenement", "its entries are in the journal, by fingerprint"),
          Map.entry("plateforme.evenements_effaces", "how far events have been cleared away"),
          Map.entry("plateforme.billet", "tickets of a minute"),
          Map.entry("plateforme.envoi", "answers kept for a time; what they did is followed"),
          Map.entry("plateforme.personne", "keys: the history must not keep them"));

  /** What is kept of a followed table beside it, and what its trigger was told. */
  private static final String NOTEES =
      """
      SELECT string_agg(coalesce(s.nom, c.oid::regclass::text), ', ')
        FROM (SELECT * FROM pg_trigger WHERE tgname = 'suivi'
                                         AND tgfoid = 'plateforme.journaliser'::regproc) t
        JOIN pg_class c ON c.oid = t.tgrelid
        FULL JOIN plateforme.table_suivie s ON s.nom::regclass = c.oid
       WHERE t.tgargs IS DISTINCT FROM
             convert_to(s.cles::text, 'UTF8') || '\\x00' || convert_to(s.type_objet, 'UTF8') || '\\x00'
             || convert_to(s.objet, 'UTF8') || '\\x00' || convert_to(s.voie_caf, 'UTF8') || '\\x00'
             || convert_to(s.omises::text, 'UTF8') || '\\x00'
      """;

  private static final String TABLES =
      """
      SELECT n.nspname || '.' || c.relname AS nom,
             EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'suivi'
                      AND t.tgfoid = 'plateforme.journaliser'::regproc
                      AND t.tgenabled = 'O' AND t.tgtype = 29) AS suivie,
             (SELECT split_part(encode(t.tgargs, 'escape'), '\\000', 1) FROM pg_trigger t
               WHERE t.tgrelid = c.oid AND t.tgname = 'suivi') AS cles_suivies,
             (SELECT array_agg(a.attname::text ORDER BY array_position(i.indkey::int2[], a.attnum))::text
                FROM pg_index i JOIN pg_attribute a
                  ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey::int2[])
               WHERE i.indrelid = c.oid AND i.indisprimary) AS cles
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
         AND n.nspname IN ('plateforme', 'referentiel', 'convention', 'staffing', 'funding', 'evaluation')
         AND c.relname <> 'historique_flyway'
      """;

  @Test
  void everyTableIsFollowedOrExceptedByDecision() throws SQLException {
    List<String> oubliees = new ArrayList<>();
    Set<String> inutiles = new HashSet<>(EXCEPTIONS.keySet());
    Map<String, String> cles = new HashMap<>();
    Map<String, String> clesSuivies = new HashMap<>();
    try (Connection owner = BaseDeTest.owner();
        var ordre = owner.createStatement();
        ResultSet lignes = ordre.executeQuery(TABLES)) {
      while (lignes.next()) {
        String nom = lignes.getString("nom");
        if (lignes.getBoolean("suivie")) {
          cles.put(nom, lignes.getString("cles"));
          clesSuivies.put(nom, lignes.getString("cles_suivies"));
        } else if (!inutiles.remove(nom)) {
          oubliees.add(nom);
        }
      }
    }
    assertThat(oubliees).as("neither followed nor excepted").isEmpty();
    assertThat(inutiles).as("excepted, but followed or gone").isEmpty();
    assertThat(clesSuivies).as("the primary keys that the journal names rows by").isEqualTo(cles);
    assertThat(cles).containsKeys("referentiel.version", "referentiel.parametre");
  }

  /** A comparison with the journal finds what is followed in a table, not in the triggers. */
  @Test
  void whatIsFollowedIsNotedAsItsTriggerWasTold() throws SQLException {
    try (Connection owner = BaseDeTest.owner();
        var ordre = owner.createStatement();
        ResultSet ligne = ordre.executeQuery(NOTEES)) {
      ligne.next();
      assertThat(ligne.getString(1)).isNull();
    }
  }
}
