import java.io.File;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Makes the attacks of this folder on a running service, one after the other, each in a process of
 * its own. While one lasts, the service must say that it lives; afterwards it must answer whoever
 * comes in good faith, and the attack itself must have found nothing.
 *
 * <p>{@code java outils/attaques/Attaques.java http://localhost:8080 [Nom …]}
 */
public final class Attaques {

  private static final Set<String> AUTRES = Set.of("Attaques", "Cible", "Json");
  private static final Duration RYTHME = Duration.ofMillis(100);
  private static final Duration REMISE = Duration.ofSeconds(15);
  private static final Duration DUREE_MAX = Duration.ofMinutes(10);
  private static final double CENTILE = 0.99;

  private Attaques() {}

  public static void main(String[] arguments) throws Exception {
    List<String> noms =
        arguments.length > 1
            ? List.of(arguments).subList(1, arguments.length)
            : attaquesDuDossier();
    List<String> bilan = new ArrayList<>();
    boolean tout = true;
    for (String nom : noms) {
      System.out.println(nom);
      boolean tenu = attaquer(nom, arguments, bilan);
      tout &= tenu;
    }
    System.out.println("\nAttaques :");
    bilan.forEach(System.out::println);
    System.exit(tout ? 0 : 1);
  }

  private static List<String> attaquesDuDossier() throws IOException {
    try (Stream<Path> fichiers = Files.list(Path.of("outils/attaques"))) {
      return fichiers
          .map(fichier -> fichier.getFileName().toString())
          .filter(nom -> nom.endsWith(".java"))
          .map(nom -> nom.substring(0, nom.length() - ".java".length()))
          .filter(nom -> !AUTRES.contains(nom))
          .sorted()
          .toList();
    }
  }

  private static boolean attaquer(String nom, String[] arguments, List<String> bilan)
      throws IOException, InterruptedException {
    long debut = System.nanoTime();
    var veille = new Veille(arguments);
    Thread veilleur = Thread.ofPlatform().name("veille").start(veille);
    int statut = lancer(nom, arguments[0]);
    veille.finie = true;
    veilleur.join();
    String apres = apresCoup(arguments);
    boolean tenu = statut == 0 && veille.pannes.isEmpty() && apres.isEmpty();
    bilan.add(
        "  %-28s %s  (%d s ; /health/live : %s%s)"
            .formatted(
                nom,
                tenu ? "tenu" : "ÉCHEC",
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - debut),
                veille.resume(),
                memoire()));
    if (statut != 0) {
      bilan.add("      l'attaque a trouvé une faute (voir plus haut)");
    }
    veille.pannes.stream().limit(3).forEach(panne -> bilan.add("      pendant : " + panne));
    if (!apres.isEmpty()) {
      bilan.add("      après : " + apres);
    }
    return tenu;
  }

  private static String memoire() {
    long mebioctets = Cible.memoireResidente();
    return mebioctets < 0 ? "" : " ; " + mebioctets + " Mio résidents";
  }

  private static int lancer(String nom, String service) throws IOException, InterruptedException {
    Process attaque =
        new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xmx512m",
                "outils/attaques/" + nom + ".java",
                service)
            .inheritIO()
            .start();
    if (!attaque.waitFor(DUREE_MAX.toSeconds(), TimeUnit.SECONDS)) {
      attaque.destroyForcibly();
      System.out.println("  FAUTE : l'attaque dure plus de " + DUREE_MAX.toMinutes() + " minutes");
      return 1;
    }
    return attaque.exitValue();
  }

  /** Asks, at short intervals and from another address than the attack's, whether it lives. */
  private static final class Veille implements Runnable {

    private final String[] arguments;
    private final List<Long> durees = new ArrayList<>();
    private final List<String> pannes = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean finie;

    Veille(String[] arguments) {
      this.arguments = arguments;
    }

    @Override
    public void run() {
      try (Cible usager = Cible.enUsager(arguments)) {
        while (!finie) {
          long debut = System.nanoTime();
          try {
            HttpResponse<String> reponse = usager.demander("GET", "/health/live", null);
            if (reponse.statusCode() != 200) {
              pannes.add("/health/live répond " + reponse.statusCode());
            }
          } catch (IOException e) {
            pannes.add("/health/live ne répond pas : " + e);
          }
          durees.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - debut));
          Thread.sleep(RYTHME);
        }
      } catch (IOException | InterruptedException e) {
        pannes.add("la veille s'est interrompue : " + e);
      }
    }

    String resume() {
      List<Long> triees = durees.stream().sorted().toList();
      return triees.isEmpty()
          ? "jamais demandé"
          : "%d fois, %d ms à 99 %%, %d ms au plus"
              .formatted(
                  triees.size(),
                  triees.get((int) (CENTILE * (triees.size() - 1))),
                  triees.getLast());
    }
  }

  /** What somebody in good faith is refused, once the service has had a moment; empty if nothing. */
  private static String apresCoup(String[] arguments) throws IOException, InterruptedException {
    long fin = System.nanoTime() + REMISE.toNanos();
    String faute = "";
    try (Cible usager = Cible.enUsager(arguments)) {
      do {
        try {
          faute = faute(usager);
        } catch (IOException | IllegalStateException e) {
          faute = e.toString();
        }
        if (faute.isEmpty()) {
          return faute;
        }
        Thread.sleep(500);
      } while (System.nanoTime() < fin);
    }
    return faute;
  }

  private static String faute(Cible usager) throws IOException, InterruptedException {
    String simulation = Files.readString(Path.of("docs/exemples/premiere-simulation.json"));
    String convention = Files.readString(Path.of("docs/exemples/premiere-convention.json"));
    for (String chemin :
        List.of(
            "/health/ready",
            "/api/v1/referentiel/versions",
            "/api/v1/territoires/communes?q=saint+malo&limite=1")) {
      int statut = usager.demander("GET", chemin, null).statusCode();
      if (statut != 200) {
        return "GET " + chemin + " : " + statut;
      }
    }
    int simule = usager.demanderEnJson("POST", "/api/v1/simulations", simulation).statusCode();
    if (simule != 200) {
      return "la première simulation : " + simule;
    }
    String porteur = "Bearer " + usager.jeton("CAF_GESTIONNAIRE", "35");
    HttpResponse<String> creee =
        usager.demanderEnJson(
            "POST",
            "/api/v1/conventions",
            convention,
            "Authorization",
            porteur,
            "Idempotency-Key",
            UUID.randomUUID().toString());
    if (creee.statusCode() != 201) {
      return "la première convention : " + creee.statusCode() + " " + creee.body();
    }
    String ou = creee.headers().firstValue("Location").orElse("");
    int relue = usager.demander("GET", ou, null, "Authorization", porteur).statusCode();
    return relue == 200 ? "" : "GET " + ou + " : " + relue;
  }
}
