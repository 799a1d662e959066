package fr.ctg.app.personnes;

import static fr.ctg.app.outillage.ConventionsDeTest.ADRESSE;
import static fr.ctg.app.outillage.ConventionsDeTest.CORRECTIF;
import static fr.ctg.app.outillage.ConventionsDeTest.comme;
import static fr.ctg.app.outillage.ConventionsDeTest.commune;
import static fr.ctg.app.outillage.ConventionsDeTest.creee;
import static fr.ctg.app.outillage.ConventionsDeTest.demande;
import static fr.ctg.app.outillage.ConventionsDeTest.gestionnaire;
import static fr.ctg.app.outillage.ConventionsDeTest.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.outillage.BaseDeTest;
import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.platform.ecriture.Ecritures;
import fr.ctg.platform.identite.Role;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A person's name stands nowhere in clear, ever: in no table, in no file (the write-ahead log of
 * the database included, which a checkpoint would only clear later) and in no log. Once the person
 * is erased, no answer names it, the answer to a request that is sent again included.
 */
@ExtendWith(ServeurDeTest.class)
class EffacementIT {

  private static final String CAF = "46";

  /** The columns of all tables, each with the question whether it holds a text. */
  private static final String COLONNES =
      """
      SELECT format('%%I.%%I.%%I', n.nspname, c.relname, a.attname),
             format('SELECT EXISTS (SELECT FROM %%I.%%I WHERE strpos('
               || CASE WHEN a.atttypid = 'bytea'::regtype THEN 'encode(%%I, ''escape'')'
                       ELSE '%%I::text' END || ', %%L) > 0)',
               n.nspname, c.relname, a.attname, '%s')
        FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       WHERE c.relkind IN ('r', 'm')
         AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
      """;

  /** Unlike anything else, and ASCII, so that every encoding of it reads the same. */
  private final String nom = "Zephyrine Quorvaux " + UUID.randomUUID();

  private final String autre = "Barnabe Ystoux " + UUID.randomUUID();

  /** Requests with keys: what was sent, and what was answered first. */
  private record Envoye(String adresse, String cle, Object corps, Response premiere) {}

  private Envoye envoyer(String adresse, Object corps) {
    String cle = UUID.randomUUID().toString();
    Response premiere = envoyer(adresse, cle, corps);
    premiere.then().statusCode(201);
    assertThat(premiere.header(Ecritures.REJEU)).isNull();
    return new Envoye(adresse, cle, corps, premiere);
  }

  private static Response envoyer(String adresse, String cle, Object corps) {
    return gestionnaire(CAF).header("Idempotency-Key", cle).body(corps).post(adresse);
  }

  private static Response rejouer(Envoye envoye) {
    Response encore = envoyer(envoye.adresse(), envoye.cle(), envoye.corps());
    assertThat(encore.statusCode()).isEqualTo(envoye.premiere().statusCode());
    assertThat(encore.header(Ecritures.REJEU)).isEqualTo("true");
    assertThat(encore.header("ETag")).isEqualTo(envoye.premiere().header("ETag"));
    assertThat(encore.header("Location")).isEqualTo(envoye.premiere().header("Location"));
    return encore;
  }

  private static Map<String, Object> fiche(Map<String, Object> responsable) {
    Map<String, Object> fiche = new LinkedHashMap<>();
    fiche.put("libelle", "Ouvrir « deux » \"lieux\" — l'un après l'autre");
    fiche.put("thematique", "PARENTALITE");
    fiche.put("debut", "2026-03-01");
    fiche.put("fin", "2027-06-30");
    fiche.put("responsable", responsable);
    return fiche;
  }

