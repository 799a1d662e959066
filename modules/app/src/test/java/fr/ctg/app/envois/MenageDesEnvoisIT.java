package fr.ctg.app.envois;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.outillage.BaseDeTest;
import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.platform.ecriture.MenageDesEnvois;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Answers to keyed requests are cleared away when they are old, by the application itself only. */
@ExtendWith(ServeurDeTest.class)
class MenageDesEnvoisIT {

  private static int restants(String sujet) throws SQLException {
    try (Connection connexion = BaseDeTest.owner();
        var lecture =
            connexion.prepareStatement("SELECT count(*) FROM plateforme.envoi WHERE sujet = ?")) {
      lecture.setString(1, sujet);
      try (var ligne = lecture.executeQuery()) {
        ligne.next();
        return ligne.getInt(1);
      }
    }
  }

  private static void nettoyer(String role) throws SQLException {
    try (Connection connexion = BaseDeTest.application();
        var annonce = connexion.prepareStatement("SELECT set_config('ctg.roles', ?, true)")) {
      annonce.setString(1, role);
      annonce.execute();
      new MenageDesEnvois().nettoyer(connexion);
      connexion.commit();
    }
  }

  @Test
  void clearsTheOldAwayAndKeepsTheRest() throws SQLException {
    String sujet = "menage-" + UUID.randomUUID();
    try (Connection connexion = BaseDeTest.owner();
        var insertion =
            connexion.prepareStatement(
                "INSERT INTO plateforme.envoi (sujet, cle, empreinte, enregistre_le)"
                    + " SELECT ?, 'cle-' || jours, '\\x00', now() - make_interval(days => jours)"
                    + " FROM unnest(ARRAY[0, 6, 8, 30]) AS jours")) {
      insertion.setString(1, sujet);
      insertion.executeUpdate();
      connexion.commit();
    }
    nettoyer("CNAF");
    assertThat(restants(sujet)).isEqualTo(4);
    nettoyer("SYSTEME");
    assertThat(restants(sujet)).isEqualTo(2);
  }
}
