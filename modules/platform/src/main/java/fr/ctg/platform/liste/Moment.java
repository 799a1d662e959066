package fr.ctg.platform.liste;

import fr.ctg.platform.http.DemandeLue;
import fr.ctg.platform.http.MarqueDuTout;
import fr.ctg.platform.http.PartieMontree;
import fr.ctg.platform.http.Ressource;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.function.Function;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;

/** A request to read something now, or as of an instant ({@code au}). */
public final class Moment extends DemandeLue {

  static final String AU = "au";

  @QueryParam(AU)
  @SuppressWarnings(
      "unused") // Read with the other parameters, and their faults; here for the contract.
  private @Nullable String au;

  /** The one that came so. */
  public Moment(ContainerRequest requete) {
    super(requete);
  }

  /**
   * Answers with what there is, under its tag, or with what there was.
   *
   * @param lecture reads it as of an instant; now when that is {@code null}
   */
  public Response montrer(Function<@Nullable Instant, ? extends Ressource> lecture) {
    var parametres = ParametresDeRequete.de(requete().getUriInfo());
    Instant instant = parametres.instant(AU).orElse(null);
    parametres.verifier();
    Ressource lue = lecture.apply(instant);
    Response.ResponseBuilder reponse = Response.ok(lue);
    if (lue instanceof PartieMontree(Ressource partie, MarqueDuTout tout)) {
      reponse.entity(partie);
      if (instant == null) {
        tout.poser(reponse);
      }
    }
    return (instant == null ? reponse.tag(lue.marque()) : reponse).build();
  }
}
