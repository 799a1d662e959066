package fr.ctg.app.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.common.task.InterruptableTask;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;

/**
 * The server's own HTTP/1.1 connections, reading through an {@link EntreeBornee}, and cut when
 * their requests do not come to an end.
 */
final class ConnexionsBornees implements ServerConnectionSelector {

  private final ServerConnectionSelector http1 =
      Http1ConnectionSelector.builder().config(Http1Config.create()).build();

  private final VeilleDesEnvois veille;

  ConnexionsBornees(VeilleDesEnvois veille) {
    this.veille = veille;
  }

  @Override
  public int bytesToIdentifyConnection() {
    return http1.bytesToIdentifyConnection();
  }

  @Override
  public Support supports(BufferData debut) {
    return http1.supports(debut);
  }

  @Override
  public Set<String> supportedApplicationProtocols() {
    return http1.supportedApplicationProtocols();
  }

  @Override
  public ServerConnection connection(ConnectionContext contexte) {
    var attente = new AttenteDEnvoi();
    ServerConnection connexion =
        http1.connection(
            new Bornee(
                contexte,
                new EntreeBornee(contexte.dataReader(), attente),
                new SortieSuivie(contexte.dataWriter(), attente)));
    return new Veillee(connexion, attente, veille);
  }

  /** A connection that is watched while it lasts. */
  private record Veillee(ServerConnection connexion, AttenteDEnvoi attente, VeilleDesEnvois veille)
      implements ServerConnection, InterruptableTask<Void> {

    @Override
    public void handle(Limit limite) throws InterruptedException {
      veille.ajouter(attente);
      try {
        connexion.handle(limite);
      } finally {
        veille.oter(attente);
      }
    }

    @Override
    public Duration idleTime() {
      return connexion.idleTime();
    }

    @Override
    public void close(boolean interrompre) {
      connexion.close(interrompre);
    }

    @Override
    public boolean canInterrupt() {
      return !(connexion instanceof InterruptableTask<?> tache) || tache.canInterrupt();
    }
  }

  /** The context of a connection, but for what comes in and goes out. */
  private record Bornee(ConnectionContext contexte, DataReader dataReader, DataWriter dataWriter)
      implements ConnectionContext {

    @Override
    public ListenerContext listenerContext() {
      return contexte.listenerContext();
    }

    @Override
    public ExecutorService executor() {
      return contexte.executor();
    }

    @Override
    public Router router() {
      return contexte.router();
    }

    @Override
    public Optional<ProxyProtocolData> proxyProtocolData() {
      return contexte.proxyProtocolData();
    }

    @Override
    public HelidonSocket serverSocket() {
      return contexte.serverSocket();
    }

    @Override
    public PeerInfo remotePeer() {
      return contexte.remotePeer();
    }

    @Override
    public PeerInfo localPeer() {
      return contexte.localPeer();
    }

    @Override
    public boolean isSecure() {
      return contexte.isSecure();
    }

    @Override
    public String socketId() {
      return contexte.socketId();
    }

    @Override
    public String childSocketId() {
      return contexte.childSocketId();
    }
  }
}
