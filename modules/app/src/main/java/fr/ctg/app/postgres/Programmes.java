package fr.ctg.app.postgres;

import static java.lang.System.Logger.Level.INFO;

import fr.ctg.app.DemarrageImpossible;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, unpacked once per version under {@code programmes/}.
 *
 * @param dossier the folder of the version in use
 * @param version that version, such as {@code 18.6.0}
 */
record Programmes(Path dossier, String version) {

  private static final System.Logger LOG = System.getLogger(Programmes.class.getName());
  private static final Pattern VERSION = Pattern.compile("-(\\d+\\.\\d+\\.\\d+)\\.jar!");

  /** Unpacks the programs if that has not been done, or not to its end. */
  static Programmes deballer(Path donnees, URL archive) throws IOException {
    Path racine = donnees.resolve("programmes");
    String version = version(archive);
    Path dossier = racine.resolve(version);
    if (!Files.exists(dossier)) {
      LOG.log(INFO, "Déballage de PostgreSQL {0} dans {1}", version, racine);
      Dossiers.creer(racine, "rwxr-xr-x");
      Path provisoire = racine.resolve(version + ".partiel");
      Dossiers.supprimer(provisoire);
      extraire(archive, provisoire);
      // Once for a thousand files: their name must not reach the disk before their content does.
      Commande.lancer(List.of("sync"), "");
      Dossiers.publier(provisoire, dossier);
    }
    return new Programmes(dossier, version);
  }

  private static String version(URL archive) {
    Matcher nomDuJar = VERSION.matcher(archive.toString());
    if (!nomDuJar.find()) {
      throw new DemarrageImpossible(
          "La version de PostgreSQL ne se lit pas dans "
              + archive
              + " : reconstruisez l'application sans renommer ses bibliothèques, ou "
              + DemarrageImpossible.AUTRE_BASE
              + ".");
    }
    return nomDuJar.group(1);
  }

  private static void extraire(URL archive, Path cible) throws IOException {
    try (InputStream brut = new BufferedInputStream(archive.openStream(), 1 << 16);
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(brut))) {
      for (TarArchiveEntry entree = tar.getNextEntry();
          entree != null;
          entree = tar.getNextEntry()) {
        poser(tar, entree, cible);
      }
    }
  }

  private static void poser(TarArchiveInputStream tar, TarArchiveEntry entree, Path cible)
      throws IOException {
    Path chemin = entree.resolveIn(cible);
    if (entree.isDirectory()) {
      Dossiers.creer(chemin, "rwxr-xr-x");
      return;
    }
    // Not every archive lists its folders.
    Dossiers.creer(chemin.resolveSibling(""), "rwxr-xr-x");
    if (entree.isSymbolicLink()) {
      Files.createSymbolicLink(chemin, Path.of(entree.getLinkName()));
      return;
    }
    Files.copy(tar, chemin);
    // Readable by all: the account that runs PostgreSQL may be another one.
    boolean programme = (entree.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        chemin, PosixFilePermissions.fromString(programme ? "rwxr-xr-x" : "rw-r--r--"));
  }

  /** Throws away the versions that are no longer in use. */
  void oublierLesAutres() throws IOException {
    List<Path> autres;
    try (Stream<Path> versions = Files.list(dossier.resolveSibling(""))) {
      autres = versions.filter(version -> !version.equals(dossier)).toList();
    }
    for (Path autre : autres) {
      Dossiers.supprimer(autre);
    }
  }

  Path programme(String nom) {
    return dossier.resolve("bin").resolve(nom);
  }

  /** The part of the version that a cluster's files depend on, such as {@code 18}. */
  String versionMajeure() {
    return version.substring(0, version.indexOf('.'));
  }

  /** Every process of a cluster runs from here, whatever version started it. */
  Path racine() {
    return dossier.resolveSibling("");
  }
}
