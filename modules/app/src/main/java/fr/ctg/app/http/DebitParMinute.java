package fr.ctg.app.http;

import fr.ctg.platform.probleme.TypeProbleme;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * At most so many requests a minute from one caller. Counts by whole minutes and forgets the minute
 * before, so that it holds one number for each caller seen in the present minute and nothing else;
 * beyond {@link #APPELANTS_MAX} of them the others share one number. Every answer says how many are
 * left, by the tightest of the limits that it passed.
 */
final class DebitParMinute {

  private static final HeaderName LIMITE = HeaderNames.create("RateLimit-Limit");
  private static final HeaderName RESTE = HeaderNames.create("RateLimit-Remaining");
  private static final HeaderName REPRISE = HeaderNames.create("RateLimit-Reset");
  private static final int SECONDES = 60;
  private static final int APPELANTS_MAX = 100_000;
  private static final String LES_AUTRES = "";

  /** The clock that never goes back has no origin of its own. */
  private static final long DEPART = System.nanoTime();

  private final int parMinute;
  private final String depuis;
  private final RefusDuServeur refus;
  private volatile Minute minute = new Minute(-1);

  /**
   * @param parMinute the most requests of one caller in a minute; 0 for no limit
   * @param depuis whose requests are counted, in French, for the refusal
   */
  DebitParMinute(int parMinute, String depuis, RefusDuServeur refus) {
    this.parMinute = parMinute;
    this.depuis = depuis;
    this.refus = refus;
  }

  private record Minute(long numero, ConcurrentHashMap<String, AtomicInteger> comptes) {
    Minute(long numero) {
      this(numero, new ConcurrentHashMap<>());
    }
  }

  /** Counts one request of that caller; when it is one too many, refuses it and says false. */
  boolean admettre(String appelant, ServerRequest requete, ServerResponse reponse) {
    if (parMinute == 0) {
      return true;
    }
    long secondes = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - DEPART);
    int reprise = (int) (SECONDES - Math.floorMod(secondes, SECONDES));
    int rang = compter(Math.floorDiv(secondes, SECONDES), appelant);
    int reste = Math.max(0, parMinute - rang);
    if (reste < resteAnnonce(reponse)) {
      reponse.header(LIMITE, Integer.toString(parMinute));
      reponse.header(RESTE, Integer.toString(reste));
      reponse.header(REPRISE, Integer.toString(reprise));
    }
    if (rang <= parMinute) {
      return true;
    }
    reponse.header(HeaderNames.RETRY_AFTER, Integer.toString(reprise));
    refus.repondre(
        requete,
        reponse,
        TypeProbleme.TROP_DE_REQUETES,
        "Plus de %d requêtes en une minute %s : réessayez dans %d s."
            .formatted(parMinute, depuis, reprise));
    return false;
  }

  /** What another limit, passed before, has left. */
  private static int resteAnnonce(ServerResponse reponse) {
    return reponse.headers().contains(RESTE)
        ? Integer.parseInt(reponse.headers().get(RESTE).get())
        : Integer.MAX_VALUE;
  }

  private int compter(long numero, String appelant) {
    Minute courante = minute;
    // A thread that was held up between two minutes must not bring the old one back.
    if (courante.numero() < numero) {
      synchronized (this) {
        if (minute.numero() < numero) {
          minute = new Minute(numero);
        }
        courante = minute;
      }
    }
    var comptes = courante.comptes();
    @Nullable AtomicInteger connu = comptes.get(appelant);
    if (connu != null) {
      return connu.incrementAndGet();
    }
    String cle = comptes.size() < APPELANTS_MAX ? appelant : LES_AUTRES;
    return comptes.computeIfAbsent(cle, a -> new AtomicInteger()).incrementAndGet();
  }
}
