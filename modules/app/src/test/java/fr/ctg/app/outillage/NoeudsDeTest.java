package fr.ctg.app.outillage;

import fr.ctg.app.postgres.Identifiants;
import fr.ctg.app.postgres.PostgresEmbarque;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A database that outlives its nodes, and nodes on it. */
public final class NoeudsDeTest implements AutoCloseable {

  private final Path dossier;
  private final PostgresEmbarque postgres;

  /** One for all nodes of a database. */
  private final String cleMaitre;

  /** A database in that folder, and no node yet. */
  public NoeudsDeTest(Path dossier) throws IOException {
    this.dossier = dossier;
    Path donnees = DonneesDeTest.copier(dossier.resolve("donnees"));
    this.cleMaitre = Files.readString(donnees.resolve("cle-maitre")).strip();
    this.postgres = PostgresEmbarque.demarrer(donnees);
  }

  /** Starts a node and waits until it is ready. */
  public ApplicationLancee lancer(String nom, Map<String, String> reglages) throws IOException {
    Map<String, String> environnement = new HashMap<>(reglages);
    environnement.put("CTG_DB_URL", postgres.jdbcUrl());
    environnement.put("CTG_DB_USER", postgres.application().utilisateur());
    environnement.put("CTG_DB_PASSWORD", postgres.application().motDePasse());
    environnement.put("CTG_CLE_MAITRE", cleMaitre);
    environnement.put("CTG_DB_OWNER_USER", postgres.proprietaire().utilisateur());
    environnement.put("CTG_DB_OWNER_PASSWORD", postgres.proprietaire().motDePasse());
    return ApplicationLancee.lancer(
            dossier.resolve(nom), ApplicationLancee.portLibre(), environnement)
        .attendrePrete();
  }

  /** A connection of the owner, which commits when told to. */
  public Connection owner() throws SQLException {
    return ouvrir(postgres.proprietaire());
  }

  /** A connection under the application's role, which commits when told to. */
  public Connection application() throws SQLException {
    return ouvrir(postgres.application());
  }

  /**
   * What tells the elected sealer's session from another's: its process in the database. Waits for
   * an election to end, and for what the sealer had been given to be sealed.
   */
  public int scelleur() throws Exception {
    return attendre(
        "SELECT pid FROM pg_locks l WHERE locktype = 'advisory' AND classid = 6517863 AND granted"
            + " AND NOT EXISTS (SELECT FROM plateforme.a_sceller)");
  }

  /** Waits until a question has an answer: the number of its only row. */
  public int attendre(String question) throws Exception {
    return Patience.obtenir(
        Patience.DUREE,
        () -> {
          try (Connection owner = owner();
              var ordre = owner.createStatement();
              var ligne = ordre.executeQuery(question)) {
            return ligne.next() ? Optional.of(ligne.getInt(1)) : Optional.empty();
          }
        });
  }

  private Connection ouvrir(Identifiants identifiants) throws SQLException {
    Connection connexion =
        DriverManager.getConnection(
            postgres.jdbcUrl(), identifiants.utilisateur(), identifiants.motDePasse());
    connexion.setAutoCommit(false);
    return connexion;
  }

  @Override
  public void close() {
    postgres.close();
  }
}
