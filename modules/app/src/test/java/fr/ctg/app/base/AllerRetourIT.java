package fr.ctg.app.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ctg.app.outillage.BaseDeTest;
import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.platform.identite.Identite;
import fr.ctg.platform.identite.Role;
import fr.ctg.platform.persistence.AllerRetour;
import fr.ctg.platform.persistence.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is announced with a question holds for that question, and for nothing after it. */
@ExtendWith(ServeurDeTest.class)
class AllerRetourIT {

  private static final Sql QUI =
      Sql.de(
          "SELECT concat_ws('|', plateforme.sujet(), plateforme.caf_lue(),"
              + " array_to_string(plateforme.sirens_lus(), ','), plateforme.lit_tout(), ?::text)");

  private static final Identite AUDITEUR =
      Identite.de("agent-7", List.of(Role.CAF_AUDITEUR), "131", List.of());

  private static String qui(Connection connexion, Identite identite) throws SQLException {
    return AllerRetour.lire(connexion, identite, null, QUI, List.of("valeur"), l -> l.getString(1))
        .getFirst();
  }

  @Test
  void isKnownInTheQuestionAndForgottenAfterIt() throws SQLException {
    try (Connection connexion = BaseDeTest.application()) {
      // More often than the driver needs to prepare it on the server.
      for (int tour = 0; tour < 12; tour++) {
        assertThat(qui(connexion, AUDITEUR)).isEqualTo("agent-7|131||f|valeur");
        assertThat(qui(connexion, Identite.ANONYME)).isEqualTo("|f|valeur");
        assertThat(
                qui(connexion, Identite.de("x", List.of(Role.COLLECTIVITE), null, List.of("217"))))
            .isEqualTo("x|217|f|valeur");
        assertThat(qui(connexion, Identite.systeme("essai"))).isEqualTo("systeme:essai||t|valeur");
      }
      try (var ordre = connexion.createStatement();
          var ligne = ordre.executeQuery("SELECT plateforme.sujet() IS NULL")) {
        ligne.next();
        assertThat(ligne.getBoolean(1)).isTrue();
      }
    }
  }

  @Test
  void whatIsAbsentDoesNotPartTheTwo() throws SQLException {
    try (Connection connexion = BaseDeTest.application()) {
      for (int tour = 0; tour < 12; tour++) {
        assertThat(
                AllerRetour.lire(
                    connexion,
                    AUDITEUR,
                    null,
                    QUI,
                    java.util.Collections.<@Nullable Object>singletonList(null),
                    l -> l.getString(1)))
            .as("turn " + tour)
            .containsExactly("agent-7|131||f");
      }
    }
  }

  @Test
  void onlyReads() throws SQLException {
    try (Connection connexion = BaseDeTest.application()) {
      Sql ecriture =
          Sql.de(
              "INSERT INTO plateforme.envoi (sujet, cle, empreinte) VALUES ('agent-7', 'k', '')"
                  + " RETURNING 1");
      for (Identite identite : List.of(AUDITEUR, Identite.ANONYME)) {
        assertThatThrownBy(
                () ->
                    AllerRetour.lire(
                        connexion, identite, null, ecriture, List.of(), l -> l.getInt(1)))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("read-only");
      }
    }
  }

  @Test
  void aRefusalLeavesNothingBehind() throws SQLException {
    try (Connection connexion = BaseDeTest.application()) {
      Sql faux = Sql.de("SELECT 1 / (plateforme.sujet() = 'x')::int");
      assertThatThrownBy(
              () -> AllerRetour.lire(connexion, AUDITEUR, null, faux, List.of(), l -> l.getInt(1)))
          .isInstanceOf(SQLException.class);
      assertThat(qui(connexion, Identite.ANONYME)).isEqualTo("|f|valeur");
    }
  }
}
