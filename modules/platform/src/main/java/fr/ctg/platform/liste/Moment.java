package fr.ctg.platform.liste;

import fr.ctg.platform.http.Ressource;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;

/** A request to read something now, or as of an instant ({@code au}). */
public class Moment {

  private static final String AU = "au";

  @Context private @Nullable ContainerRequest requete;

  @QueryParam(AU)
  @SuppressWarnings(
      "unused") // Read with the other parameters, and their faults; here for the contract.
  private @Nullable String au;

  final ContainerRequest requete() {
    return Objects.requireNonNull(requete, "the framework injects it");
  }

  final @Nullable Instant au(ParametresDeRequete parametres) {
    return parametres.instant(AU).orElse(null);
  }

  /**
   * Answers with what there is, under its tag, or with what there was.
   *
   * @param lecture reads it as of an instant; now when that is {@code null}
   */
  public Response montrer(Function<@Nullable Instant, ? extends Ressource> lecture) {
    var parametres = ParametresDeRequete.de(requete().getUriInfo());
    Instant instant = au(parametres);
    parametres.verifier();
    Ressource lue = lecture.apply(instant);
    Response.ResponseBuilder reponse = Response.ok(lue);
    return (instant == null ? reponse.tag(lue.marque()) : reponse).build();
  }
}
