package fr.ctg.app.http;

import fr.ctg.platform.probleme.TypeProbleme;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * At most so many requests a minute from one address. Counts by whole minutes and forgets the
 * minute before, so that it holds one number for each address seen in the present minute and
 * nothing else. Every answer says how many are left.
 */
final class LimiteDeDebit implements Filter {

  private static final HeaderName LIMITE = HeaderNames.create("RateLimit-Limit");
  private static final HeaderName RESTE = HeaderNames.create("RateLimit-Remaining");
  private static final HeaderName REPRISE = HeaderNames.create("RateLimit-Reset");
  private static final int SECONDES = 60;

  /** The clock that never goes back has no origin of its own. */
  private static final long DEPART = System.nanoTime();

  private final int parMinute;
  private final RefusDuServeur refus;
  private volatile Minute minute = new Minute(-1);

  LimiteDeDebit(int parMinute, RefusDuServeur refus) {
    this.parMinute = parMinute;
    this.refus = refus;
  }

  private record Minute(long numero, ConcurrentHashMap<String, AtomicInteger> comptes) {
    Minute(long numero) {
      this(numero, new ConcurrentHashMap<>());
    }
  }

  @Override
  public void filter(FilterChain suite, RoutingRequest requete, RoutingResponse reponse) {
    long secondes = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - DEPART);
    int reprise = (int) (SECONDES - Math.floorMod(secondes, SECONDES));
    int rang = compter(Math.floorDiv(secondes, SECONDES), requete.remotePeer().host());
    reponse.header(LIMITE, Integer.toString(parMinute));
    reponse.header(RESTE, Integer.toString(Math.max(0, parMinute - rang)));
    reponse.header(REPRISE, Integer.toString(reprise));
    if (rang <= parMinute) {
      suite.proceed();
      return;
    }
    reponse.header(HeaderNames.RETRY_AFTER, Integer.toString(reprise));
    refus.repondre(
        requete,
        reponse,
        TypeProbleme.TROP_DE_REQUETES,
        "Plus de %d requêtes en une minute depuis cette adresse : réessayez dans %d s."
            .formatted(parMinute, reprise));
  }

  private int compter(long numero, String adresse) {
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
    return courante.comptes().computeIfAbsent(adresse, a -> new AtomicInteger()).incrementAndGet();
  }
}
