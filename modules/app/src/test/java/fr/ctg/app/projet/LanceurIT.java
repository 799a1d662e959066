package fr.ctg.app.projet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.ctg.app.outillage.ApplicationLancee;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code ./ctg}, in a project whose path has blanks and accents, with a Maven that only notes what
 * it is told. Where the application itself does not matter, the virtual machine is such a one too.
 */
class LanceurIT {

  private static final Pattern COMMANDE = Pattern.compile("(?m)^ {2}([a-z]+) {2,}");
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @TempDir private Path dossier;
  private Path projet;
  private Path jdk;

  private record Fin(int statut, String sortie) {}

  @BeforeEach
  void preparer() throws IOException {
    Path racine = ApplicationLancee.racine().toAbsolutePath().normalize();
    projet = Files.createDirectories(dossier.resolve("un dépôt à moi"));
    Files.copy(racine.resolve("ctg"), projet.resolve("ctg"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.createDirectories(projet.resolve("config"));
    Files.copy(racine.resolve("config/jvm.options"), projet.resolve("config/jvm.options"));
    Files.writeString(projet.resolve("pom.xml"), "<project/>");
    source("modules/app/target/ctg-app.jar");
    source("modules/app/target/libs/une.jar");
    source("modules/app/pom.xml");
    source("modules/app/src/main/java/Un.java");
    source("modules/app/src/test/java/ici/UnTest.java");
    source("modules/app/src/test/java/ici/DeuxIT.java");
    jdk = dossier.resolve("jdk");
    programme(jdk.resolve("bin/javac"), "");
    // What it was told, and the cache that it was told to make.
    programme(
        jdk.resolve("bin/java"),
        """
        echo "java $LC_ALL $*" >>"%1$s"
        for option; do
          case $option in -XX:AOTCacheOutput=*) echo plein >"${option#*=}" ;; esac
        done
        """
            .formatted(dossier.resolve("notes")));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
    programme(
        dossier.resolve("programmes/mvn"),
        """
        case $1 in --version) echo "Apache Maven 3.9.9"; exit ;; esac
        echo "mvn $PWD $*" >>"%s"
        """
            .formatted(dossier.resolve("notes")));
  }

  /** The application as it was built, under the virtual machine of these tests. */
  private void prendreLaVraie() throws IOException {
    jdk = Path.of(System.getProperty("java.home"));
    Path vraie = ApplicationLancee.racine().toAbsolutePath().normalize();
    for (String partie : List.of("ctg-app.jar", "libs/une.jar", "libs")) {
      Files.delete(projet.resolve("modules/app/target").resolve(partie));
    }
    for (String partie : List.of("ctg-app.jar", "libs")) {
      Path chemin = Path.of("modules/app/target").resolve(partie);
      Files.createSymbolicLink(projet.resolve(chemin), vraie.resolve(chemin));
    }
  }

  /** Before the folder is deleted with all that is in it. */
  @AfterEach
  void delier() throws IOException {
    for (String partie : List.of("ctg-app.jar", "libs")) {
      Path chemin = projet.resolve("modules/app/target").resolve(partie);
      if (Files.isSymbolicLink(chemin)) {
        Files.delete(chemin);
      }
    }
  }

  private void source(String chemin) throws IOException {
    Path fichier = projet.resolve(chemin);
    Files.createDirectories(fichier.getParent());
    Files.writeString(fichier, chemin);
  }

  private static void programme(Path fichier, String corps) throws IOException {
    Files.createDirectories(fichier.getParent());
    Files.writeString(fichier, "#!/bin/sh\n" + corps);
    Files.setPosixFilePermissions(fichier, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private List<String> notes() throws IOException {
    Path fichier = dossier.resolve("notes");
    List<String> notes = Files.exists(fichier) ? Files.readAllLines(fichier) : List.of();
    Files.deleteIfExists(fichier);
    return notes;
  }

  private Process lancer(Path ou, Map<String, String> environnement, List<String> commande)
      throws IOException {
    var lancement = new ProcessBuilder(commande).directory(ou.toFile()).redirectErrorStream(true);
    Map<String, String> tout = lancement.environment();
    tout.keySet().removeIf(nom -> nom.startsWith("CTG_") || nom.startsWith("LC_"));
    tout.put("JAVA_HOME", jdk.toString());
    tout.put("PATH", dossier.resolve("programmes") + ":" + tout.get("PATH"));
    tout.putAll(environnement);
    return lancement.start();
  }

  private Fin finir(Process processus) throws IOException, InterruptedException {
    processus.getOutputStream().close();
    String sortie = new String(processus.getInputStream().readAllBytes());
    assertThat(processus.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return new Fin(processus.exitValue(), sortie);
  }

  private Fin ctg(String... arguments) throws IOException, InterruptedException {
    List<String> commande = new ArrayList<>(List.of("./ctg"));
    commande.addAll(Arrays.asList(arguments));
    return finir(lancer(projet, Map.of(), commande));
  }

  @Test
  void worksThroughSymbolicLinks() throws Exception {
    Path ailleurs = Files.createDirectories(dossier.resolve("ail leurs/bin"));
    Path lien = Files.createSymbolicLink(ailleurs.resolve("ctg"), projet.resolve("ctg"));
    Files.createSymbolicLink(dossier.resolve("dossiers"), ailleurs);
    Path second =
        Files.createSymbolicLink(
            dossier.resolve("relatif"), Path.of("dossiers/../bin/" + lien.getFileName()));
    for (Path appel : List.of(lien, second)) {
      Fin fin = finir(lancer(Path.of("/"), Map.of(), List.of(appel.toString(), "build")));
      assertThat(fin.statut()).as(fin.sortie()).isZero();
      assertThat(notes()).singleElement().asString().startsWith("mvn " + projet + " ");
      Files.delete(projet.resolve("target/ctg/empreinte"));
    }
    Fin parLePath =
        finir(
            lancer(
                ailleurs,
                Map.of("PATH", ailleurs + ":" + dossier.resolve("programmes") + ":/usr/bin:/bin"),
                List.of("sh", "-c", "ctg build")));
    assertThat(parLePath.statut()).as(parLePath.sortie()).isZero();
    assertThat(notes()).singleElement().asString().startsWith("mvn " + projet + " ");
  }

  @Test
  void helpsWithoutStartingAnything() throws Exception {
    String aide = ctg("help").sortie();
    List<String> commandes =
        COMMANDE.matcher(aide).results().map((MatchResult m) -> m.group(1)).toList();
    assertThat(commandes).contains("run", "verify", "essai", "mesures", "help");
    for (String commande : commandes) {
      for (String option : List.of("--help", "-h")) {
        assertThat(ctg(commande, option)).as(commande).isEqualTo(new Fin(0, aide));
      }
    }
    assertThat(notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run --port=1",
        "run 8081",
        "run --sans-cache encore",
        "build tout",
        "verify tout",
        "essai",
        "essai UnTest DeuxIT",
        "essai TroisTest",
        "mesures rien",
        "image x",
        "linters x",
        "inconnue"
      })
  void refusesArgumentsThatItDoesNotKnow(String arguments) throws Exception {
    Fin fin = ctg(arguments.split(" "));
    assertThat(fin.statut()).as(fin.sortie()).isEqualTo(2);
    assertThat(fin.sortie()).startsWith("ctg : ");
    assertThat(notes()).isEmpty();
  }

  @Test
  void trainsOnTheSecondStartOfABuildOnly() throws Exception {
    assertThat(ctg("run").statut()).isZero();
    assertThat(notes()).hasSize(2).noneMatch(note -> note.contains("AOTCache"));
    assertThat(ctg("run", "--sans-cache").statut()).isZero();
    assertThat(notes()).hasSize(1).noneMatch(note -> note.contains("AOTCache"));
    assertThat(ctg("run").statut()).isZero();
    List<String> seconde = notes();
    assertThat(seconde).hasSize(2);
    assertThat(seconde.get(0)).contains("@config/entrainement.options", "AOTCacheOutput=");
    assertThat(seconde.get(1)).contains("-XX:AOTCache=").doesNotContain("entrainement");
    assertThat(ctg("run").statut()).isZero();
    assertThat(notes()).singleElement().asString().contains("-XX:AOTCache=");
    source("modules/app/src/main/java/Deux.java");
    // A build makes its jar anew.
    Files.setLastModifiedTime(
        projet.resolve("modules/app/target/ctg-app.jar"),
        FileTime.from(Instant.now().plusSeconds(1)));
    assertThat(ctg("run").statut()).isZero();
    assertThat(notes()).hasSize(2).noneMatch(note -> note.contains("AOTCache"));
  }

  @Test
  void makesTheCacheAnewWhereAProjectWasCopiedTo() throws Exception {
    ctg("run");
    ctg("run");
    notes();
    Path copie = dossier.resolve("copie");
    assertThat(
            finir(
                    lancer(
                        dossier,
                        Map.of(),
                        List.of("cp", "-a", projet.toString(), copie.toString())))
                .statut())
        .isZero();
    projet = copie;
    assertThat(ctg("run").statut()).isZero();
    assertThat(notes()).singleElement().asString().doesNotContain("AOTCache");
    assertThat(ctg("run").statut()).isZero();
    assertThat(notes()).hasSize(2).anyMatch(note -> note.contains("AOTCacheOutput="));
  }

  @Test
  void triesOneTestInItsModule() throws Exception {
    assertThat(ctg("essai", "UnTest").statut()).isZero();
    assertThat(notes())
        .singleElement()
        .asString()
        .contains(" test ", "-pl modules/app -am", "-Dtest=UnTest", "-Dspotless.check.skip")
        .doesNotContain(" -o ");
    assertThat(ctg("essai", "UnTest#methode").statut()).isZero();
    assertThat(notes()).singleElement().asString().contains(" -o ", "-Dtest=UnTest#methode");
    assertThat(ctg("essai", "DeuxIT").statut()).isZero();
    assertThat(notes()).singleElement().asString().contains(" verify ", "-Dit.test=DeuxIT");
    assertThat(ctg("essai", "un").sortie()).contains("« un »", "UnTest");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX", "fr_XX.UTF-8"})
  void speaksUtf8WhateverTheLocale(String locale) throws Exception {
    Fin fin = finir(lancer(projet, Map.of("LC_ALL", locale), List.of("./ctg", "run")));
    assertThat(fin.statut()).as(fin.sortie()).isZero();
    assertThat(notes()).last().asString().matches("java (?i)\\S+\\.utf-?8 .*");
  }

  @Test
  void startsWithAccentsInEveryPathUnderAPosixLocale() throws Exception {
    prendreLaVraie();
    int port = ApplicationLancee.portLibre();
    Map<String, String> environnement =
        new TreeMap<>(
            Map.of("LC_ALL", "C", "CTG_DONNEES", "données à part", "SERVER_PORT", "" + port));
    Process processus = lancer(projet, environnement, List.of("./ctg", "run", "--sans-cache"));
    try (var lignes = processus.inputReader()) {
      String derniere = "";
      for (String ligne = lignes.readLine(); ligne != null; ligne = lignes.readLine()) {
        derniere = ligne;
        if (ligne.startsWith("CTG ")) {
          break;
        }
      }
      assertThat(derniere).startsWith("CTG répond");
      assertThat(projet.resolve("données à part/postgres/PG_VERSION")).exists();
      try (Stream<Path> dossiers = Files.list(projet)) {
        assertThat(dossiers.map(d -> d.getFileName().toString())).doesNotContain("donnees");
      }
    } finally {
      processus.destroy();
      assertThat(processus.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
    assertThat(processus.exitValue()).isZero();
  }

  @Test
  void saysThatAPortNeedsARight() throws Exception {
    Path limite = Path.of("/proc/sys/net/ipv4/ip_unprivileged_port_start");
    assumeThat(limite).exists().content().isNotEqualTo("0\n");
    prendreLaVraie();
    List<String> commande = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      assumeThat(Path.of("/usr/bin/setpriv")).exists();
      commande.addAll(List.of("setpriv", "--bounding-set", "-net_bind_service"));
    }
    commande.addAll(List.of("./ctg", "run"));
    Fin fin = finir(lancer(projet, Map.of("SERVER_PORT", "1"), commande));
    assertThat(fin.statut()).isEqualTo(1);
    assertThat(fin.sortie())
        .contains("CTG ne peut pas démarrer. Le port 1 demande un droit")
        .doesNotContain("déjà pris");
  }
}
