package fr.ctg.app.outillage;

import fr.ctg.app.contrat.ReponsesDuContrat;
import fr.ctg.app.postgres.AccesDeTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Runs the tests against one application for all of them, started as users start it, on an empty
 * database of its own: the embedded PostgreSQL, or the ordinary one that {@code CTG_DB_URL} and its
 * companions name. Sets REST Assured's address, and tells where the database is by the system
 * properties {@code ctg.test.*}.
 */
public final class ServeurDeTest implements BeforeAllCallback {

  @Override
  public void beforeAll(ExtensionContext contexte) {
    contexte
        .getRoot()
        .getStore(Namespace.create(ServeurDeTest.class))
        .getOrComputeIfAbsent("serveur", cle -> new Lance(), Lance.class);
  }

  /** The application; JUnit closes it after the last test. */
  private static final class Lance
      implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    private final ApplicationLancee application;

    Lance() {
      try {
        Path dossier = Files.createTempDirectory(Path.of("target"), "serveur").toAbsolutePath();
        Path donnees = dossier.resolve("donnees");
        Map<String, String> environnement = new HashMap<>();
        System.getenv()
            .forEach(
                (nom, valeur) -> {
                  if (nom.startsWith("CTG_DB_") || nom.equals("CTG_CLE_MAITRE")) {
                    environnement.put(nom, valeur);
                  }
                });
        if (environnement.containsKey("CTG_DB_URL")) {
          environnement.put("CTG_CLE_DES_TETES", cleDesTetes());
        }
        environnement.put("CTG_DONNEES", donnees.toString());
        environnement.put("CTG_ORIGINES", ORIGINE);
        environnement.putAll(EmetteurDeTest.commun().environnement());
        application =
            ApplicationLancee.lancer(dossier, ApplicationLancee.portLibre(), environnement)
                .attendrePrete();
        lancee = application;
        dossierDesDonnees = environnement.containsKey("CTG_DB_URL") ? null : donnees;
        RestAssured.baseURI = application.adresse();
        RestAssured.port = java.net.URI.create(application.adresse()).getPort();
        AccesDeTest.annoncer(donnees);
        RestAssured.filters(new ReponsesDuContrat(application.adresse()));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    /** The key that heads of the journal are signed with; the embedded database has its own. */
    private static String cleDesTetes() {
      try {
        return Base64.getEncoder()
            .encodeToString(
                KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded());
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JDK has Ed25519", e);
      }
    }

    @Override
    public void close() {
      application.close();
    }
  }

  private static volatile @Nullable ApplicationLancee lancee;
  private static volatile @Nullable Path dossierDesDonnees;

  /** The folder of its data, with the embedded database; none where the database is another. */
  public static java.util.Optional<Path> donnees() {
    return java.util.Optional.ofNullable(dossierDesDonnees);
  }

  /** What the application has logged so far. */
  public static String journal() {
    return Objects.requireNonNull(lancee).journal();
  }

  /** The origin of a front end that is allowed to call. */
  public static final String ORIGINE = "https://portail.example";
}
