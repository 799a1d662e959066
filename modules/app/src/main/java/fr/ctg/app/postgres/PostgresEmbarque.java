package fr.ctg.app.postgres;

import static java.lang.System.Logger.Level.WARNING;

import fr.ctg.app.DemarrageImpossible;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/**
 * A running embedded PostgreSQL, with its database {@code ctg} and two roles: {@code
 * ctg_proprietaire}, who owns the database, and {@code ctg_application}, who owns nothing and may
 * only connect. It listens on 127.0.0.1, on a port of its own choice at each start, and asks for
 * the passwords that it made itself.
 *
 * <p>It commits to disk as an ordinary PostgreSQL does. It runs in a session of its own: Ctrl-C in
 * the terminal reaches the application alone, which then stops it by {@link #close()}. Killed, the
 * application leaves it running; the next start takes care of that.
 */
public final class PostgresEmbarque implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(PostgresEmbarque.class.getName());

  private final Verrou verrou;
  private final Serveur serveur;
  private final Secrets secrets;
  private final int port;
  private final Veille veille;
  private final AtomicBoolean ferme = new AtomicBoolean();

  private PostgresEmbarque(
      Verrou verrou, Serveur serveur, Secrets secrets, int port, Veille veille) {
    this.verrou = verrou;
    this.serveur = serveur;
    this.secrets = secrets;
    this.port = port;
    this.veille = veille;
  }

  /**
   * Starts the PostgreSQL of a data folder, and makes both at the first time. Returns when it
   * accepts connections.
   *
   * @param donnees the data folder, created if need be
   * @throws DemarrageImpossible if it cannot; the message is for the user
   */
  public static PostgresEmbarque demarrer(Path donnees) {
    return demarrer(donnees, () -> false);
  }

  /**
   * Starts it, unless that is given up meanwhile.
   *
   * @param abandon whether nobody wants it any more; asked between the steps
   * @throws IllegalStateException if it was given up; nothing runs then
   */
  public static PostgresEmbarque demarrer(Path donnees, BooleanSupplier abandon) {
    return demarrer(donnees, PostgresEmbarque::portLibre, abandon);
  }

  static PostgresEmbarque demarrer(Path donnees, IntSupplier ports) {
    return demarrer(donnees, ports, () -> false);
  }

  private static PostgresEmbarque demarrer(
      Path donnees, IntSupplier ports, BooleanSupplier abandon) {
    try {
      boolean root = "root".equals(System.getProperty("user.name"));
      // Under root PostgreSQL gets an account of its own, which must be able to pass.
      Dossiers.creer(donnees, root ? "rwx--x--x" : "rwx------");
      Path reel = donnees.toRealPath();
      Verrou verrou = Verrou.prendre(reel);
      try {
        Programmes programmes = Programmes.deballer(reel, Plateforme.courante().archive());
        continuer(abandon);
        Grappe grappe = new Grappe(reel, programmes);
        Serveur serveur = new Serveur(reel, grappe, programmes);
        serveur.fairePlaceNette();
        Secrets secrets = grappe.preparer();
        programmes.oublierLesAutres();
        continuer(abandon);
        int port = serveur.demarrer(ports);
        Veille veille = new Veille(serveur, reel, port);
        veille.commencer();
        return new PostgresEmbarque(verrou, serveur, secrets, port, veille);
      } catch (IOException | RuntimeException echec) {
        verrou.close();
        throw echec;
      }
    } catch (IOException cause) {
      throw DemarrageImpossible.parLeDisque(donnees, cause);
    }
  }

  private static void continuer(BooleanSupplier abandon) {
    if (abandon.getAsBoolean()) {
      throw new IllegalStateException("stopped while starting");
    }
  }

  /** Free at this moment; whoever takes it before PostgreSQL does makes for another try. */
  private static int portLibre() {
    try (ServerSocket essai = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return essai.getLocalPort();
    } catch (IOException aucun) {
      throw new DemarrageImpossible(
          "Aucun port n'est libre sur 127.0.0.1 : libérez-en, ou "
              + DemarrageImpossible.AUTRE_BASE
              + ".",
          aucun);
    }
  }

  /** The database's address for JDBC, without credentials or parameters. */
  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/ctg";
  }

  /** Who owns the database: for the migrations. */
  public Identifiants proprietaire() {
    return secrets.proprietaire();
  }

  /** Who works in the database: for everything else. */
  public Identifiants application() {
    return secrets.application();
  }

  /** Why it does not run at the moment, in French; nothing while it runs. */
  public Optional<String> panne() {
    return veille.panne();
  }

  /**
   * Stops PostgreSQL and waits for its end. Open connections are cut: close the pool first. A
   * second call does nothing.
   */
  @Override
  public void close() {
    if (!ferme.compareAndSet(false, true)) {
      return;
    }
    veille.cesser();
    try (verrou) {
      serveur.arreter();
      // It may have been starting another one, which was not there to be stopped yet.
      veille.attendreLaFin();
      if (serveur.tourne()) {
        serveur.arreter();
      }
    } catch (IOException | DemarrageImpossible echec) {
      LOG.log(WARNING, "PostgreSQL ne s'est pas arrêté proprement", echec);
    }
  }
}
