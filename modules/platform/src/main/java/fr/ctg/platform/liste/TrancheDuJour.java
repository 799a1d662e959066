package fr.ctg.platform.liste;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;

/**
 * A request to read a list of what differs from day to day: as it is on a day ({@code le}), as
 * known now or at an instant ({@code au}).
 */
@SuppressWarnings("unused") // Read with the other parameters, and their faults; for the contract.
public final class TrancheDuJour extends TrancheDeListe {

  @QueryParam(PointDeVue.LE)
  private @Nullable String le;

  @QueryParam(Moment.AU)
  private @Nullable String au;

  /** The one that came so. */
  public TrancheDuJour(ContainerRequest requete) {
    super(requete);
  }

  /**
   * Answers with the page that is asked for, or with the stream of all.
   *
   * @param filtres reads what else the request asks for; it comes before anything is refused
   * @param lecture the list that it asks for, from there
   */
  public <F, T, P> Response montrerDuJour(
      Forme<T, P> forme,
      Function<ParametresDeRequete, F> filtres,
      BiFunction<F, PointDeVue, Liste<T, P>> lecture) {
    return montrer(
        forme,
        parametres -> new Demande<>(filtres.apply(parametres), PointDeVue.lu(parametres)),
        demande -> lecture.apply(demande.filtre(), demande.vue()));
  }

  private record Demande<F>(F filtre, PointDeVue vue) {}
}
