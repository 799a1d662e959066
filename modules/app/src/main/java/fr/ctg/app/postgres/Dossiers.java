package fr.ctg.app.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** What the file system is asked for, with an eye on crashes. */
public final class Dossiers {

  private Dossiers() {}

  static void creer(Path dossier, String droits) throws IOException {
    if (!Files.isDirectory(dossier)) {
      Files.createDirectories(dossier);
      Files.setPosixFilePermissions(dossier, PosixFilePermissions.fromString(droits));
    }
  }

  /** Gives a finished folder its name: a crash leaves the old state or the new one. */
  static void publier(Path provisoire, Path definitif) throws IOException {
    Files.move(provisoire, definitif, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel parent = FileChannel.open(definitif.resolveSibling(""))) {
      parent.force(true);
    }
  }

  /** Writes a file that only its owner reads, whole or not at all. */
  public static void ecrirePrive(Path fichier, byte[] contenu) throws IOException {
    Path provisoire = fichier.resolveSibling(fichier.getFileName() + ".partiel");
    Files.deleteIfExists(provisoire);
    Files.createFile(
        provisoire,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(provisoire, contenu, StandardOpenOption.SYNC);
    Files.move(
        provisoire, fichier, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  static void supprimer(Path racine) throws IOException {
    if (!Files.exists(racine, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        racine,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path fichier, BasicFileAttributes attributs)
              throws IOException {
            Files.delete(fichier);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dossier, @Nullable IOException echec)
              throws IOException {
            if (echec != null) {
              throw echec;
            }
            Files.delete(dossier);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
