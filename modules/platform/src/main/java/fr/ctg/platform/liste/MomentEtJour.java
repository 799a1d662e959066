package fr.ctg.platform.liste;

import fr.ctg.platform.http.DemandeLue;
import fr.ctg.platform.http.Ressource;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;

/**
 * A request to read something that differs from day to day: as it is on a day ({@code le}), as
 * known now or at an instant ({@code au}).
 */
@SuppressWarnings("unused") // Read with the other parameters, and their faults; for the contract.
public final class MomentEtJour extends DemandeLue {

  @QueryParam(PointDeVue.LE)
  private @Nullable String le;

  @QueryParam(Moment.AU)
  private @Nullable String au;

  /** The one that came so. */
  public MomentEtJour(ContainerRequest requete) {
    super(requete);
  }

  /**
   * Answers with what there is today, under its tag, or with what there is on another day or was.
   *
   * @param lecture reads it from there
   */
  public Response montrer(Function<PointDeVue, ? extends Ressource> lecture) {
    var parametres = ParametresDeRequete.de(requete().getUriInfo());
    PointDeVue vue = PointDeVue.lu(parametres);
    parametres.verifier();
    Ressource lue = lecture.apply(vue);
    Response.ResponseBuilder reponse = Response.ok(lue);
    return (vue.ici() ? reponse.tag(lue.marque()) : reponse).build();
  }
}