  @Test
  void aNameStandsNowhereAndIsGoneFromEveryAnswerOnceErased() throws Exception {
    String convention = ADRESSE + "/" + id(creee(CAF, demande(commune(CAF))));
    Envoye fiche =
        envoyer(
            convention + "/fiches-action", fiche(Map.of("nom", nom, "fonction", "Coordination")));
    Envoye groupe =
        envoyer(
            convention + "/groupes-de-travail",
            Map.of(
                "libelle",
                "Parentalité",
                "membres",
                List.of(Map.of("nom", nom), Map.of("nom", autre), Map.of("organisation", "MSA"))));
    Envoye titulaire =
        envoyer(
            "/api/v1/titulaires",
            Map.of(
                "nom",
                nom,
                "recrutement",
                "NOUVEAU",
                "diplomes",
                List.of(
                    Map.of(
                        "niveau",
                        6,
                        "domaine",
                        "ANIMATION_PROJET_TERRITOIRE",
                        "motifDuDomaine",
                        "Le mémoire de " + nom + " en traite.",
                        "intitule",
                        "Diplôme de " + nom)),
                "formations",
                List.of(
                    Map.of(
                        "type", "COLLECTIVE",
                        "domaine", "AUTRE",
                        "statut", "PREVUE",
                        "intitule", "Avec " + nom))));
    String sien = titulaire.premiere().header("Location");
    gestionnaire(CAF)
        .contentType(CORRECTIF)
        .header("If-Match", "*")
        .body(Map.of("recrutement", "COORDINATEUR_CEJ_EN_POSTE"))
        .patch(sien)
        .then()
        .statusCode(200);
    String adresse = fiche.premiere().header("Location");
    gestionnaire(CAF)
        .contentType(CORRECTIF)
        .header("If-Match", fiche.premiere().header("ETag"))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("etat", "EN_COURS"))
        .patch(adresse)
        .then()
        .statusCode(200);
    // A refusal tells the caller what was wrong, and nobody else.
    gestionnaire(CAF)
        .body(fiche(Map.of("nom", nom + "\u0007", "inconnu", nom)))
        .post(convention + "/fiches-action")
        .then()
        .statusCode(400);

    // The same answer, byte for byte, from what names nobody.
    assertThat(rejouer(fiche).asString()).isEqualTo(fiche.premiere().asString()).contains(nom);
    assertThat(rejouer(groupe).asString())
        .isEqualTo(groupe.premiere().asString())
        .contains(nom, autre);
    assertThat(rejouer(titulaire).asString())
        .isEqualTo(titulaire.premiere().asString())
        .contains("Diplôme de " + nom);
    nullePart(nom);

    Instant avant = Instant.now();
    for (String personne :
        List.of(
            fiche.premiere().<String>path("responsable.personne"),
            groupe.premiere().<String>path("membres[0].personne"))) {
      gestionnaire(CAF).delete("/api/v1/personnes/" + personne).then().statusCode(204);
    }

    gestionnaire(CAF)
        .header("If-Match", "*")
        .delete(sien + "/donnees?motif=DEMANDE_DE_LA_PERSONNE")
        .then()
        .statusCode(204);
    assertThat(rejouer(titulaire).asString())
        .doesNotContain(nom)
        .contains("\"niveau\":6", "\"jugeLe\"");

