package fr.ctg.app.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;

/** The server's own HTTP/1.1 connections, reading through an {@link EntreeBornee}. */
final class ConnexionsBornees implements ServerConnectionSelector {

  private final ServerConnectionSelector http1 =
      Http1ConnectionSelector.builder().config(Http1Config.create()).build();

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
    return http1.connection(new Bornee(contexte, new EntreeBornee(contexte.dataReader())));
  }

  /** The context of a connection, but for what comes in. */
  private record Bornee(ConnectionContext contexte, DataReader dataReader)
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
    public DataWriter dataWriter() {
      return contexte.dataWriter();
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
