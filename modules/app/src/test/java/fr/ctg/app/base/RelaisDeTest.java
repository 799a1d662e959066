package fr.ctg.app.base;

import fr.ctg.app.outillage.ApplicationLancee;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Stands between an application and a server, and takes the server away for as long as a test
 * wants: connections break off, and new ones are refused.
 */
final class RelaisDeTest implements AutoCloseable {

  private final int serveur;
  private final int port;
  private final Set<Socket> prises = ConcurrentHashMap.newKeySet();
  private @Nullable ServerSocket ecoute;

  /**
   * Lets everything through to a server of this machine.
   *
   * @param serveur its port
   */
  RelaisDeTest(int serveur) throws IOException {
    this.serveur = serveur;
    this.port = ApplicationLancee.portLibre();
    ouvrir();
  }

  /** Where it stands for the server. */
  int port() {
    return port;
  }

  /** The server is there. */
  void ouvrir() throws IOException {
    var nouvelle = new ServerSocket();
    nouvelle.setReuseAddress(true);
    nouvelle.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    ecoute = nouvelle;
    Thread.ofVirtual().start(() -> accepter(nouvelle));
  }

  /** The server is gone, and with it every connection. */
  void fermer() throws IOException {
    if (ecoute != null) {
      ecoute.close();
    }
    prises.forEach(RelaisDeTest::fermer);
    prises.clear();
  }

  private void accepter(ServerSocket ouverte) {
    try {
      while (true) {
        relier(ouverte.accept(), ouverte);
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void relier(Socket client, ServerSocket ouverte) throws IOException {
    var base = new Socket(InetAddress.getLoopbackAddress(), serveur);
    client.setTcpNoDelay(true);
    base.setTcpNoDelay(true);
    prises.add(client);
    prises.add(base);
    if (ouverte.isClosed()) {
      // It came while the others were being closed.
      fermer(client);
      fermer(base);
    }
    Thread.ofVirtual().start(() -> verser(client, base));
    Thread.ofVirtual().start(() -> verser(base, client));
  }

  private static void verser(Socket de, Socket vers) {
    try {
      de.getInputStream().transferTo(vers.getOutputStream());
    } catch (IOException e) {
      // One of the two has gone, and the other goes too.
    } finally {
      fermer(de);
      fermer(vers);
    }
  }

  private static void fermer(Socket prise) {
    try {
      prise.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    fermer();
  }
}
