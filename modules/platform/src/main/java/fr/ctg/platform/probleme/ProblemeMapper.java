package fr.ctg.platform.probleme;

import fr.ctg.platform.json.Faute;
import fr.ctg.shared.Appui;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.glassfish.jersey.message.internal.HeaderValueException;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns everything that goes wrong inside a request into a problem; the inside is never told. */
@Provider
public class ProblemeMapper implements ExceptionMapper<Throwable> {

  /** The media type of a problem. */
  public static final String MEDIA = "application/problem+json";

  private static final Logger JOURNAL = LoggerFactory.getLogger(ProblemeMapper.class);
  private static final int ATTENTE_SECONDES = 5;
  private static final String ACCEPT_PATCH = "Accept-Patch";

  /** The door has let it in: it is what it says that cannot be written (RFC 6750 §3.1). */
  private static final String JETON_REFUSE = "Bearer error=\"invalid_token\"";

  @Context private @Nullable ExtendedUriInfo adresse;
  @Context private @Nullable Request requete;

  private final Iterable<ReglesOpposees> regles;

  @Inject
  ProblemeMapper(@Any Instance<ReglesOpposees> regles) {
    this.regles = regles;
  }

  /**
   * @param regles by which the rules that refusals name are cited
   */
  ProblemeMapper(List<ReglesOpposees> regles) {
    this.regles = regles;
  }

  @Override
  public Response toResponse(Throwable cause) {
    return switch (cause) {
      case RequeteRefusee refus -> refusee(refus);
      case WebApplicationException refus -> duCadre(refus);
      case HeaderValueException refus ->
          reponse(
                  TypeProbleme.REQUETE_REFUSEE,
                  TypeProbleme.REQUETE_REFUSEE.statut(),
                  "Un en-tête de la requête n'a pas la forme attendue : " + refus.getMessage(),
                  List.of())
              .build();
      default -> imprevu(cause);
    };
  }

  private Response refusee(RequeteRefusee refus) {
    TypeProbleme type = refus.type();
    Response.ResponseBuilder reponse =
        reponse(type, type.statut(), refus.getMessage(), refus.fautes());
    if (type == TypeProbleme.TROP_DE_REQUETES || type == TypeProbleme.INDISPONIBLE) {
      reponse.header(HttpHeaders.RETRY_AFTER, ATTENTE_SECONDES);
    }
    if (type == TypeProbleme.NON_AUTHENTIFIE) {
      reponse.header(HttpHeaders.WWW_AUTHENTICATE, JETON_REFUSE);
    }
    return reponse.build();
  }

  private Response duCadre(WebApplicationException refus) {
    int statut = refus.getResponse().getStatus();
    if (statut < 400) {
      return refus.getResponse();
    }
    if (statut == 404 && adresse != null && adresse.getMatchedResources().isEmpty()) {
      // No resource has this address: an empty answer lets the server look further, among the
      // health checks and the static pages, and refuse with a problem when nothing is found.
      return Response.status(statut).build();
    }
    Response.ResponseBuilder reponse =
        reponse(TypeProbleme.duStatut(statut), statut, detail(refus), List.of());
    String permises = refus.getResponse().getHeaderString(HttpHeaders.ALLOW);
    if (permises != null) {
      reponse.header(HttpHeaders.ALLOW, permises);
    }
    if (refus instanceof NotSupportedException) {
      annoncer(reponse);
    }
    if (statut >= 500) {
      JOURNAL.error("Refus du cadre", refus);
    }
    return reponse.build();
  }

  /** Says in a header too what this address reads (RFC 9110 §12.5.1, RFC 5789 §3.1). */
  private void annoncer(Response.ResponseBuilder reponse) {
    String lus = String.join(", ", formats(ResourceMethod::getConsumedTypes));
    if (!lus.isEmpty()) {
      boolean correctif = requete != null && requete.getMethod().equals(HttpMethod.PATCH);
      reponse.header(correctif ? ACCEPT_PATCH : HttpHeaders.ACCEPT, lus);
    }
  }

  /** The formats of this address for the method of the request; none if it takes any. */
  private List<String> formats(Function<ResourceMethod, List<MediaType>> lesquels) {
    if (adresse == null || requete == null) {
      return List.of();
    }
    String demandee = requete.getMethod();
    String methode = demandee.equals(HttpMethod.HEAD) ? HttpMethod.GET : demandee;
    return adresse.getMatchedRuntimeResources().stream()
        .limit(1)
        .flatMap(ressource -> ressource.getResourceMethods().stream())
        .filter(possible -> methode.equals(possible.getHttpMethod()))
        .flatMap(possible -> lesquels.apply(possible).stream())
        .filter(format -> !format.isWildcardType())
        .map(format -> format.getType() + "/" + format.getSubtype())
        .distinct()
        .toList();
  }

  private String formatsEnClair(
      String debut, String verbe, Function<ResourceMethod, List<MediaType>> lesquels) {
    List<String> formats = formats(lesquels);
    return formats.isEmpty()
        ? debut + "."
        : debut + " : " + verbe + " " + String.join(", ", formats) + ".";
  }

  private String detail(WebApplicationException refus) {
    return switch (refus) {
      case NotFoundException e -> "Rien n'existe à l'adresse " + chemin() + ".";
      case NotAllowedException e ->
          "L'adresse "
              + chemin()
              + " n'accepte que : "
              + e.getResponse().getHeaderString(HttpHeaders.ALLOW)
              + ".";
      case NotAcceptableException e ->
          formatsEnClair(
              "Aucun des formats demandés n'est disponible à l'adresse " + chemin(),
              "demandez, en UTF-8,",
              ResourceMethod::getProducedTypes);
      case NotSupportedException e ->
          formatsEnClair(
              "L'adresse " + chemin() + " ne sait pas lire ce format de requête",
              "envoyez",
              ResourceMethod::getConsumedTypes);
      default -> TypeProbleme.duStatut(refus.getResponse().getStatus()).explication();
    };
  }

  private Response imprevu(Throwable cause) {
    return RefusDeLaBase.dans(cause).map(this::refusee).orElseGet(() -> erreurInterne(cause));
  }

  private Response erreurInterne(Throwable cause) {
    JOURNAL.error("Erreur imprévue", cause);
    return reponse(
            TypeProbleme.ERREUR_INTERNE,
            TypeProbleme.ERREUR_INTERNE.statut(),
            TypeProbleme.ERREUR_INTERNE.explication(),
            List.of())
        .build();
  }

  private Response.ResponseBuilder reponse(
      TypeProbleme type, int statut, @Nullable String detail, List<Faute> fautes) {
    return Response.status(statut)
        .type(MEDIA)
        .entity(Probleme.de(type, statut, detail, chemin(), fautes, this::citer));
  }

  private Optional<RegleOpposee> citer(Appui appui) {
    return StreamSupport.stream(regles.spliterator(), false)
        .flatMap(source -> source.de(appui).stream())
        .findFirst();
  }

  private String chemin() {
    return adresse == null ? "/" : adresse.getRequestUri().getRawPath();
  }
}
