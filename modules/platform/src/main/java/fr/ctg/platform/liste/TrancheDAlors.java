package fr.ctg.platform.liste;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;

/** A request to read a list, now or as of an instant ({@code au}). */
public final class TrancheDAlors extends TrancheDeListe {

  @QueryParam(Moment.AU)
  @SuppressWarnings(
      "unused") // Read with the other parameters, and their faults; here for the contract.
  private @Nullable String au;

  /** The one that came so. */
  public TrancheDAlors(ContainerRequest requete) {
    super(requete);
  }

  /**
   * Answers with the page of a list without filters that is asked for, or with the stream of all.
   *
   * @param lecture the list as of an instant; now when that is {@code null}
   */
  public <T, P> Response montrerAlors(
      Forme<T, P> forme, Function<@Nullable Instant, Liste<T, P>> lecture) {
    return montrerAlors(forme, parametres -> true, (rien, instant) -> lecture.apply(instant));
  }

  /**
   * Answers with the page that is asked for, or with the stream of all.
   *
   * @param filtres reads what else the request asks for; it comes before anything is refused
   * @param lecture the list that it asks for, as of an instant; now when that is {@code null}
   */
  public <F, T, P> Response montrerAlors(
      Forme<T, P> forme,
      Function<ParametresDeRequete, F> filtres,
      BiFunction<F, @Nullable Instant, Liste<T, P>> lecture) {
    return montrer(
        forme,
        parametres ->
            new Demande<>(filtres.apply(parametres), parametres.instant(Moment.AU).orElse(null)),
        demande -> lecture.apply(demande.filtre(), demande.au()));
  }

  private record Demande<F>(F filtre, @Nullable Instant au) {}
}
