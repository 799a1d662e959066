package fr.ctg.app.postgres;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.IntSupplier;

/** The cluster of a data folder: made in one piece, started, stopped. */
final class Grappe {

  private static final System.Logger LOG = System.getLogger(Grappe.class.getName());

  private static final int ESSAIS = 5;
  private static final long JOURNAL_MAXIMAL = 10L << 20;

  // Seconds. A start may have to replay the log of a crash first.
  private static final String DELAI_DE_DEMARRAGE = "3600";
  private static final String DELAI_D_ARRET = "30";

  private final Path dossier;
  private final Path secrets;
  private final Path journal;
  private final Programmes programmes;
  private final CompteSysteme compte;
  private final Restes restes;

  Grappe(Path donnees, Programmes programmes) throws IOException {
    this.dossier = donnees.resolve("postgres");
    this.secrets = donnees.resolve("secrets.properties");
    this.journal = donnees.resolve("journaux").resolve("postgresql.log");
    this.programmes = programmes;
    this.compte = CompteSysteme.pour(dossier, programmes);
    this.restes = new Restes(programmes);
  }

  /**
   * Makes the cluster if there is none, ends what an earlier run left behind, and hands out the
   * passwords.
   */
  Secrets preparer() throws IOException {
    verifierLaVersion();
    compte.creerDossier(journal.resolveSibling(""));
    Path ebauche = dossier.resolveSibling("postgres.partiel");
    if (Files.exists(ebauche) || Files.exists(fichierPid())) {
      arreterLesRestes();
      Dossiers.supprimer(ebauche);
    }
    if (!Files.exists(dossier)) {
      return creer(ebauche);
    }
    var connus = Secrets.lire(secrets);
    return connus.isPresent() ? connus.get() : changerLesMotsDePasse();
  }

  private void verifierLaVersion() throws IOException {
    Path version = dossier.resolve("PG_VERSION");
    if (!Files.exists(version)) {
      return;
    }
    String majeure = Files.readString(version).strip();
    if (!majeure.equals(programmes.versionMajeure())) {
      throw new DemarrageImpossible(
          "La base du dossier "
              + dossier
              + " a été créée par PostgreSQL "
              + majeure
              + " et l'application apporte PostgreSQL "
              + programmes.versionMajeure()
              + " : convertissez-la avec pg_upgrade, ou reprenez la version précédente de"
              + " l'application.");
    }
  }

