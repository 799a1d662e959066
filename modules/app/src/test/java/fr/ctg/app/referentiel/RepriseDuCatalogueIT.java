package fr.ctg.app.referentiel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.outillage.BaseDeTest;
import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.platform.persistence.ModulePersistant;
import fr.ctg.referentiel.Regle;
import fr.ctg.referentiel.source.model.SourcesDuReferentiel;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A database that an earlier build made comes to the catalogue of rules that is shipped now.
 * Nothing is committed: the other tests read the same catalogue.
 */
@ExtendWith(ServeurDeTest.class)
class RepriseDuCatalogueIT {

  private static final String VERSION = "36";

  private Connection owner;

  @BeforeEach
  void connect() throws SQLException {
    owner = BaseDeTest.owner();
  }

  @AfterEach
  void leaveNothingBehind() throws SQLException {
    owner.rollback();
    owner.close();
  }

  @Test
  void theCatalogueOfTheDatabaseIsTheOneThatIsShipped() throws SQLException {
    assertThat(catalogue()).isEqualTo(embarque());
    assertThat(complements()).isEqualTo(complementsEmbarques());
  }

  @Test
  void anEarlierCatalogueIsBroughtToIt() throws Exception {
    executer("UPDATE referentiel.regle SET lecture = 'autrefois' WHERE code = 'FIN-MOIS-UNIQUE'");
    executer("UPDATE referentiel.regle SET effet = 'ALERTE' WHERE code = 'FIN-ARRONDI'");
    executer("DELETE FROM referentiel.complement_de_regle WHERE regle = 'FIN-ABSENCE'");
    // A rule that was not there yet: those behind it had lower ranks.
    executer("DELETE FROM referentiel.regle WHERE code = 'DECL-AFAS'");
    executer("UPDATE referentiel.regle SET ordre = -ordre");
    executer(
        "UPDATE referentiel.regle r SET ordre = (SELECT count(*) FROM referentiel.regle a"
            + " WHERE a.ordre >= r.ordre)");
    assertThat(catalogue()).hasSize(embarque().size() - 1).isNotEqualTo(embarque());

    migration().migrate(contexte());

    assertThat(catalogue()).isEqualTo(embarque());
    assertThat(complements()).isEqualTo(complementsEmbarques());
  }

  private static JavaMigration migration() {
    return ServiceLoader.load(ModulePersistant.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(module -> module.schema().equals("referentiel"))
        .flatMap(module -> module.migrations().stream())
        .filter(migration -> migration.getVersion().getVersion().equals(VERSION))
        .findFirst()
        .orElseThrow();
  }

  private Context contexte() {
    return new Context() {
      @Override
      public Configuration getConfiguration() {
        throw new UnsupportedOperationException();
      }

      @Override
      public Connection getConnection() {
        return owner;
      }
    };
  }

  private void executer(String sql) throws SQLException {
    try (var ordre = owner.createStatement()) {
      ordre.executeUpdate(sql);
    }
  }

  private List<List<String>> catalogue() throws SQLException {
    return lignes(
        "SELECT code, domaine, effet, portee, fondement, document, section, citation, lecture"
            + " FROM referentiel.regle ORDER BY ordre",
        9);
  }

  private List<List<String>> complements() throws SQLException {
    return lignes(
        "SELECT c.regle, c.document, c.section, c.citation FROM referentiel.complement_de_regle c"
            + " JOIN referentiel.regle r ON r.code = c.regle ORDER BY r.ordre, c.ordre",
        4);
  }

  private List<List<String>> lignes(String question, int colonnes) throws SQLException {
    List<List<String>> lignes = new ArrayList<>();
    try (var ordre = owner.createStatement();
        ResultSet lues = ordre.executeQuery(question)) {
      while (lues.next()) {
        List<String> ligne = new ArrayList<>();
        for (int i = 1; i <= colonnes; i++) {
          ligne.add(lues.getString(i));
        }
        lignes.add(ligne);
      }
    }
    return lignes;
  }

  private static List<List<String>> embarque() {
    return new SourcesDuReferentiel()
        .regles().stream()
            .map(
                r ->
                    List.of(
                        r.code(),
                        r.domaine(),
                        r.effet().name(),
                        r.portee().name(),
                        r.fondement().name(),
                        r.citation().document(),
                        r.citation().section(),
                        r.citation().citation(),
                        r.lecture()))
            .toList();
  }

  private static List<List<String>> complementsEmbarques() {
    List<List<String>> complements = new ArrayList<>();
    for (Regle regle : new SourcesDuReferentiel().regles()) {
      regle
          .complements()
          .forEach(
              c -> complements.add(List.of(regle.code(), c.document(), c.section(), c.citation())));
    }
    return complements;
  }
}
