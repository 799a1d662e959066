import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Measures the streams of events of a running application on its embedded database: what silent
 * streams cost, then how long an event takes from its commit to each of its readers. Events are
 * announced beside the application, as another node does it: in a transaction, then by a call to the
 * node that seals. One thread reads all streams: it shares the machine with what it measures. See
 * README.md beside it.
 */
public final class Evenements {

  private static final int BATTEMENTS_ATTENDUS_S = 20;
  private static final byte[] MARQUE = "\"n\": ".getBytes(StandardCharsets.US_ASCII);

  private final Map<String, String> options;
  private final URI service;
  private final Path donnees;
  private final long processus;
  private final String objet = UUID.randomUUID().toString();

  private final Selector selecteur;
  private volatile boolean fini;
  private AtomicLongArray partis = new AtomicLongArray(1);
  private long[] delais = new long[1];
  private int recus;
  private long desordres;

  private Evenements(Map<String, String> options) throws IOException {
    this.options = options;
    this.service = URI.create(options.getOrDefault("service", "http://localhost:8080"));
    this.donnees = Path.of(options.getOrDefault("donnees", "donnees"));
    this.processus = Long.parseLong(options.getOrDefault("processus", "0"));
    this.selecteur = Selector.open();
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, String> options = new HashMap<>();
    for (String argument : arguments) {
      String[] parties = argument.replaceFirst("^--", "").split("=", 2);
      options.put(parties[0], parties.length == 2 ? parties[1] : "true");
    }
    new Evenements(options).mesurer();
  }

  private void mesurer() throws Exception {
    int inactifs = entier("inactifs", 2_000);
    int lecteurs = entier("lecteurs", 200);
    int debit = entier("debit", 200);
    int secondes = entier("secondes", 30);
    int chauffe = entier("chauffe", 20);
    try (Connection owner = connexion("proprietaire")) {
      owner.setAutoCommit(false);
      // Some streams first, so that what every stream needs once is there.
      ouvrir(owner, 50, UUID.randomUUID().toString());
      Thread lecture = Thread.ofPlatform().daemon().start(this::lire);
      Etat avant = etat(true);
      ouvrir(owner, inactifs, UUID.randomUUID().toString());
      Etat apres = etat(true);
      dire("%d flux silencieux : %s", inactifs, apres);
      dire(
          "  de plus qu'avant eux : %d Kio de mémoire vive du processus, %d Kio d'objets vivants par"
              + " flux",
          (apres.residente - avant.residente) / inactifs,
          (apres.objets - avant.objets) / 1024 / inactifs);
      Etat debutDuSilence = etat(false);
      Thread.sleep(TimeUnit.SECONDS.toMillis(BATTEMENTS_ATTENDUS_S));
      dire(
          "  temps de processeur à les tenir : %.1f %% d'un cœur",
          etat(false).chargeDepuis(debutDuSilence));
      ouvrir(owner, lecteurs, objet);
      publier(debit, chauffe, 0, lecteurs);
      Etat debut = etat(false);
      Resultat resultat = publier(debit, secondes, debit * chauffe, lecteurs);
      dire(
          "%d évènements/s pendant %d s à %d lecteurs (et %d silencieux) :",
          debit, secondes, lecteurs, inactifs);
      dire(
          "  reçus %d sur %d, %d hors de l'ordre ; débit tenu %.0f/s",
          resultat.recus, (long) debit * secondes * lecteurs, desordres, resultat.debitTenu);
      dire(
          "  délai de la validation au lecteur : médiane %.1f ms, 95 %% %.1f ms, 99 %% %.1f ms, au"
              + " plus %.1f ms",
          resultat.centile(0.5), resultat.centile(0.95), resultat.centile(0.99), resultat.centile(1));
      Etat fin = etat(false);
      dire("  temps de processeur de l'application : %.0f %% d'un cœur", fin.chargeDepuis(debut));
      dire("  %s", fin);
      fini = true;
      selecteur.wakeup();
      lecture.join();
    }
  }

  // Streams

