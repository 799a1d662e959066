import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Makes requests from the contract itself: of every operation, right ones and ones that are wrong in
 * an address, a header or a body, by callers of every role and by nobody. No answer is a 5xx but 503,
 * and each has a status that the contract gives for its operation.
 *
 * <p>{@code java RequetesDuContrat.java http://localhost:8080 [requests [seed]]}: 5 000 requests
 * without a number. The same seed draws the same requests; what the service has made of those before
 * (identifiers, versions) may differ. It stops by itself after eight minutes.
 */
public final class RequetesDuContrat {

  private static final int REQUETES = 5_000;
  private static final int APPELANTS = 12;
  private static final Duration DUREE_MIN = Duration.ofMinutes(8);
  private static final long MILLISECONDES_PAR_REQUETE = 30;
  private static final int LU_MAX = 1 << 20;
  private static final int MONTREES = 30;
  private static final int TROUVES_MAX = 2_000;

  /** What has undone readers before: of JSON, of texts, of numbers, of dates. */
  private static final List<Object> HOSTILES =
      List.of(
          brut("null"), brut("true"), brut("-1"), brut("0"), brut("1e99999"), brut("-1e-99999"),
          brut("9223372036854775808"), brut("0.00000000000000000000001"), brut("1E400"),
          brut("123456789012345678901234567890.12"), "", " ", "\u00a0", "\u3000", "\u2028\u2029",
          "\u200b", "\ufeff", "\ud800", "a\udfff", "\u0000", "\u0001\u001f", "e\u0301",
          "2026-02-30", "9999-12-31", "0000-01-01", "2026-13-01T25:61:61Z", "-2026-01-01",
          "00000000-0000-0000-0000-000000000000", "' OR 1=1 --", "%s%n${jndi:ldap://x}", "../../..",
          "<script>", "{}", "[]", "é".repeat(300), "a".repeat(5_000), List.of(), Map.of(),
          List.of(List.of(List.of())), "999999999", "\ud83d\udc69\u200d\ud83d\udc67", "NaN", "1e3");

  private static final List<String> ACCEPTES =
      List.of(
          "application/json", "text/csv", "application/x-ndjson", "*/*", "text/html", "image/png",
          "application/problem+json", "text/event-stream", "application/json;q=0", "n importe quoi");

  private final Cible cible;
  private final HttpClient client;
  private final URI service;
  private final long graine;
  private final Object contrat;
  private final List<Operation> operations = new ArrayList<>();
  private final List<Map.Entry<String, String>> jetons = new ArrayList<>();

  /** What earlier answers named, by which later requests find something. */
  private final List<Trouve> trouves = new CopyOnWriteArrayList<>();

  private final Map<Integer, LongAdder> statuts = new ConcurrentSkipListMap<>();
  private final Map<String, String> fautes = new ConcurrentHashMap<>();
  private final Set<String> touchees = ConcurrentHashMap.newKeySet();

  /** Something that was made, and by whom: others are not to find it. */
  private record Trouve(String chemin, String jeton) {}

  private record Operation(
      String methode, String chemin, String nom, Object contenu, Set<Integer> statuts) {}

  private record Essai(String methode, String adresse, Map<String, String> entetes, String corps) {}

  private RequetesDuContrat(Cible cible, String service, long graine) throws Exception {
    this.cible = cible;
    this.service = URI.create(service);
    this.graine = graine;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    this.contrat = Json.lire(cible.demander("GET", "/openapi?format=json", null).body());
    Json.objet(contrat, "paths")
        .forEach(
            (chemin, adresse) ->
                Json.objet(adresse)
                    .forEach((methode, contenu) -> ajouter(chemin, methode, contenu)));
  }

  private void ajouter(String chemin, String methode, Object contenu) {
    String nom = Json.texte(contenu, "operationId");
    if (!nom.isEmpty()) {
      Set<Integer> connus = new TreeSet<>();
      Json.objet(contenu, "responses").keySet().forEach(s -> connus.add(Integer.valueOf(s)));
      operations.add(
          new Operation(methode.toUpperCase(Locale.ROOT), chemin, nom, contenu, connus));
    }
  }

  public static void main(String[] arguments) throws Exception {
    int nombre = arguments.length > 1 ? Integer.parseInt(arguments[1]) : REQUETES;
    long graine =
        arguments.length > 2 ? Long.parseLong(arguments[2]) : Instant.now().getEpochSecond();
    // As a user: an attacker's own address would be held to its rate.
    Cible cible = Cible.enUsager(arguments);
    var essais = new RequetesDuContrat(cible, arguments[0], graine);
    essais.demanderLesJetons();
    essais.faire(nombre);
    essais.rapporter(nombre);
    cible.finir();
  }

  /** Several of each role, so that no bearer's rate stands before what is tried. */
  private void demanderLesJetons() throws Exception {
    for (String caf : List.of("35", "29", "22", "56", "75", "13")) {
      for (String role : List.of("CAF_GESTIONNAIRE", "CAF_GESTIONNAIRE", "CAF_AUDITEUR")) {
        jetons.add(Map.entry(role, cible.jeton(role, caf)));
      }
    }
    for (String siren : List.of("213502883", "243500782", "200072452")) {
      jetons.add(Map.entry("COLLECTIVITE", cible.jeton("COLLECTIVITE", null, siren)));
    }
    for (int i = 0; i < 5; i++) {
      jetons.add(Map.entry("CNAF", cible.jeton("CNAF", null)));
    }
  }

  private void faire(int nombre) throws InterruptedException {
    var suivante = new AtomicInteger();
    Duration dureeMax =
        Duration.ofMillis(Math.max(DUREE_MIN.toMillis(), MILLISECONDES_PAR_REQUETE * nombre));
    Instant fin = Instant.now().plus(dureeMax);
    var finis = new CountDownLatch(APPELANTS);
    for (int i = 0; i < APPELANTS; i++) {
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  for (int n = suivante.getAndIncrement();
                      n < nombre && Instant.now().isBefore(fin);
                      n = suivante.getAndIncrement()) {
                    essayer(n);
                  }
                } finally {
                  finis.countDown();
                }
              });
    }
    finis.await(dureeMax.toSeconds() + 120, TimeUnit.SECONDS);
  }

  private void essayer(int numero) {
    var sort = new Random(graine * 1_000_003L + numero);
    Operation operation = operations.get(sort.nextInt(operations.size()));
    Essai essai = tirer(operation, sort);
    try {
      HttpRequest.Builder demande =
          HttpRequest.newBuilder(service.resolve(essai.adresse()))
              .timeout(Duration.ofSeconds(60))
              .method(
                  essai.methode(),
                  essai.corps() == null
                      ? BodyPublishers.noBody()
                      : BodyPublishers.ofString(essai.corps()));
      essai.entetes().forEach(demande::header);
      HttpResponse<InputStream> reponse =
          client.send(demande.build(), BodyHandlers.ofInputStream());
      juger(numero, operation, essai, reponse);
    } catch (java.io.IOException e) {
      noter(operation, "sans réponse", numero, essai, String.valueOf(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void juger(
      int numero, Operation operation, Essai essai, HttpResponse<InputStream> reponse)
      throws java.io.IOException {
    int statut = reponse.statusCode();
    statuts.computeIfAbsent(statut, s -> new LongAdder()).increment();
    touchees.add(operation.nom());
    String corps = "";
    try (InputStream flux = reponse.body()) {
      boolean sansFin =
          reponse.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
      if (!sansFin) {
        corps = new String(flux.readNBytes(LU_MAX), StandardCharsets.UTF_8);
      }
    }
    String jeton = essai.entetes().get("Authorization");
    if (jeton != null && trouves.size() < TROUVES_MAX) {
      reponse
          .headers()
          .firstValue("Location")
          .ifPresent(chemin -> trouves.add(new Trouve(chemin, jeton)));
    }
    if (statut >= 500 && statut != 503 && statut != 501) {
      noter(operation, Integer.toString(statut), numero, essai, corps);
    } else if (!operation.statuts().contains(statut)) {
      noter(operation, statut + ", que le contrat ne donne pas", numero, essai, corps);
    }
  }

  private void noter(
      Operation operation, String quoi, int numero, Essai essai, String corps) {
    fautes.putIfAbsent(
        operation.nom() + " : " + quoi,
        "requête "
            + numero
            + " : "
            + essai.methode()
            + " "
            + court(essai.adresse())
            + " "
            + court(String.valueOf(essai.corps()))
            + " -> "
            + court(corps));
  }

  private static String court(String texte) {
    return texte.length() > 300 ? texte.substring(0, 300) + "…" : texte;
  }

  private void rapporter(int nombre) {
    long faites = statuts.values().stream().mapToLong(LongAdder::sum).sum();
    cible.dire(
        faites + " requêtes sur " + nombre + ", graine " + graine + ", statuts " + statuts);
    cible.constater(
        faites >= nombre * 9L / 10, "le dixième au moins des requêtes n'a pas eu de réponse, ou pas été fait à temps");
    Set<String> oubliees = new TreeSet<>();
    operations.forEach(o -> oubliees.add(o.nom()));
    oubliees.removeAll(touchees);
    cible.constater(
        nombre < operations.size() * 20 || oubliees.isEmpty(), "jamais demandées : " + oubliees);
    new TreeMap<>(fautes).entrySet().stream()
        .limit(MONTREES)
        .forEach(f -> cible.constater(false, f.getKey() + " — " + f.getValue()));
  }

  // --- Drawing a request --------------------------------------------------------------------------

  private Essai tirer(Operation operation, Random sort) {
    boolean juste = sort.nextInt(4) == 0;
    Optional<Trouve> trouve = sort.nextInt(5) == 0 ? Optional.empty() : trouver(operation, sort);
    String chemin = trouve.map(t -> suivre(operation, t)).orElse(operation.chemin());
    List<String> requete = new ArrayList<>();
    Map<String, String> entetes = new LinkedHashMap<>();
    for (Object declare : Json.liste(operation.contenu(), "parameters")) {
      Object parametre = suivre(declare);
      String nom = Json.texte(parametre, "name");
      boolean exige = Json.texte(parametre, "required").equals("true");
      String valeur = valeur(parametre, nom, juste, sort);
      switch (Json.texte(parametre, "in")) {
        case "path" -> chemin = chemin.replace("{" + nom + "}", encode(valeur.isEmpty() ? "x" : valeur));
        case "query" -> {
          if (exige || sort.nextInt(3) == 0) {
            requete.add(nom + "=" + encode(valeur));
          }
        }
        default -> {
          if (exige ? sort.nextInt(10) > 0 : sort.nextInt(4) == 0) {
            entetes.put(nom, pourEntete(valeur));
          }
        }
      }
    }
    if (!juste && sort.nextInt(20) == 0) {
      requete.add(encode("inconnu" + sort.nextInt(9)) + "=1");
    }
    if (sort.nextInt(10) > 0) {
      entetes.put("Authorization", trouve.map(Trouve::jeton).orElse(jeton(operation, sort)));
    }
    if (!juste && sort.nextInt(3) == 0) {
      entetes.put("Accept", ACCEPTES.get(sort.nextInt(ACCEPTES.size())));
    }
    String corps = corps(operation, entetes, juste, sort);
    String adresse = chemin + (requete.isEmpty() ? "" : "?" + String.join("&", requete));
    return new Essai(operation.methode(), adresse, entetes, corps);
  }

  /** Something that was made and stands at, or above, such an address. */
  private Optional<Trouve> trouver(Operation operation, Random sort) {
    String[] modele = operation.chemin().split("/");
    List<Trouve> possibles =
        trouves.stream().filter(t -> mene(t.chemin().split("/"), modele)).toList();
    return possibles.isEmpty()
        ? Optional.empty()
        : Optional.of(possibles.get(sort.nextInt(possibles.size())));
  }

  private static boolean mene(String[] chemin, String[] modele) {
    for (int i = 0; i < chemin.length; i++) {
      if (i >= modele.length || !(modele[i].startsWith("{") || modele[i].equals(chemin[i]))) {
        return false;
      }
    }
    return chemin.length > 0 && modele[chemin.length - 1].startsWith("{");
  }

  private static String suivre(Operation operation, Trouve trouve) {
    String[] modele = operation.chemin().split("/");
    String[] chemin = trouve.chemin().split("/");
    System.arraycopy(chemin, 0, modele, 0, chemin.length);
    return String.join("/", modele);
  }

  /** Mostly of a role that the operation admits, which its description names. */
  private String jeton(Operation operation, Random sort) {
    String description = Json.texte(operation.contenu(), "description");
    List<Map.Entry<String, String>> admis =
        jetons.stream().filter(j -> description.contains(j.getKey() + " (")).toList();
    List<Map.Entry<String, String>> parmi =
        admis.isEmpty() || sort.nextInt(6) == 0 ? jetons : admis;
    return "Bearer " + parmi.get(sort.nextInt(parmi.size())).getValue();
  }

  private String valeur(Object parametre, String nom, boolean juste, Random sort) {
    String exemple = Json.texte(parametre, "example");
    if (exemple.isEmpty()) {
      List<Object> admises = Json.liste(suivre(Json.objet(parametre, "schema")), "enum");
      exemple = admises.isEmpty() ? "1" : texte(admises.get(sort.nextInt(admises.size())));
    }
    if (nom.equals("If-Match") && sort.nextInt(3) > 0) {
      return "*";
    }
    if (juste || sort.nextInt(3) > 0) {
      return exemple;
    }
    return sort.nextInt(6) == 0
        ? exemple + exemple
        : texte(HOSTILES.get(sort.nextInt(HOSTILES.size())));
  }

  private String corps(
      Operation operation, Map<String, String> entetes, boolean juste, Random sort) {
    Map<String, Object> formes = Json.objet(operation.contenu(), "requestBody", "content");
    if (formes.isEmpty()) {
      return !juste && sort.nextInt(30) == 0 ? "{}" : null;
    }
    String type = formes.keySet().iterator().next();
    Object exemple = Json.objet(formes.get(type)).get("example");
    entetes.put(
        "Content-Type", !juste && sort.nextInt(25) == 0 ? "text/plain" : type);
    if (exemple == null) {
      return "{}";
    }
    if (juste) {
      return ecrire(exemple);
    }
    return switch (sort.nextInt(12)) {
      case 0 -> ecrire(HOSTILES.get(sort.nextInt(HOSTILES.size())));
      case 1 -> coupe(ecrire(exemple), sort);
      case 2 -> "";
      case 3 -> "[".repeat(sort.nextInt(3_000));
      default -> {
        Object change = exemple;
        for (int i = sort.nextInt(3); i >= 0; i--) {
          change = changer(change, sort);
        }
        yield ecrire(change);
      }
    };
  }

  /** A stream's example is its lines. */
  private static String ecrire(Object exemple) {
    return exemple instanceof String lignes && lignes.startsWith("{")
        ? lignes
        : Json.ecrire(exemple);
  }

  private static String coupe(String texte, Random sort) {
    return texte.isEmpty() ? texte : texte.substring(0, sort.nextInt(texte.length()));
  }

  /** The same value with one thing in it changed: replaced, taken out, doubled, or beside it. */
  private Object changer(Object valeur, Random sort) {
    if (valeur instanceof Map<?, ?> objet && !objet.isEmpty() && sort.nextInt(8) > 0) {
      Map<String, Object> autre = new LinkedHashMap<>();
      objet.forEach((nom, membre) -> autre.put(nom.toString(), membre));
      String nom = new ArrayList<>(autre.keySet()).get(sort.nextInt(autre.size()));
      switch (sort.nextInt(6)) {
        case 0 -> autre.remove(nom);
        case 1 -> autre.put(nom + "2", HOSTILES.get(sort.nextInt(HOSTILES.size())));
        default -> autre.put(nom, changer(autre.get(nom), sort));
      }
      return autre;
    }
    if (valeur instanceof List<?> liste && !liste.isEmpty() && sort.nextInt(8) > 0) {
      List<Object> autre = new ArrayList<>(liste);
      int place = sort.nextInt(autre.size());
      switch (sort.nextInt(5)) {
        case 0 -> autre.remove(place);
        case 1 -> autre.addAll(liste);
        default -> autre.set(place, changer(autre.get(place), sort));
      }
      return autre;
    }
    return HOSTILES.get(sort.nextInt(HOSTILES.size()));
  }

  private Object suivre(Object declare) {
    String ref = Json.texte(declare, "$ref");
    return ref.isEmpty() ? declare : Json.objet(contrat, ref.substring(2).split("/"));
  }

  private static Json.Brut brut(String texte) {
    return new Json.Brut(texte);
  }

  private static String texte(Object valeur) {
    return valeur instanceof String texte ? texte : Json.ecrire(valeur);
  }

  /** Half a surrogate pair has no UTF-8: it goes as a question mark. */
  private static String encode(String texte) {
    return URLEncoder.encode(texte, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** What a header can hold: visible ASCII. */
  private static String pourEntete(String valeur) {
    String visible = valeur.replaceAll("[^ -~]", "?").strip();
    return visible.isEmpty() ? "?" : visible;
  }
}
