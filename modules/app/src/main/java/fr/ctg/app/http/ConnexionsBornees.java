package fr.ctg.app.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.common.task.InterruptableTask;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The server's own HTTP/1.1 connections, as many as there are {@link Places} for, reading through
 * an {@link EntreeBornee}, cut when their requests do not come to an end or their answers are not
 * taken, and closed when they say so.
 */
final class ConnexionsBornees implements ServerConnectionSelector {

  /** What is still received of a refused request: see {@link EntreeBornee#laisserPasser}. */
  private static final long RESTE_TOLERE = 16L * 1024 * 1024;

  private static final Duration TEMPS_DU_RESTE = Duration.ofSeconds(10);

  /** Of so many at a time, so that they keep nobody else waiting. */
  private static final int RESTES = 4;

  private static final ScopedValue<Veillee> COURANTE = ScopedValue.newInstance();

  private final ServerConnectionSelector http1;
  private final VeilleDesConnexions veille = new VeilleDesConnexions();
  private final Duration envois;
  private final Duration lectures;
  private final Places places;
  private final Semaphore restes = new Semaphore(RESTES, true);

  /**
   * @param envois how long a request may be waited for, beside the time that its bytes take
   * @param lectures how long an answer may find no taker
   * @param enFlux the paths whose bodies are read while they are answered
   */
  ConnexionsBornees(Duration envois, Duration lectures, Places places, Set<String> enFlux) {
    this.envois = envois;
    this.lectures = lectures;
    this.places = places;
    this.http1 =
        Http1ConnectionSelector.builder()
            .config(
                Http1Config.builder()
                    .addReceiveListener(new CadreDesRequetes(enFlux))
                    .addSendListener(new FinDesConnexions())
                    .build())
            .build();
  }

  /**
   * Serves a request of the connection that this thread serves.
   *
   * @param siParti what to do when its sender hangs up before it is answered
   */
  static void guetter(Runnable siParti, Runnable service) {
    if (COURANTE.isBound()) {
      COURANTE.get().guetter(siParti, service);
    } else {
      service.run();
    }
  }

  /** Whether the sender of the request that this thread serves hung up before it was answered. */
  static boolean parti() {
    return COURANTE.isBound() && COURANTE.get().echange().guet().parti();
  }

  /** What the connection of that context is at. */
  static Echange echange(ConnectionContext contexte) {
    return ((Bornee) contexte).echange();
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
    @Nullable InetSocketAddress pair =
        contexte.remotePeer().address() instanceof InetSocketAddress p ? p : null;
    Echange echange = places.entrer(pair == null ? null : pair.getAddress());
    echange.garder(new Guet(contexte.dataReader(), pair, contexte.localPeer().port()));
    var entree = new EntreeBornee(contexte.dataReader(), echange);
    var lecture = new AttenteDeLecture(lectures);
    var sortie = new SortieSuivie(contexte.dataWriter(), echange.attente(), lecture);
    ServerConnection connexion = http1.connection(new Bornee(contexte, entree, sortie, echange));
    echange.sur(connexion);
    Attente envoi = () -> couperLEnvoi(echange.attente());
    return new Veillee(connexion, echange, entree, List.of(envoi, lecture), veille, places, restes);
  }

  private Optional<String> couperLEnvoi(AttenteDEnvoi attente) {
    return attente.couper(envois.toNanos())
        ? Optional.of("sa requête n'arrive pas entière")
        : Optional.empty();
  }

  /** A connection that is watched while it lasts. */
  private record Veillee(
      ServerConnection connexion,
      Echange echange,
      EntreeBornee entree,
      List<Attente> attentes,
      VeilleDesConnexions veille,
      Places places,
      Semaphore restes)
      implements ServerConnection, InterruptableTask<Void> {

    @Override
    public void handle(Limit limite) throws InterruptedException {
      attentes.forEach(veille::ajouter);
      try {
        ScopedValue.where(COURANTE, this)
            .call(
                () -> {
                  connexion.handle(limite);
                  return null;
                });
        if (echange.resteALire()) {
          laisserPasserLeReste();
        }
      } finally {
        attentes.forEach(veille::oter);
        echange.guet().fermer();
        places.sortir(echange);
      }
    }

    private void laisserPasserLeReste() throws InterruptedException {
      echange.lacher();
      if (!restes.tryAcquire(TEMPS_DU_RESTE.toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
      try {
        echange.attente().presser(TEMPS_DU_RESTE);
        entree.laisserPasser(RESTE_TOLERE);
      } catch (DataReader.InsufficientDataAvailableException
          | CloseConnectionException
          | UncheckedIOException e) {
        // All came, or it has been waited for long enough.
      } finally {
        restes.release();
      }
    }

    /** Serves a request, and notices that its sender hangs up. */
    private void guetter(Runnable siParti, Runnable service) {
      veille.ajouter(echange.guet());
      try {
        echange.guet().pendant(siParti, service);
      } finally {
        veille.oter(echange.guet());
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
  private record Bornee(
      ConnectionContext contexte, DataReader dataReader, DataWriter dataWriter, Echange echange)
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
