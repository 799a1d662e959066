package fr.ctg.app.conventions;

import static fr.ctg.app.outillage.ConventionsDeTest.ADRESSE;
import static fr.ctg.app.outillage.ConventionsDeTest.avec;
import static fr.ctg.app.outillage.ConventionsDeTest.commune;
import static fr.ctg.app.outillage.ConventionsDeTest.creee;
import static fr.ctg.app.outillage.ConventionsDeTest.demande;
import static fr.ctg.app.outillage.ConventionsDeTest.gestionnaire;
import static fr.ctg.app.outillage.ConventionsDeTest.id;
import static fr.ctg.app.outillage.ConventionsDeTest.signee;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.outillage.BaseDeTest;
import fr.ctg.app.outillage.ServeurDeTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A database in which sheets refer to places of axes comes to one in which they refer to axes.
 * Nothing is committed: the other tests work on the same tables.
 */
@ExtendWith(ServeurDeTest.class)
class RepriseDesAxesIT {

  private static final String CAF = "87";
  private static final String MIGRATION = "/META-INF/migration/convention/V43__axes_identifies.sql";

  /** As the tables were before. */
  private static final List<String> AVANT =
      List.of(
          // Axes did not change once signed.
          "ALTER TABLE convention.axe DISABLE TRIGGER USER",
          "DELETE FROM convention.axe WHERE entree > 0",
          "ALTER TABLE convention.axe ENABLE TRIGGER USER",
          "ALTER TABLE convention.fiche_action DISABLE TRIGGER USER",
          "ALTER TABLE convention.fiche_action ADD COLUMN axe integer",
          "UPDATE convention.fiche_action f SET axe = a.ordre FROM convention.axe a"
              + " WHERE a.id = f.axe_id",
          "ALTER TABLE convention.fiche_action DROP COLUMN axe_id",
          "ALTER TABLE convention.axe DROP COLUMN id, DROP CONSTRAINT un_axe_par_rang,"
              + " ADD PRIMARY KEY (convention, ordre)",
          "ALTER TABLE convention.fiche_action"
              + " ADD FOREIGN KEY (convention, axe) REFERENCES convention.axe (convention, ordre)",
          "ALTER TABLE convention.fiche_action ENABLE TRIGGER USER",
          "SELECT plateforme.remettre_a_jour('convention.axe')",
          "SELECT plateforme.remettre_a_jour('convention.fiche_action')");

  private static final List<Map<String, Object>> AXES =
      List.of(
          Map.of("libelle", "Accueillir", "thematiques", List.of("PARENTALITE")),
          Map.of("libelle", "Animer", "thematiques", List.of("PARENTALITE")));

  @Test
  void sheetsComeToTheAxesAtWhosePlacesTheyStood() throws Exception {
    Response preparee = creee(CAF, avec(demande(commune(CAF)), "axes", AXES));
    String sans = fiche(preparee, null);
    String une = fiche(preparee, preparee.path("axes[0].id"));
    Response signee = signee(CAF, avec(demande(commune(CAF)), "axes", AXES));
    String autre = fiche(signee, signee.path("axes[1].id"));
    gestionnaire(CAF)
        .header("If-Match", signee.header("ETag"))
        .body(Map.of("date", "2026-06-30", "motif", "Fusion"))
        .post(ADRESSE + "/" + id(signee) + "/resiliation")
        .then()
        .statusCode(200);

    try (Connection owner = BaseDeTest.owner()) {
      for (String sql : AVANT) {
        executer(owner, sql);
      }
      executer(owner, migration());
      assertThat(axe(owner, une)).isEqualTo("Accueillir, 2");
      assertThat(axe(owner, autre)).as("of an ended convention").isEqualTo("Animer, 2");
      assertThat(axe(owner, sans)).isEqualTo("aucun, 1");
      assertThat(
              lire(
                  owner,
                  "SELECT count(*) FROM plateforme.a_sceller WHERE nom_table ="
                      + " 'convention.fiche_action' AND cle ->> 'id' = '"
                      + autre
                      + "'"))
          .as("the journal is told")
          .isNotEqualTo("0");
      owner.rollback();
    }
  }

  private static String fiche(Response convention, @Nullable String axe) {
    Map<String, Object> fiche =
        Map.of(
            "libelle", "Ouvrir un lieu",
            "thematique", "PARENTALITE",
            "debut", "2026-03-01",
            "fin", "2027-06-30");
    Response creee =
        gestionnaire(CAF)
            .body(axe == null ? fiche : avec(fiche, "axe", axe))
            .post(ADRESSE + "/" + id(convention) + "/fiches-action");
    creee.then().statusCode(201);
    return id(creee);
  }

  private static String axe(Connection owner, String fiche) throws SQLException {
    return lire(
        owner,
        "SELECT coalesce(a.libelle, 'aucun') || ', ' || f.version FROM convention.fiche_action f"
            + " LEFT JOIN convention.axe a ON a.id = f.axe_id WHERE f.id = '"
            + fiche
            + "'");
  }

  private static String migration() throws IOException {
    try (InputStream flux = RepriseDesAxesIT.class.getResourceAsStream(MIGRATION)) {
      return new String(Objects.requireNonNull(flux).readAllBytes(), UTF_8);
    }
  }

  private static void executer(Connection connexion, String sql) throws SQLException {
    try (var ordre = connexion.createStatement()) {
      ordre.execute(sql);
    }
  }

  private static String lire(Connection connexion, String sql) throws SQLException {
    try (var ordre = connexion.createStatement();
        var ligne = ordre.executeQuery(sql)) {
      ligne.next();
      return ligne.getString(1);
    }
  }
}
