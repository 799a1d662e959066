package fr.ctg.app.visite;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.outillage.ApplicationLancee;
import fr.ctg.app.outillage.DonneesDeTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tour runs as it stands: each command of {@code README.md}'s first call and of {@code
 * docs/visite.md}, in their order and in one shell, as a newcomer types them. Each succeeds, and
 * its answer has all that the document shows of it.
 */
class VisiteIT {

  private static final Path RACINE = ApplicationLancee.racine();
  private static final String MARQUE = "@@@fin ";
  private static final int COMMANDES_MIN = 20;

  /** A command, and the answer that the document shows after it, if it shows one. */
  private record Etape(String commande, Optional<ReponseMontree> montree) {}

  @TempDir Path dossier;

  @Test
  void everyCommandOfTheTourAnswersAsShown() throws IOException, InterruptedException {
    List<Etape> etapes = new ArrayList<>(etapes("README.md", "## A first call", "## Map"));
    assertThat(etapes).hasSize(1);
    etapes.addAll(etapes("docs/visite.md", "# A first tour", null));
    assertThat(etapes).hasSizeGreaterThan(COMMANDES_MIN);
    int port = ApplicationLancee.portLibre();
    try (var application =
        ApplicationLancee.lancer(
            dossier,
            port,
            Map.of("CTG_DONNEES", DonneesDeTest.copier(dossier.resolve("donnees")).toString()))) {
      application.attendrePrete();
      List<String> fautes = parcourir(etapes, port);
      assertThat(fautes).isEmpty();
    }
  }

  private List<String> parcourir(List<Etape> etapes, int port)
      throws IOException, InterruptedException {
    var script = new StringBuilder("set -u\n");
    for (Etape etape : etapes) {
      script
          .append(etape.commande().replace("localhost:8080", "localhost:" + port))
          .append("\nprintf '\\n" + MARQUE + "%s\\n' \"$?\"\n");
    }
    Path fichier = Files.writeString(dossier.resolve("visite.sh"), script);
    Path sortie = dossier.resolve("visite.txt");
    var lancement =
        new ProcessBuilder("sh", fichier.toString())
            .directory(RACINE.toFile())
            .redirectErrorStream(true)
            .redirectOutput(sortie.toFile());
    lancement.environment().keySet().removeIf(nom -> nom.startsWith("CTG_"));
    lancement.environment().put("SERVER_PORT", Integer.toString(port));
    lancement.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process processus = lancement.start();
    if (!processus.waitFor(4, TimeUnit.MINUTES)) {
      processus.destroyForcibly();
    }
    String[] reponses = Files.readString(sortie, StandardCharsets.UTF_8).split("\n" + MARQUE, -1);
    List<String> fautes = new ArrayList<>();
    for (int i = 0; i < etapes.size(); i++) {
      juger(etapes.get(i), reponses, i, fautes);
    }
    return fautes;
  }

  private static void juger(Etape etape, String[] reponses, int i, List<String> fautes) {
    if (i + 1 >= reponses.length) {
      fautes.add(etape.commande() + " : sans fin");
      return;
    }
    // What follows a mark is the status of the command before it, then the answer of the next.
    String reponse = i == 0 ? reponses[0] : reponses[i].substring(reponses[i].indexOf('\n') + 1);
    String statut = reponses[i + 1].lines().findFirst().orElse("");
    List<String> ecarts = new ArrayList<>();
    if (!statut.equals("0")) {
      ecarts.add("statut " + statut);
    }
    etape
        .montree()
        .ifPresent(
            montree -> {
              try {
                ecarts.addAll(montree.ecarts(reponse));
              } catch (IOException e) {
                ecarts.add(e.toString());
              }
            });
    if (!ecarts.isEmpty()) {
      fautes.add(etape.commande() + "\n" + ecarts + "\n" + reponse);
    }
  }

  /** The commands of a section: what is set in by four spaces, and the block that follows. */
  private static List<Etape> etapes(String document, String debut, @Nullable String fin)
      throws IOException {
    String texte = Files.readString(RACINE.resolve(document));
    int depuis = texte.indexOf(debut);
    assertThat(depuis).as("%s : %s", document, debut).isNotNegative();
    List<String> lignes =
        texte.substring(depuis, fin == null ? texte.length() : texte.indexOf(fin)).lines().toList();
    List<Etape> etapes = new ArrayList<>();
    StringBuilder commande = new StringBuilder();
    for (int i = 0; i < lignes.size(); i++) {
      String ligne = lignes.get(i);
      if (ligne.startsWith("    ")) {
        commande.append(ligne.substring(4)).append('\n');
      } else if (ligne.startsWith("```")) {
        int cloture = cloture(lignes, i);
        if (!commande.isEmpty()) {
          String montree = String.join("\n", lignes.subList(i + 1, cloture));
          ajouter(etapes, commande, new ReponseMontree(montree, ligne.equals("```json")));
        }
        i = cloture;
      } else if (!ligne.isBlank()) {
        ajouter(etapes, commande, null);
      }
    }
    ajouter(etapes, commande, null);
    return etapes;
  }

  private static int cloture(List<String> lignes, int ouverture) {
    int i = ouverture + 1;
    while (!lignes.get(i).startsWith("```")) {
      i++;
    }
    return i;
  }

  private static void ajouter(
      List<Etape> etapes, StringBuilder commande, @Nullable ReponseMontree montree) {
    if (!commande.isEmpty()) {
      etapes.add(new Etape(commande.toString().strip(), Optional.ofNullable(montree)));
      commande.setLength(0);
    }
  }
}
