package fr.ctg.app.postgres;

import static java.lang.System.Logger.Level.WARNING;

import fr.ctg.app.DemarrageImpossible;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** The server on a cluster: started and stopped by PostgreSQL's own {@code pg_ctl}. */
final class Serveur {

  private static final System.Logger LOG = System.getLogger(Serveur.class.getName());

  private static final int ESSAIS = 5;
  private static final long JOURNAL_MAXIMAL = 10L << 20;

  // Seconds. A server that dies is noticed at once; one that replays the log of a crash may take
  // its time.
  private static final String DELAI_DE_DEMARRAGE = "3600";
  private static final String DELAI_D_ARRET = "30";

  private final Grappe grappe;
  private final Path fichierPid;
  private final Path journal;
  private final Programmes programmes;
  private final Restes restes;

  Serveur(Path donnees, Grappe grappe, Programmes programmes) {
    this.grappe = grappe;
    this.fichierPid = grappe.dossier().resolve("postmaster.pid");
    this.journal = donnees.resolve("journaux").resolve("postgresql.log");
    this.programmes = programmes;
    this.restes = new Restes(programmes);
  }

  /** Ends what an earlier run left behind, if the folder shows that it did not end well. */
  void fairePlaceNette() throws IOException {
    if (grappe.ebauchee() || Files.exists(fichierPid)) {
      arreterLesRestes();
    }
  }

  /** Whether there is a postmaster. */
  boolean tourne() {
    try {
      return restes.postmaster(fichierPid).isPresent();
    } catch (IOException enTrainDeSEcrire) {
      return true;
    }
  }

  /** Starts, and returns the port on which connections are accepted. */
  int demarrer(IntSupplier ports) throws IOException {
    ouvrirLeJournal();
    String raison = "";
    for (int essai = 0; essai < ESSAIS; essai++) {
      int port = ports.getAsInt();
      for (Path fichier : Reglages.ecrire(grappe.dossier(), port)) {
        grappe.compte().confier(fichier);
      }
      long debut = Files.exists(journal) ? Files.size(journal) : 0;
      Commande.Resultat lancement =
          pgCtl("start", "-w", "-t", DELAI_DE_DEMARRAGE, "-l", journal.toString());
      if (lancement.reussi()) {
        return port;
      }
      raison = raison(debut, lancement);
      boolean portPris = raison.contains("could not create any TCP/IP sockets");
      boolean restesEnVie = raison.contains("lock file") || raison.contains("shared memory block");
      if (!portPris) {
        arreterLesRestes();
      }
      if (!portPris && !restesEnVie) {
        break;
      }
    }
    throw new DemarrageImpossible(
        "PostgreSQL n'a pas démarré sur "
            + grappe.dossier()
            + " ("
            + raison
            + ") : son journal "
            + journal
            + " dit pourquoi.");
  }

  /** Sets a long log aside, in the place of the one before. */
  private void ouvrirLeJournal() throws IOException {
    grappe.compte().creerDossier(journal.resolveSibling(""));
    if (Files.exists(journal) && Files.size(journal) > JOURNAL_MAXIMAL) {
      Files.move(
          journal,
          journal.resolveSibling("postgresql.precedent.log"),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Why a start failed, from what PostgreSQL logged since. */
  private String raison(long debut, Commande.Resultat lancement) throws IOException {
    if (!Files.exists(journal)) {
      return lancement.raison();
    }
    try (SeekableByteChannel lecture = Files.newByteChannel(journal)) {
      ByteBuffer suite = ByteBuffer.allocate((int) Math.min(lecture.size() - debut, 1 << 16));
      lecture.position(debut).read(suite);
      String texte = new String(suite.array(), 0, suite.position(), StandardCharsets.UTF_8);
      return new Commande.Resultat(lancement.code(), lancement.sortie() + texte).raison();
    }
  }

  /** Stops: sessions are cut, what they had committed is written down. */
  void arreter() throws IOException {
    if (!arreterLePostmaster()) {
      arreterLesRestes();
    }
  }

  private void arreterLesRestes() throws IOException {
    if (arreterLePostmaster()) {
      LOG.log(WARNING, "Un PostgreSQL resté d'une exécution précédente a été arrêté");
    }
    restes.attendreLeurFin();
    restes.oublierUnNumeroRepris(fichierPid);
  }

  /**
   * Stops the postmaster if there is one; whether it is the cluster's is asked first, for pg_ctl
   * signals whatever process has the number.
   */
  private boolean arreterLePostmaster() throws IOException {
    return restes.postmaster(fichierPid).isPresent()
        && (pgCtl("stop", "-m", "fast", "-w", "-t", DELAI_D_ARRET).reussi()
            || pgCtl("stop", "-m", "immediate", "-w", "-t", DELAI_D_ARRET).reussi());
  }

  private Commande.Resultat pgCtl(String action, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(action, "-D", grappe.dossier().toString()));
    arguments.addAll(List.of(options));
    return grappe.compte().lancer(programmes.programme("pg_ctl"), arguments, "");
  }
}
