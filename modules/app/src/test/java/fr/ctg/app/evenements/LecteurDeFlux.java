package fr.ctg.app.evenements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.app.outillage.Patience;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;

/** A reader of server-sent events, as simple as the standard: it collects what comes. */
public final class LecteurDeFlux implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /**
   * One message.
   *
   * @param recu when it came, {@link System#nanoTime()}
   */
  public record Message(String id, String nom, JsonNode donnees, long recu) {}

  private final HttpResponse<InputStream> reponse;
  private final LinkedBlockingQueue<Message> messages = new LinkedBlockingQueue<>();
  private final AtomicInteger battements = new AtomicInteger();
  private volatile String dernierId = "";
  private volatile boolean termine;

  private LecteurDeFlux(HttpResponse<InputStream> reponse) {
    this.reponse = reponse;
    if (reponse.statusCode() == 200) {
      Thread.ofVirtual().start(this::lire);
    }
  }

  /**
   * Opens a stream.
   *
   * @param requete what stands after the question mark
   * @param entetes names and values, in turn
   */
  public static LecteurDeFlux ouvrir(String service, String requete, String... entetes)
      throws IOException, InterruptedException {
    var demande =
        HttpRequest.newBuilder(URI.create(service + "/api/v1/evenements?" + requete))
            .header("Accept", "text/event-stream")
            .header("Accept-Encoding", "gzip");
    if (entetes.length > 0) {
      demande.headers(entetes);
    }
    return new LecteurDeFlux(
        CLIENT.send(demande.build(), HttpResponse.BodyHandlers.ofInputStream()));
  }

  /** The answer that the stream began with. */
  public HttpResponse<InputStream> reponse() {
    return reponse;
  }

  /** The whole of an answer that is no stream. */
  public String refus() throws IOException {
    boolean compresse = reponse.headers().firstValue("content-encoding").isPresent();
    InputStream corps = compresse ? new GZIPInputStream(reponse.body()) : reponse.body();
    return new String(corps.readAllBytes(), StandardCharsets.UTF_8);
  }

  private void lire() {
    String nom = "";
    String id = "";
    var donnees = new StringBuilder();
    try (var lignes =
        new BufferedReader(new InputStreamReader(reponse.body(), StandardCharsets.UTF_8))) {
      for (String ligne = lignes.readLine(); ligne != null; ligne = lignes.readLine()) {
        if (ligne.isEmpty()) {
          if (!id.isEmpty()) {
            dernierId = id;
          }
          if (donnees.length() > 0) {
            messages.add(
                new Message(id, nom, JSON.readTree(donnees.toString()), System.nanoTime()));
          }
          nom = "";
          id = "";
          donnees.setLength(0);
        } else if (ligne.startsWith(":")) {
          battements.incrementAndGet();
        } else if (ligne.startsWith("id: ")) {
          id = ligne.substring(4);
        } else if (ligne.startsWith("event: ")) {
          nom = ligne.substring(7);
        } else if (ligne.startsWith("data: ")) {
          donnees.append(ligne.substring(6));
        }
      }
    } catch (IOException e) {
      // Ended by one of the two.
    } finally {
      termine = true;
    }
  }

  /** The next message. */
  public Message suivant() throws InterruptedException {
    Message message = messages.poll(Patience.DUREE.toMillis(), TimeUnit.MILLISECONDS);
    if (message == null) {
      throw new AssertionError("no message within " + Patience.DUREE);
    }
    return message;
  }

  /** The next messages, as many as that. */
  public List<Message> suivants(int nombre) throws InterruptedException {
    List<Message> suivants = new ArrayList<>();
    while (suivants.size() < nombre) {
      suivants.add(suivant());
    }
    return suivants;
  }

  /** What has come and was not taken, once the stream has ended. */
  public List<Message> recus() throws Exception {
    Patience.jusqua(this::termine);
    List<Message> recus = new ArrayList<>();
    messages.drainTo(recus);
    return recus;
  }

  /** A message, if there is one now. */
  public boolean rien() throws InterruptedException {
    return messages.poll(400, TimeUnit.MILLISECONDS) == null;
  }

  /** How many signs of life have come. */
  public int battements() {
    return battements.get();
  }

  /** The id to resume with. */
  public String dernierId() {
    return dernierId;
  }

  /** Whether the stream has ended. */
  public boolean termine() {
    return termine;
  }

  @Override
  public void close() {
    try {
      reponse.body().close();
    } catch (IOException e) {
      // Closed already.
    }
  }
}