    assertThat(rejouer(fiche).asString())
        .isEqualTo(fiche.premiere().asString().replace("\"nom\":\"" + nom + "\",", ""))
        .doesNotContain(nom);
    assertThat(rejouer(groupe).asString())
        .isEqualTo(groupe.premiere().asString().replace(",\"nom\":\"" + nom + "\"", ""))
        .doesNotContain(nom)
        .contains(autre);
    List<String> lues = new ArrayList<>();
    // One made anew for each reading: a specification keeps the parameters of the one before.
    for (Supplier<RequestSpecification> lecteur :
        List.<Supplier<RequestSpecification>>of(
            () -> comme(Role.CAF_AUDITEUR, CAF), () -> comme(Role.CNAF, null))) {
      for (String lecture :
          List.of(
              adresse,
              convention + "/fiches-action",
              convention + "/groupes-de-travail",
              groupe.premiere().header("Location"),
              convention + "/historique",
              adresse + "/historique",
              sien,
              sien + "?au=" + avant,
              sien + "/historique",
              "/api/v1/titulaires?au=" + avant,
              adresse + "?au=" + avant,
              convention + "/fiches-action?au=" + avant,
              convention + "/groupes-de-travail?au=" + avant,
              "/api/v1/audit/journal?limite=200&tri=RECENTS")) {
        Response lue = lecteur.get().get(lecture);
        // What is refused for its form would tell nothing of what it holds.
        assertThat(lue.statusCode()).as(lecture).isIn(200, 403, 404);
        lues.add(lue.asString());
      }
      lues.add(lecteur.get().accept("text/csv").get(convention + "/fiches-action").asString());
    }
    assertThat(lues).noneMatch(lue -> lue.contains(nom));
    nullePart(nom);
    nullePart(autre);
  }

  private static void nullePart(String cherche) throws SQLException, IOException {
    assertThat(tables(cherche)).as("tables that hold it").isEmpty();
    assertThat(fichiers(cherche)).as("files that hold it").isEmpty();
    assertThat(ServeurDeTest.journal()).as("the log").doesNotContain(cherche);
  }

  /** Every column of every table, as text, and as the text that bytes are. */
  private static List<String> tables(String cherche) throws SQLException {
    List<String> trouvees = new ArrayList<>();
    int colonnes = 0;
    try (Connection owner = BaseDeTest.owner();
        var ordre = owner.createStatement();
        var recherche = owner.createStatement()) {
      // A test of the test: what is there is found.
      ordre.execute("CREATE TEMPORARY TABLE temoin (octets bytea, json jsonb)");
      ordre.execute(
          "INSERT INTO temoin VALUES (convert_to('x%1$sx', 'UTF8'), '{\"a\": \"%1$s\"}')"
              .formatted(cherche));
      var lignes = ordre.executeQuery(COLONNES.formatted(cherche));
      while (lignes.next()) {
        colonnes++;
        try (var reponse = recherche.executeQuery(lignes.getString(2))) {
          reponse.next();
          if (reponse.getBoolean(1)) {
            trouvees.add(lignes.getString(1));
          }
        }
      }
    }
    assertThat(colonnes).as("columns looked at").isGreaterThan(200);
    assertThat(trouvees).filteredOn(trouvee -> trouvee.contains("temoin")).hasSize(2);
    trouvees.removeIf(trouvee -> trouvee.contains("temoin"));
    return trouvees;
  }

  /**
   * The files of the data folder, byte by byte; none where the database is not the application's.
   */
  private static List<String> fichiers(String cherche) throws IOException {
    var dossier = ServeurDeTest.donnees();
    if (dossier.isEmpty()) {
      return List.of();
    }
    List<Path> fichiers = fichiersSous(dossier.get());
    assertThat(fichiers).anyMatch(f -> f.toString().contains("pg_wal"));
    List<String> trouves = new ArrayList<>();
    for (Path fichier : fichiers) {
      if (!fichier.toString().contains("/programmes/") && contenu(fichier).contains(cherche)) {
        trouves.add(fichier.toString());
      }
    }
    return trouves;
  }

  /**
   * The files of a folder that is in use: the database takes away the files of its temporary tables
   * when it likes, so what goes while the folder is walked is passed over. A folder that cannot be
   * read for any other reason is an error.
   */
  private static List<Path> fichiersSous(Path dossier) throws IOException {
    List<Path> fichiers = new ArrayList<>();
    Files.walkFileTree(
        dossier,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path fichier, BasicFileAttributes attributs) {
            if (attributs.isRegularFile()) {
              fichiers.add(fichier);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path fichier, IOException e) throws IOException {
            return parti(e);
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visite, @Nullable IOException e)
              throws IOException {
            return e == null ? FileVisitResult.CONTINUE : parti(e);
          }

          private static FileVisitResult parti(IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }
        });
    return fichiers;
  }

  /**
   * What the file holds, one byte a character (what is looked for is ASCII); nothing where it went
   * since it was listed.
   */
  private static String contenu(Path fichier) throws IOException {
    try {
      return new String(Files.readAllBytes(fichier), StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      return "";
    }
  }
}
