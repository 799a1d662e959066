package fr.ctg.app.postgres;

import fr.ctg.app.DemarrageImpossible;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One application per data folder. The lock is the operating system's: it goes with the process,
 * however that ends. The file stays, and tells the holder's process number.
 */
final class Verrou implements AutoCloseable {

  /**
   * Held by this process. Asked first, because closing any channel on a file gives up every lock
   * that the process has on it: a second attempt must not even open it.
   */
  private static final Set<Path> TENUS = ConcurrentHashMap.newKeySet();

  private final Path fichier;
  private final FileChannel canal;

  private Verrou(Path fichier, FileChannel canal) {
    this.fichier = fichier;
    this.canal = canal;
  }

  /**
   * Takes the lock of a data folder, without waiting.
   *
   * @param donnees the folder's real path
   * @throws DemarrageImpossible if another application holds the folder
   */
  static Verrou prendre(Path donnees) throws IOException {
    Path fichier = donnees.resolve("verrou");
    if (!TENUS.add(fichier)) {
      throw dejaUtilise(donnees, Long.toString(ProcessHandle.current().pid()));
    }
    try {
      return verrouiller(donnees, fichier);
    } catch (IOException | RuntimeException echec) {
      TENUS.remove(fichier);
      throw echec;
    }
  }

  private static Verrou verrouiller(Path donnees, Path fichier) throws IOException {
    FileChannel canal =
        FileChannel.open(fichier, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (canal.tryLock() == null) {
        throw dejaUtilise(donnees, Files.readString(fichier).strip());
      }
      String numero = Long.toString(ProcessHandle.current().pid());
      canal.truncate(0).write(ByteBuffer.wrap(numero.getBytes(StandardCharsets.US_ASCII)));
      return new Verrou(fichier, canal);
    } catch (IOException | RuntimeException echec) {
      canal.close();
      throw echec;
    }
  }

  private static DemarrageImpossible dejaUtilise(Path donnees, String processus) {
    return new DemarrageImpossible(
        "Le dossier de données "
            + donnees
            + " est déjà utilisé par une autre instance de l'application (processus "
            + processus
            + ") : arrêtez-la, ou choisissez un autre dossier avec CTG_DONNEES.");
  }

  @Override
  public void close() throws IOException {
    canal.close();
    TENUS.remove(fichier);
  }
}