  private void ouvrir(Connection owner, int nombre, String convention) throws Exception {
    for (int i = 0; i < nombre; i++) {
      String billet = billet(owner);
      SocketChannel canal = SocketChannel.open();
      canal.setOption(StandardSocketOptions.TCP_NODELAY, true);
      canal.connect(new InetSocketAddress(service.getHost(), service.getPort()));
      canal.write(
          ByteBuffer.wrap(
              ("GET /api/v1/evenements?sujet="
                      + convention
                      + "&billet="
                      + billet
                      + " HTTP/1.1\r\nHost: mesure\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII)));
      ByteBuffer tete = ByteBuffer.allocate(4_096);
      StringBuilder recu = new StringBuilder();
      while (recu.indexOf("event: debut") < 0) {
        if (canal.read(tete) < 0 || recu.indexOf("HTTP/1.1 4") == 0 || recu.indexOf("HTTP/1.1 5") == 0) {
          throw new IOException("refusé : " + recu);
        }
        recu.append(new String(tete.array(), 0, tete.position(), StandardCharsets.UTF_8));
        tete.clear();
      }
      canal.configureBlocking(false);
      Lecteur lecteur = new Lecteur();
      selecteur.wakeup();
      canal.register(selecteur, SelectionKey.OP_READ, lecteur);
    }
  }

  /** What is left of the last read of a stream, and the last event that it had. */
  private static final class Lecteur {
    private int trouves;
    private int nombre = -1;
    private int dernier = -1;
  }

  private void lire() {
    ByteBuffer tampon = ByteBuffer.allocateDirect(65_536);
    byte[] octets = new byte[65_536];
    try {
      while (!fini) {
        // Never for long: registering waits for a select to end.
        selecteur.select(20);
        for (SelectionKey cle : selecteur.selectedKeys()) {
          tampon.clear();
          int lus = ((SocketChannel) cle.channel()).read(tampon);
          if (lus < 0) {
            cle.cancel();
            dire("un flux a été fermé");
            continue;
          }
          long maintenant = System.nanoTime();
          tampon.flip();
          tampon.get(octets, 0, lus);
          parcourir((Lecteur) cle.attachment(), octets, lus, maintenant);
        }
        selecteur.selectedKeys().clear();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void parcourir(Lecteur lecteur, byte[] octets, int lus, long maintenant) {
    for (int i = 0; i < lus; i++) {
      byte octet = octets[i];
      if (lecteur.nombre >= 0) {
        if (octet >= '0' && octet <= '9') {
          lecteur.nombre = lecteur.nombre * 10 + octet - '0';
        } else {
          recevoir(lecteur, lecteur.nombre, maintenant);
          lecteur.nombre = -1;
        }
      } else if (octet == MARQUE[lecteur.trouves]) {
        if (++lecteur.trouves == MARQUE.length) {
          lecteur.trouves = 0;
          lecteur.nombre = 0;
        }
      } else {
        lecteur.trouves = octet == MARQUE[0] ? 1 : 0;
      }
    }
  }

  private synchronized void recevoir(Lecteur lecteur, int numero, long maintenant) {
    if (numero != lecteur.dernier + 1) {
      desordres++;
    }
    lecteur.dernier = numero;
    long parti = partis.get(numero);
    delais[recus++] = parti == 0 ? 0 : Math.max(0, maintenant - parti);
  }

  // Events

  private record Resultat(int recus, double debitTenu, long[] delais) {
    double centile(double part) {
      int rang = (int) Math.ceil(part * recus) - 1;
      return delais[Math.max(0, rang)] / 1e6;
    }
  }

  private Resultat publier(int debit, int secondes, int premier, int lecteurs) throws Exception {
    int nombre = debit * secondes;
    synchronized (this) {
      AtomicLongArray nouveaux = new AtomicLongArray(premier + nombre);
      partis = nouveaux;
      delais = new long[nombre * lecteurs + lecteurs];
      recus = 0;
    }
    long debut = System.nanoTime();
    // The application's role may announce only what its transaction did.
    try (Connection ecrivain = connexion("proprietaire");
        Connection messager = connexion("application");
        Statement prevenir = messager.createStatement();
        PreparedStatement publier =
            ecrivain.prepareStatement(
                "SELECT plateforme.publier(?, 'convention.modifiee', '74', '{}', ARRAY[?], CAST(? AS jsonb))")) {
      ecrivain.setAutoCommit(false);
      prevenir.execute("SET synchronous_commit = off");
      for (int i = 0; i < nombre; i++) {
        long quand = debut + i * 1_000_000_000L / debit;
        while (System.nanoTime() < quand) {
          java.util.concurrent.locks.LockSupport.parkNanos(quand - System.nanoTime());
        }
        publier.setObject(1, UUID.randomUUID());
        publier.setString(2, objet);
        publier.setString(3, "{\"n\": " + (premier + i) + "}");
        publier.execute();
        ecrivain.commit();
        partis.set(premier + i, System.nanoTime());
        prevenir.execute("NOTIFY ctg_a_sceller");
      }
    }
    double duree = (System.nanoTime() - debut) / 1e9;
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (recus() < nombre * lecteurs && System.nanoTime() < patience) {
      Thread.sleep(20);
    }
    synchronized (this) {
      long[] tries = Arrays.copyOf(delais, recus);
      Arrays.sort(tries);
      return new Resultat(recus, nombre / duree, tries);
    }
  }

  private synchronized int recus() {
    return recus;
  }

  // The database

  private Connection connexion(String role) throws Exception {
    List<String> pid = Files.readAllLines(donnees.resolve("postgres/postmaster.pid"));
    Properties secrets = new Properties();
    try (var fichier = Files.newBufferedReader(donnees.resolve("secrets.properties"))) {
      secrets.load(fichier);
    }
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + pid.get(3).strip() + "/ctg",
        "ctg_" + role,
        secrets.getProperty("ctg_" + role));
  }

  private static String billet(Connection owner) throws Exception {
    byte[] hasard = new byte[32];
    new SecureRandom().nextBytes(hasard);
    String billet = Base64.getUrlEncoder().withoutPadding().encodeToString(hasard);
    try (PreparedStatement ajout =
        owner.prepareStatement(
            "INSERT INTO plateforme.billet VALUES (?, ?, '{CNAF}', NULL, '{}', NULL,"
                + " now() + interval '1 minute')")) {
      ajout.setBytes(
          1, MessageDigest.getInstance("SHA-256").digest(billet.getBytes(StandardCharsets.US_ASCII)));
      ajout.setString(2, "mesure-" + UUID.randomUUID());
      ajout.executeUpdate();
      owner.commit();
    }
    return billet;
  }

  // The process

  private record Etat(long residente, long fils, long objets, long tics, long quand) {
    double chargeDepuis(Etat avant) {
      // A tick is a hundredth of a second on Linux.
      return (tics - avant.tics) * 10_000_000.0 / (quand - avant.quand) * 100;
    }

    @Override
    public String toString() {
      return "%d Mio de mémoire vive, %d fils du système%s"
          .formatted(
              residente / 1024,
              fils,
              objets == 0 ? "" : ", %d Mio d'objets vivants".formatted(objets / 1024 / 1024));
    }
  }

  private Etat etat(boolean compterLesObjets) throws Exception {
    if (processus == 0) {
      return new Etat(0, 0, 0, 0, System.nanoTime());
    }
    long objets = compterLesObjets ? objetsVivants() : 0;
    Map<String, Long> statut = new HashMap<>();
    for (String ligne : Files.readAllLines(Path.of("/proc/" + processus + "/status"))) {
      String[] mots = ligne.split("[:\\s]+");
      if (mots[0].equals("VmRSS") || mots[0].equals("Threads")) {
        statut.put(mots[0], Long.parseLong(mots[1]));
      }
    }
    String stat = Files.readString(Path.of("/proc/" + processus + "/stat"));
    String[] champs = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return new Etat(
        statut.get("VmRSS"),
        statut.get("Threads"),
        objets,
        Long.parseLong(champs[11]) + Long.parseLong(champs[12]),
        System.nanoTime());
  }

  /** The bytes of what the virtual machine cannot throw away; it throws the rest away first. */
  private long objetsVivants() throws Exception {
    List<String> commande = new ArrayList<>();
    commande.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    commande.add(Long.toString(processus));
    commande.add("GC.class_histogram");
    Process jcmd = new ProcessBuilder(commande).redirectErrorStream(true).start();
    String sortie = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String total = sortie.lines().filter(l -> l.startsWith("Total")).findFirst().orElseThrow();
    return Long.parseLong(total.strip().split("\\s+")[2]);
  }

  private int entier(String nom, int defaut) {
    return Integer.parseInt(options.getOrDefault(nom, Integer.toString(defaut)));
  }

  private static void dire(String texte, Object... valeurs) {
    System.out.println(texte.formatted(valeurs));
  }
}
