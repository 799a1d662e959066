package fr.ctg.app.http;

import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/**
 * Refuses bodies above a size: at once where the size is announced, else when it is reached. The
 * addresses of endless streams are exempt, which is why this is not left to the server, whose own
 * limit knows no addresses.
 */
final class LimiteDeTaille implements Filter {

  private final long octetsMax;
  private final Set<String> sansLimite;
  private final RefusDuServeur refus;

  /**
   * @param octetsMax the most bytes of a body
   * @param sansLimite the paths whose bodies have no limit
   */
  LimiteDeTaille(long octetsMax, Set<String> sansLimite, RefusDuServeur refus) {
    this.octetsMax = octetsMax;
    this.sansLimite = Set.copyOf(sansLimite);
    this.refus = refus;
  }

  @Override
  public void filter(FilterChain suite, RoutingRequest requete, RoutingResponse reponse) {
    if (sansLimite.contains(requete.path().path())) {
      suite.proceed();
      return;
    }
    long annonce = requete.headers().contentLength().orElse(0);
    if (annonce <= octetsMax) {
      requete.streamFilter(corps -> new CorpsBorne(corps, octetsMax));
      suite.proceed();
      return;
    }
    refus.repondre(requete, reponse, TypeProbleme.TROP_VOLUMINEUX, detail(octetsMax));
  }

  private static String detail(long octetsMax) {
    return "Le corps de la requête a plus de " + octetsMax + " octets : c'est le plus permis ici.";
  }

  /** A body whose size was not announced. */
  private static final class CorpsBorne extends FilterInputStream {
    private final long octetsMax;
    private long lus;

    CorpsBorne(InputStream corps, long octetsMax) {
      super(corps);
      this.octetsMax = octetsMax;
    }

    @Override
    public int read() throws IOException {
      int octet = in.read();
      compter(octet < 0 ? 0 : 1);
      return octet;
    }

    @Override
    public int read(byte[] octets, int debut, int nombre) throws IOException {
      int recus = in.read(octets, debut, nombre);
      compter(Math.max(recus, 0));
      return recus;
    }

    private void compter(int recus) {
      lus += recus;
      if (lus > octetsMax) {
        throw new RequeteRefusee(TypeProbleme.TROP_VOLUMINEUX, detail(octetsMax));
      }
    }
  }
}
