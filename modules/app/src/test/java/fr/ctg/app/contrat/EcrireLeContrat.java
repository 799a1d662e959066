package fr.ctg.app.contrat;

import fr.ctg.app.droits.DroitsEnClair;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes the committed files of the contract, and the page of rights, anew from a running
 * application: run by {@code outils/contrat.sh}, from the root of the project.
 */
final class EcrireLeContrat {

  static final Path OPENAPI = Path.of("openapi");
  static final Path EXEMPLES = Path.of("modules/app/src/main/resources/META-INF/exemples");

  private EcrireLeContrat() {}

  /**
   * Writes them.
   *
   * @param args the address of the service, then {@code documents} for the files of {@code
   *     openapi/} or {@code exemples} for the recorded answers, which the application must be built
   *     with again to serve
   */
  public static void main(String[] args) throws IOException {
    URI service = URI.create(args[0]);
    var documents = DocumentsDuContrat.de(servi(service));
    if (args[1].equals("exemples")) {
      Map<String, String> exemples =
          new ExemplesVivants(service, documents.servi(), EXEMPLES).fichiers();
      exemples.entrySet().removeAll(ExemplesVivants.memes(exemples, EXEMPLES).entrySet());
      ecrire(EXEMPLES, exemples);
    } else {
      ecrire(OPENAPI, documents.fichiers());
      Files.writeString(Path.of(DroitsEnClair.PAGE), DroitsEnClair.page());
    }
  }

  /** The contract as the application serves it. */
  static String servi(URI service) throws IOException {
    return Appel.lire(service.resolve("/openapi"), "application/yaml");
  }

  private static void ecrire(Path dossier, Map<String, String> fichiers) throws IOException {
    for (var fichier : fichiers.entrySet()) {
      Path chemin = dossier.resolve(fichier.getKey());
      Files.createDirectories(chemin.getParent());
      Files.writeString(chemin, fichier.getValue());
    }
  }
}
