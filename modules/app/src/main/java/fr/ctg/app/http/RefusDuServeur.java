package fr.ctg.app.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import fr.ctg.platform.json.Faute;
import fr.ctg.platform.probleme.Probleme;
import fr.ctg.platform.probleme.ProblemeMapper;
import fr.ctg.platform.probleme.RefusDeLaBase;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Method;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Problems for what the server refuses before, or instead of, a resource. */
final class RefusDuServeur {

  private static final Logger JOURNAL = LoggerFactory.getLogger(RefusDuServeur.class);

  /** The addresses of the framework, which are only read. */
  private static final Pattern LECTURES =
      Pattern.compile("/(health|metrics|openapi|documentation|problemes)(/.*)?");

  private static final String LECTURE = "GET, HEAD, OPTIONS";

  private static final String ATTENTE_SECONDES = "5";

  private final ObjectMapper json;

  RefusDuServeur(ObjectMapper json) {
    this.json = json;
  }

  void introuvable(ServerRequest requete, ServerResponse reponse, Throwable cause) {
    Method methode = requete.prologue().method();
    String chemin = requete.prologue().uriPath().path();
    boolean lecture = methode.equals(Method.GET) || methode.equals(Method.HEAD);
    if (!lecture && LECTURES.matcher(chemin).matches()) {
      reponse.header(HeaderNames.ALLOW, LECTURE);
      repondre(
          requete,
          reponse,
          TypeProbleme.METHODE_NON_PERMISE,
          "L'adresse " + chemin + " n'accepte que : " + LECTURE + ".");
      return;
    }
    repondre(
        requete,
        reponse,
        TypeProbleme.INTROUVABLE,
        "Rien n'existe à l'adresse " + requete.prologue().uriPath().rawPath() + ".");
  }

  void imprevu(ServerRequest requete, ServerResponse reponse, Throwable cause) {
    if (cause instanceof RequeteRefusee refus) {
      repondre(requete, reponse, refus);
      return;
    }
    Optional<RequeteRefusee> deLaBase = RefusDeLaBase.dans(cause);
    if (deLaBase.isPresent()) {
      repondre(requete, reponse, deLaBase.get());
      return;
    }
    Status statut =
        cause instanceof HttpException refus ? refus.status() : Status.INTERNAL_SERVER_ERROR_500;
    TypeProbleme type = TypeProbleme.duRefus(statut.code());
    if (statut.code() >= Status.INTERNAL_SERVER_ERROR_500.code()) {
      JOURNAL.error("Erreur imprévue", cause);
    }
    reponse.status(statut);
    envoyer(requete, reponse, type, statut.code(), type.explication(), List.of());
  }

  void repondre(ServerRequest requete, ServerResponse reponse, TypeProbleme type, String detail) {
    reponse.status(Status.create(type.statut()));
    envoyer(requete, reponse, type, type.statut(), detail, List.of());
  }

  /** Answers with what was thrown, faults included. */
  void repondre(ServerRequest requete, ServerResponse reponse, RequeteRefusee refus) {
    reponse.status(Status.create(refus.type().statut()));
    envoyer(
        requete,
        reponse,
        refus.type(),
        refus.type().statut(),
        String.valueOf(refus.getMessage()),
        refus.fautes());
  }

  private void envoyer(
      ServerRequest requete,
      ServerResponse reponse,
      TypeProbleme type,
      int statut,
      String detail,
      List<Faute> fautes) {
    if (type == TypeProbleme.INDISPONIBLE && !reponse.headers().contains(HeaderNames.RETRY_AFTER)) {
      reponse.header(HeaderNames.RETRY_AFTER, ATTENTE_SECONDES);
    }
    reponse.header(HeaderNames.CONTENT_TYPE, ProblemeMapper.MEDIA);
    if (requete.prologue().method().equals(Method.HEAD)) {
      // The server sends whatever it is given; a reader of headers takes it for the next answer.
      reponse.send();
      return;
    }
    reponse.send(octets(type, statut, detail, requete.prologue().uriPath().rawPath(), fautes));
  }

  /** The handlers for requests that could not be read far enough to be routed. */
  DirectHandlers directs() {
    DirectHandlers.Builder directs = DirectHandlers.builder();
    for (DirectHandler.EventType evenement : DirectHandler.EventType.values()) {
      directs.addHandler(evenement, this::direct);
    }
    return directs.build();
  }

  private DirectHandler.TransportResponse direct(
      DirectHandler.TransportRequest requete,
      DirectHandler.EventType evenement,
      Status statut,
      ServerResponseHeaders entetes,
      String message) {
    int code = statut.code();
    @Nullable DemandeRefusee refusee = requete instanceof DemandeRefusee connue ? connue : null;
    List<Faute> fautes =
        refusee == null || refusee.faute() == null ? List.of() : List.of(refusee.faute());
    TypeProbleme type =
        fautes.isEmpty() ? TypeProbleme.duRefus(code) : TypeProbleme.REQUETE_INVALIDE;
    String detail = refusee == null ? type.explication() : refusee.detail();
    String id = UuidCreator.getTimeOrderedEpoch().toString();
    JOURNAL
        .atInfo()
        .addKeyValue("requete", id)
        .addKeyValue("statut", code)
        .log("requête illisible");
    DirectHandler.TransportResponse.Builder reponse =
        DirectHandler.TransportResponse.builder().status(statut).headers(entetes);
    EnTetesDeSecurite.TOUS.forEach(reponse::header);
    return reponse
        .header(HeaderNames.CONTENT_TYPE, ProblemeMapper.MEDIA)
        .header(SuiviDesRequetes.X_REQUEST_ID, id)
        .keepAlive(evenement.keepAlive())
        .entity(octets(type, code, detail, instance(requete.path()), fautes))
        .build();
  }

  private static final Pattern CHEMIN = Pattern.compile("/[!$%&-;=@-Z_a-z~]*");

  /** The path of what was asked for, where the request was read that far and that is one. */
  private static @Nullable String instance(String adresse) {
    String chemin = adresse.replaceFirst("[?#].*", "");
    boolean lisible = CHEMIN.matcher(chemin).matches() && PourcentSeul.dans(chemin).isEmpty();
    return lisible ? chemin : null;
  }

  private byte[] octets(
      TypeProbleme type, int statut, String detail, @Nullable String instance, List<Faute> fautes) {
    try {
      return json.writeValueAsBytes(Probleme.de(type, statut, detail, instance, fautes));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem is always JSON", e);
    }
  }
}
