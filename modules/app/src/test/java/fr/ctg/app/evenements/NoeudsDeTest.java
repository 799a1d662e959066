package fr.ctg.app.evenements;

import fr.ctg.app.ApplicationLancee;
import fr.ctg.app.postgres.Identifiants;
import fr.ctg.app.postgres.PostgresEmbarque;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** A database that outlives its nodes, and nodes on it. */
final class NoeudsDeTest implements AutoCloseable {

  /** One for all nodes of a database. */
  private static final String CLE_MAITRE = "b".repeat(42) + "A=";

  private final Path dossier;
  private final PostgresEmbarque postgres;

  NoeudsDeTest(Path dossier) {
    this.dossier = dossier;
    this.postgres = PostgresEmbarque.demarrer(dossier.resolve("donnees"));
  }

  /** Starts a node and waits until it is ready. */
  ApplicationLancee lancer(String nom, Map<String, String> reglages) throws IOException {
    Map<String, String> environnement = new HashMap<>(reglages);
    environnement.put("CTG_DB_URL", postgres.jdbcUrl());
    environnement.put("CTG_DB_USER", postgres.application().utilisateur());
    environnement.put("CTG_DB_PASSWORD", postgres.application().motDePasse());
    environnement.put("CTG_CLE_MAITRE", CLE_MAITRE);
    environnement.put("CTG_DB_OWNER_USER", postgres.proprietaire().utilisateur());
    environnement.put("CTG_DB_OWNER_PASSWORD", postgres.proprietaire().motDePasse());
    return ApplicationLancee.lancer(
            dossier.resolve(nom), ApplicationLancee.portLibre(), environnement)
        .attendrePrete();
  }

  Connection owner() throws SQLException {
    return ouvrir(postgres.proprietaire());
  }

  Connection application() throws SQLException {
    return ouvrir(postgres.application());
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
