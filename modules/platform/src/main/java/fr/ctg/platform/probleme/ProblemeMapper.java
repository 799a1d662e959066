package fr.ctg.platform.probleme;

import fr.ctg.platform.json.Faute;
import fr.ctg.platform.persistence.BaseIndisponible;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.glassfish.jersey.message.internal.HeaderValueException;
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

  @Context private @Nullable UriInfo adresse;

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
    if (statut >= 500) {
      JOURNAL.error("Refus du cadre", refus);
    }
    return reponse.build();
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
          "Aucun des formats demandés n'est disponible à l'adresse " + chemin() + ".";
      case NotSupportedException e ->
          "L'adresse " + chemin() + " ne sait pas lire ce format de requête.";
      default -> TypeProbleme.duStatut(refus.getResponse().getStatus()).explication();
    };
  }

  private Response imprevu(Throwable cause) {
    if (baseAbsente(cause)) {
      JOURNAL.warn("Base de données indisponible : {}", cause.getMessage());
      return reponse(
              TypeProbleme.INDISPONIBLE,
              TypeProbleme.INDISPONIBLE.statut(),
              "La base de données ne répond pas.",
              List.of())
          .header(HttpHeaders.RETRY_AFTER, ATTENTE_SECONDES)
          .build();
    }
    if (delaiDepasse(cause)) {
      JOURNAL.warn("Délai de la base dépassé : {}", cause.getMessage());
      return reponse(
              TypeProbleme.INDISPONIBLE,
              TypeProbleme.INDISPONIBLE.statut(),
              "La base de données n'a pas répondu à temps : la demande est trop lourde, ou ce qu'elle"
                  + " touche est tenu par une autre. Rien n'a été changé.",
              List.of())
          .header(HttpHeaders.RETRY_AFTER, ATTENTE_SECONDES)
          .build();
    }
    if (valeurRefuseeParLaBase(cause)) {
      return reponse(
              TypeProbleme.REQUETE_INVALIDE,
              TypeProbleme.REQUETE_INVALIDE.statut(),
              "Une valeur de la requête ne peut pas être traitée (un caractère nul, par exemple).",
              List.of())
          .build();
    }
    JOURNAL.error("Erreur imprévue", cause);
    return reponse(
            TypeProbleme.ERREUR_INTERNE,
            TypeProbleme.ERREUR_INTERNE.statut(),
            TypeProbleme.ERREUR_INTERNE.explication(),
            List.of())
        .build();
  }

  /** Whether the database could not be reached: class 08 of SQLSTATE, or 57P0x while it stops. */
  private static boolean baseAbsente(Throwable cause) {
    return refuseeAvec(cause, "08", "57P0")
        || causes(cause)
            .anyMatch(
                t ->
                    t instanceof BaseIndisponible
                        || t instanceof java.sql.SQLTransientConnectionException);
  }

  /**
   * Whether PostgreSQL gave up: a statement, a wait for a lock, an idle transaction, one of two
   * transactions that crossed.
   */
  private static boolean delaiDepasse(Throwable cause) {
    return refuseeAvec(cause, "57014", "55P03", "25P03", "40001", "40P01");
  }

  /** Whether PostgreSQL refused a value: class 22 of SQLSTATE. */
  private static boolean valeurRefuseeParLaBase(Throwable cause) {
    return refuseeAvec(cause, "22");
  }

  private static boolean refuseeAvec(Throwable cause, String... debutsDEtat) {
    return causes(cause)
        .anyMatch(
            t ->
                t instanceof SQLException sql
                    && sql.getSQLState() != null
                    && Stream.of(debutsDEtat).anyMatch(sql.getSQLState()::startsWith));
  }

  private static Stream<Throwable> causes(Throwable cause) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable t = cause; t != null; t = t.getCause()) {
      causes.add(t);
    }
    return causes.stream();
  }

  private Response.ResponseBuilder reponse(
      TypeProbleme type, int statut, @Nullable String detail, List<Faute> fautes) {
    return Response.status(statut)
        .type(MEDIA)
        .entity(Probleme.de(type, statut, detail, chemin(), fautes));
  }

  private String chemin() {
    return adresse == null ? "/" : adresse.getRequestUri().getRawPath();
  }
}
