import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * 200 requests at once, each of the dearest that there are: the largest simulations and comparisons
 * that the contract admits, and the largest that it refuses. Each is answered, or refused for want
 * of time with the moment to come back; meanwhile the service says that it lives, in 200 ms at the
 * 99th percentile.
 */
public final class CalculsEnNombre {

  private static final int REQUETES = 200;
  private static final int MEBIOCTET = 1_048_576;
  private static final long MILLISECONDES_MAX = 200;
  private static final Duration RYTHME = Duration.ofMillis(25);

  private static final String ENVOYER = "envoyer";
  private static final String PRET = "prêt";

  private CalculsEnNombre() {}

  /** A request of the attack. */
  private record Demande(String chemin, String corps) {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 1) {
      envoyer(arguments);
    } else {
      sonder(arguments);
    }
  }

  /** Watches the service while another process, which keeps this one waiting for nothing, sends. */
  private static void sonder(String[] arguments) throws Exception {
    List<Long> durees = new ArrayList<>();
    boolean tenu;
    try (Cible cible = Cible.de(arguments);
        Cible usager = Cible.enUsager(arguments)) {
      Process envoi = lancerLEnvoi(cible, arguments[0]);
      while (envoi.isAlive()) {
        long debut = System.nanoTime();
        int statut = usager.demander("GET", "/health/live", null).statusCode();
        durees.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - debut));
        cible.constater(statut == 200, "/health/live répond " + statut);
        Thread.sleep(RYTHME);
      }
      envoi.inputReader().lines().forEach(System.out::println);
      cible.constater(envoi.exitValue() == 0, "toutes n'ont pas été répondues");
      List<Long> triees = durees.stream().sorted().toList();
      long centile = triees.get((int) (0.99 * (triees.size() - 1)));
      cible.dire(
          "/health/live : %d fois, %d ms à 99 %%, %d ms au plus"
              .formatted(triees.size(), centile, triees.getLast()));
      cible.constater(
          centile <= MILLISECONDES_MAX,
          "/health/live répond en %d ms à 99 %%, plus de %d".formatted(centile, MILLISECONDES_MAX));
      cible.finir();
    }
  }

  /** Starts the sending, and comes back when it begins. */
  private static Process lancerLEnvoi(Cible cible, String service) throws IOException {
    Process envoi =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx512m",
                "outils/attaques/CalculsEnNombre.java",
                service,
                ENVOYER)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    cible.constater(PRET.equals(envoi.inputReader().readLine()), "l'envoi ne commence pas");
    return envoi;
  }

  private static void envoyer(String[] arguments) throws Exception {
    Cible cible = Cible.de(arguments);
    List<Demande> demandes = demandes();
    cible.demanderEnJson("POST", demandes.getFirst().chemin(), demandes.getFirst().corps());
    System.out.println(PRET);
    Map<Integer, Integer> statuts = new TreeMap<>();
    long debut = System.nanoTime();
    try (var fils = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<HttpResponse<String>>> envois = new ArrayList<>();
      for (int i = 0; i < REQUETES; i++) {
        Demande demande = demandes.get(i % demandes.size());
        envois.add(() -> cible.demanderEnJson("POST", demande.chemin(), demande.corps()));
      }
      for (var reponse : fils.invokeAll(envois)) {
        switch (reponse.state()) {
          case SUCCESS -> compter(cible, reponse.resultNow(), statuts);
          default -> cible.constater(false, "sans réponse : " + reponse.exceptionNow());
        }
      }
    }
    cible.dire(
        "%d requêtes en %d ms : %s"
            .formatted(
                REQUETES, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - debut), statuts));
    cible.finir();
  }

  private static void compter(
      Cible cible, HttpResponse<String> reponse, Map<Integer, Integer> statuts) {
    int statut = reponse.statusCode();
    statuts.merge(statut, 1, Integer::sum);
    cible.constater(
        List.of(200, 400, 413, 429, 503).contains(statut), "statut inattendu : " + statut);
    if (statut == 503 || statut == 429) {
      cible.constater(
          reponse.headers().firstValue("Retry-After").isPresent(),
          statut + " sans Retry-After");
    }
  }

  private static List<Demande> demandes() {
    String seule = "/api/v1/simulations";
    String deux = seule + "/comparaison";
    String entiere = simulation(200, i -> poste(i, 65));
    String fautive =
        simulation(200, i -> poste(i, 10).replace("\"etp\":0.5", "\"etp\":\"x\",\"inconnu\":1"));
    return List.of(
        new Demande(seule, entiere),
        new Demande(deux, "{\"avant\":" + entiere + ",\"apres\":" + entiere + "}"),
        new Demande(seule, fautive),
        new Demande(seule, simulation(MEBIOCTET / 3 - 200, i -> "{}")),
        new Demande(seule, simulation(11_000, i -> "{\"reference\":\"p\"}")),
        new Demande(seule, simulation(200, i -> poste(1, 60))));
  }

  private static String simulation(int postes, java.util.function.IntFunction<String> poste) {
    return """
        {"annee":2026,"declaration":"REELLE","convention":{"rang":"PREMIERE","debut":"2026-01-01",\
        "fin":"2029-12-31","signataires":["200000172"]},"postes":["""
        + IntStream.range(0, postes).mapToObj(poste).collect(Collectors.joining(","))
        + "]}";
  }

  private static String poste(int numero, int absences) {
    return """
        {"reference":"P%d","libelle":"THEMATIQUE","pilote":false,\
        "employeur":{"nature":"EPCI","siren":"200000172"},"position":"AGENT","etp":0.5,\
        "ouverture":"2026-01-01","thematiques":["PARENTALITE"],"cle":{"PARENTALITE":100},\
        "origine":{"type":"CREATION"},"coutAnnuel":48000,"titulaire":{"recrutement":"NOUVEAU",\
        "diplomes":[{"niveau":5,"domaine":"ANIMATION_PROJET_TERRITOIRE","intitule":"DEJEPS"}],\
        "consultationCaf":"2025-11-02","nomination":"2025-12-15"},"absences":[%s]}"""
        .formatted(
            numero,
            Collections.nCopies(
                    absences, "{\"motif\":\"MALADIE\",\"debut\":\"2026-02-01\",\"fin\":\"2026-05-02\"}")
                .stream()
                .collect(Collectors.joining(",")));
  }
}