  /**
   * Under another name until roles and database are there: a cluster called {@code postgres} is a
   * finished one, and an unfinished one is begun again.
   */
  private Secrets creer(Path ebauche) throws IOException {
    LOG.log(INFO, "Création de la base embarquée dans {0}", dossier);
    compte.creerDossier(ebauche);
    Secrets nouveaux = Secrets.tirer();
    executer(
        "initdb",
        List.of(
            "--pgdata=" + ebauche,
            "--username=postgres",
            "--auth=reject",
            "--encoding=UTF8",
            "--locale=C",
            // Case and order by code point, the same on every system and in every version.
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8"),
        "");
    String proprietaire = nouveaux.proprietaire().utilisateur();
    String application = nouveaux.application().utilisateur();
    String sansPouvoirs = " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS";
    executerSql(
        ebauche,
        List.of(
            "CREATE ROLE " + proprietaire + sansPouvoirs,
            "CREATE ROLE " + application + sansPouvoirs,
            motDePasse(nouveaux.proprietaire()),
            motDePasse(nouveaux.application()),
            "CREATE DATABASE ctg OWNER " + proprietaire,
            "REVOKE ALL ON DATABASE ctg FROM PUBLIC",
            "GRANT CONNECT ON DATABASE ctg TO " + application));
    nouveaux.ecrire(secrets);
    Dossiers.publier(ebauche, dossier);
    return nouveaux;
  }

  /** The file of passwords was lost: new ones, in the base first, then in a new file. */
  private Secrets changerLesMotsDePasse() throws IOException {
    LOG.log(WARNING, "{0} manque : de nouveaux mots de passe sont tirés", secrets);
    Secrets nouveaux = Secrets.tirer();
    executerSql(
        dossier, List.of(motDePasse(nouveaux.proprietaire()), motDePasse(nouveaux.application())));
    nouveaux.ecrire(secrets);
    return nouveaux;
  }

  private static String motDePasse(Identifiants role) {
    return "ALTER ROLE " + role.utilisateur() + " PASSWORD '" + role.motDePasse() + "'";
  }

  /** Starts the server, and returns the port on which it accepts connections. */
  int demarrer(IntSupplier ports) throws IOException {
    if (Files.exists(journal) && Files.size(journal) > JOURNAL_MAXIMAL) {
      Files.move(
          journal,
          journal.resolveSibling("postgresql.precedent.log"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    String raison = "";
    for (int essai = 0; essai < ESSAIS; essai++) {
      int port = ports.getAsInt();
      Reglages.ecrire(dossier, port);
      compte.confier(dossier.resolve("postgresql.conf"));
      compte.confier(dossier.resolve("pg_hba.conf"));
      long debut = Files.exists(journal) ? Files.size(journal) : 0;
      Commande.Resultat lancement =
          pgCtl("start", "-w", "-t", DELAI_DE_DEMARRAGE, "-l", journal.toString());
      if (lancement.reussi()) {
        return port;
      }
      raison = raison(debut, lancement);
      if (raison.contains("lock file") || raison.contains("shared memory block")) {
        arreterLesRestes();
      } else if (!raison.contains("could not create any TCP/IP sockets")) {
        break;
      }
    }
    arreterLesRestes();
    throw new DemarrageImpossible(
        "PostgreSQL n'a pas démarré sur "
            + dossier
            + " ("
            + raison
            + ") : son journal "
            + journal
            + " dit pourquoi.");
  }

  /** Why a start failed: the last grave line that PostgreSQL logged since. */
  private String raison(long debut, Commande.Resultat lancement) throws IOException {
    if (!Files.exists(journal)) {
      return lancement.derniereLigne();
    }
    try (SeekableByteChannel lecture = Files.newByteChannel(journal)) {
      ByteBuffer suite = ByteBuffer.allocate((int) Math.min(lecture.size() - debut, 1 << 16));
      lecture.position(debut).read(suite);
      return new String(suite.array(), 0, suite.position(), StandardCharsets.UTF_8)
          .lines()
          .filter(ligne -> ligne.contains("FATAL: ") || ligne.contains("PANIC: "))
          .reduce((avant, apres) -> apres)
          .orElseGet(lancement::derniereLigne);
    }
  }

  /** Stops the server: sessions are cut, what they had committed is written down. */
  void arreter() throws IOException {
    if (!pgCtl("stop", "-m", "fast", "-w", "-t", DELAI_D_ARRET).reussi()) {
      arreterLesRestes();
    }
  }

  private void arreterLesRestes() throws IOException {
    if (restes.postmaster(fichierPid()).isPresent()) {
      LOG.log(WARNING, "Arrêt d''un PostgreSQL resté d''une exécution précédente");
      if (!pgCtl("stop", "-m", "fast", "-w", "-t", DELAI_D_ARRET).reussi()) {
        pgCtl("stop", "-m", "immediate", "-w", "-t", DELAI_D_ARRET);
      }
    }
    restes.attendreLeurFin();
    restes.oublierUnNumeroRepris(fichierPid());
  }

  private Path fichierPid() {
    return dossier.resolve("postmaster.pid");
  }

  private Commande.Resultat pgCtl(String action, String... options) throws IOException {
    List<String> arguments = new java.util.ArrayList<>(List.of(action, "-D", dossier.toString()));
    arguments.addAll(List.of(options));
    return compte.lancer(programmes.programme("pg_ctl"), arguments, "");
  }

  /** Statements as the superuser, who has no other way in: the server need not, must not run. */
  private void executerSql(Path grappe, List<String> ordres) throws IOException {
    executer(
        "postgres",
        List.of(
            "--single",
            "-D",
            grappe.toString(),
            "-c",
            "exit_on_error=on",
            // An error must not print a password.
            "-c",
            "log_min_error_statement=panic",
            "postgres"),
        String.join("\n", ordres) + "\n");
  }

  private void executer(String programme, List<String> arguments, String entree)
      throws IOException {
    Commande.Resultat resultat = compte.lancer(programmes.programme(programme), arguments, entree);
    if (!resultat.reussi()) {
      throw new DemarrageImpossible(
          "La base embarquée de "
              + dossier
              + " n'a pas pu être préparée ("
              + programme
              + " : "
              + resultat.derniereLigne()
              + ") : vérifiez la place libre et les droits du dossier, ou choisissez-en un autre"
              + " avec CTG_DONNEES.");
    }
  }
}
