package fr.ctg.app.postgres;

import fr.ctg.app.DemarrageImpossible;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The systems for which PostgreSQL's programs are on board. */
enum Plateforme {
  LINUX_AMD64("postgres-linux-x86_64.txz", Path.of("/lib64/ld-linux-x86-64.so.2")),
  LINUX_ARM64("postgres-linux-arm_64.txz", Path.of("/lib/ld-linux-aarch64.so.1")),
  /** One archive for both processors: its programs are universal binaries. */
  MACOS("postgres-darwin-arm_64.txz", null);

  private final String archive;
  private final @Nullable Path chargeur;

  Plateforme(String archive, @Nullable Path chargeur) {
    this.archive = archive;
    this.chargeur = chargeur;
  }

  /**
   * The platform that this process runs on.
   *
   * @throws DemarrageImpossible if no programs are on board for it
   */
  static Plateforme courante() {
    Plateforme plateforme = de(System.getProperty("os.name"), System.getProperty("os.arch"));
    // Built against glibc: on musl (Alpine) the kernel would only answer "no such file".
    if (plateforme.chargeur != null && !Files.exists(plateforme.chargeur)) {
      throw new DemarrageImpossible(
          "Le PostgreSQL embarqué demande la glibc, absente de ce système ("
              + plateforme.chargeur
              + " manque, comme sous Alpine) : "
              + DemarrageImpossible.AUTRE_BASE
              + ".");
    }
    return plateforme;
  }

  static Plateforme de(String systeme, String processeur) {
    String os = systeme.toLowerCase(Locale.ROOT);
    boolean amd64 = processeur.equals("amd64") || processeur.equals("x86_64");
    boolean arm64 = processeur.equals("aarch64") || processeur.equals("arm64");
    if (os.startsWith("linux") && amd64) {
      return LINUX_AMD64;
    }
    if (os.startsWith("linux") && arm64) {
      return LINUX_ARM64;
    }
    if (os.startsWith("mac") && (amd64 || arm64)) {
      return MACOS;
    }
    throw new DemarrageImpossible(
        "Le PostgreSQL embarqué n'existe pas pour "
            + systeme
            + " ("
            + processeur
            + ") : "
            + DemarrageImpossible.AUTRE_BASE
            + ".");
  }

  /** Where the archive of programs is, on the class path or the module path. */
  URL archive() {
    URL url = Plateforme.class.getClassLoader().getResource(archive);
    if (url == null) {
      throw new DemarrageImpossible(
          "Les programmes de PostgreSQL ("
              + archive
              + ") manquent à cette construction de l'application : reconstruisez-la, ou "
              + DemarrageImpossible.AUTRE_BASE
              + ".");
    }
    return url;
  }
}
