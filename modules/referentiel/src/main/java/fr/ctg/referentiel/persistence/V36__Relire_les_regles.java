package fr.ctg.referentiel.persistence;

import fr.ctg.referentiel.Regle;
import fr.ctg.referentiel.source.model.SourcesDuReferentiel;
import fr.ctg.shared.Citation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Brings the catalogue of rules of a database that was made before to what the product ships now:
 * rules that are new there are added, sentences, readings and effects that changed are changed, and
 * all stand in the shipped order. What a Caf decided of a rule stays.
 */
@SuppressWarnings("ClassName")
final class V36__Relire_les_regles extends BaseJavaMigration {

  @Override
  public void migrate(Context contexte) throws SQLException {
    relire(contexte.getConnection(), new SourcesDuReferentiel().regles());
  }

  /**
   * Makes the catalogue of that database this one.
   *
   * @throws IllegalStateException when it has a rule that is none of these: decisions may rest on
   *     it
   */
  static void relire(Connection connexion, List<Regle> regles) throws SQLException {
    try (var ordre = connexion.createStatement()) {
      // Ranks are unique: those of before make room first.
      ordre.executeUpdate("UPDATE referentiel.regle SET ordre = -ordre");
      ordre.executeUpdate("DELETE FROM referentiel.complement_de_regle");
    }
    try (PreparedStatement regle =
            connexion.prepareStatement(
                "INSERT INTO referentiel.regle (code, ordre, domaine, effet, portee, fondement,"
                    + " document, section, citation, lecture)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " ON CONFLICT (code) DO UPDATE SET ordre = EXCLUDED.ordre,"
                    + " domaine = EXCLUDED.domaine, effet = EXCLUDED.effet,"
                    + " portee = EXCLUDED.portee, fondement = EXCLUDED.fondement,"
                    + " document = EXCLUDED.document, section = EXCLUDED.section,"
                    + " citation = EXCLUDED.citation, lecture = EXCLUDED.lecture");
        PreparedStatement complement =
            connexion.prepareStatement(
                "INSERT INTO referentiel.complement_de_regle (regle, ordre, document, section,"
                    + " citation) VALUES (?, ?, ?, ?, ?)")) {
      for (Regle une : regles) {
        int colonne = 1;
        regle.setString(colonne++, une.code());
        regle.setInt(colonne++, une.ordre());
        regle.setString(colonne++, une.domaine());
        regle.setString(colonne++, une.effet().name());
        regle.setString(colonne++, une.portee().name());
        regle.setString(colonne++, une.fondement().name());
        regle.setString(colonne++, une.citation().document());
        regle.setString(colonne++, une.citation().section());
        regle.setString(colonne++, une.citation().citation());
        regle.setString(colonne, une.lecture());
        regle.addBatch();
        int rang = 1;
        for (Citation citation : une.complements()) {
          int place = 1;
          complement.setString(place++, une.code());
          complement.setInt(place++, rang++);
          complement.setString(place++, citation.document());
          complement.setString(place++, citation.section());
          complement.setString(place, citation.citation());
          complement.addBatch();
        }
      }
      regle.executeBatch();
      complement.executeBatch();
    }
    try (var question = connexion.createStatement();
        var restees = question.executeQuery("SELECT code FROM referentiel.regle WHERE ordre < 0")) {
      if (restees.next()) {
        throw new IllegalStateException(
            "a rule that is no longer shipped: " + restees.getString("code"));
      }
    }
  }
}
