package fr.ctg.app.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.Status;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Looks at how each request is framed before the server acts on it: a proxy in front must never
 * take for the end of a request what this server takes for its middle, or a second request hides in
 * the difference (RFC 9112 §6.3 and §11.2). What is not plain is refused, and its connection
 * closed. The server itself compares such headers letter by letter and lets the rest through.
 */
final class CadreDesRequetes implements Http1ConnectionListener {

  private static final HeaderName EXPECT = HeaderNames.create("Expect");
  private static final String FERMER = "close";
  private static final String MORCEAUX = "chunked";
  private static final String ACCORD = "100-continue";

  /** Long enough for any length that a long holds. */
  private static final int CHIFFRES_MAX = 18;

  /** Those of which two could be read as one or as the other. */
  private static final List<HeaderName> UNIQUES =
      List.of(
          HeaderNames.HOST,
          HeaderNames.AUTHORIZATION,
          HeaderNames.CONTENT_TYPE,
          HeaderNames.ORIGIN,
          HeaderNames.create("Idempotency-Key"));

  private final Set<String> enFlux;

  /**
   * @param enFlux the paths whose bodies are read while they are answered
   */
  CadreDesRequetes(Set<String> enFlux) {
    this.enFlux = Set.copyOf(enFlux);
  }

  @Override
  public void prologue(ConnectionContext contexte, HttpPrologue prologue) {
    String brut = prologue.uriPath().rawPath();
    PourcentSeul.dans(brut + "?" + prologue.query().rawValue())
        .ifPresent(
            faute -> {
              throw DemandeRefusee.malAdressee(brut, faute);
            });
    Echange echange = ConnexionsBornees.echange(contexte);
    String chemin = prologue.uriPath().path();
    echange.commencer(enFlux.contains(chemin));
    if (echange.etroite() && !Sondes.est(chemin)) {
      throw Places.refus();
    }
  }

  @Override
  public void headers(ConnectionContext contexte, Headers lus) {
    Echange echange = ConnexionsBornees.echange(contexte);
    // The server hands out the very headers that it acts on.
    var entetes = (WritableHeaders<?>) lus;
    nommer(entetes);
    uniques(entetes);
    boolean accord = accord(entetes);
    echange.annoncer(longueur(entetes), accord);
    if (fermer(entetes) || echange.etroite()) {
      entetes.set(HeaderValues.CONNECTION_CLOSE);
      echange.derniere();
    }
  }

  private static void nommer(Headers entetes) {
    for (Header entete : entetes) {
      if (entete.name().isEmpty()) {
        throw DemandeRefusee.malFormee("Un en-tête de la requête n'a pas de nom.");
      }
    }
  }

  private static void uniques(Headers entetes) {
    for (HeaderName nom : UNIQUES) {
      if (entetes.contains(nom) && entetes.get(nom).valueCount() > 1) {
        throw DemandeRefusee.malFormee(
            "L'en-tête « " + nom.defaultCase() + " » est donné deux fois : gardez-en un seul.");
      }
    }
  }

  private static long longueur(WritableHeaders<?> entetes) {
    boolean annoncee = entetes.contains(HeaderNames.CONTENT_LENGTH);
    if (entetes.contains(HeaderNames.TRANSFER_ENCODING)) {
      Header codages = entetes.get(HeaderNames.TRANSFER_ENCODING);
      if (codages.valueCount() > 1 || !codages.get().equalsIgnoreCase(MORCEAUX)) {
        throw DemandeRefusee.avec(
            Status.NOT_IMPLEMENTED_501,
            "Ce service ne connaît qu'une valeur de « Transfer-Encoding » : « chunked », seule.");
      }
      if (annoncee) {
        throw deuxLongueurs();
      }
      entetes.set(HeaderValues.TRANSFER_ENCODING_CHUNKED);
      return Echange.PAR_MORCEAUX;
    }
    if (!annoncee) {
      return 0;
    }
    Header longueur = entetes.get(HeaderNames.CONTENT_LENGTH);
    if (longueur.valueCount() > 1) {
      throw deuxLongueurs();
    }
    String chiffres = longueur.get();
    if (chiffres.isEmpty()
        || chiffres.length() > CHIFFRES_MAX
        || !chiffres.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw DemandeRefusee.malFormee(
          "« Content-Length » n'est pas un nombre d'octets : écrivez-le en chiffres, sans signe.");
    }
    return Long.parseLong(chiffres);
  }

  private static RuntimeException deuxLongueurs() {
    return DemandeRefusee.malFormee(
        "La requête donne deux longueurs à son corps : gardez un seul « Content-Length », ou"
            + " « Transfer-Encoding » seul.");
  }

  private static boolean accord(WritableHeaders<?> entetes) {
    if (!entetes.contains(EXPECT)) {
      return false;
    }
    Header attente = entetes.get(EXPECT);
    if (attente.valueCount() > 1 || !attente.get().equalsIgnoreCase(ACCORD)) {
      throw DemandeRefusee.avec(
          Status.EXPECTATION_FAILED_417,
          "Ce service ne connaît qu'une valeur de « Expect » : « 100-continue ».");
    }
    entetes.set(HeaderValues.EXPECT_100);
    return true;
  }

  private static boolean fermer(Headers entetes) {
    return entetes.contains(HeaderNames.CONNECTION)
        && entetes.get(HeaderNames.CONNECTION).allValues().stream()
            .flatMap(valeur -> Arrays.stream(valeur.split(",")))
            .anyMatch(option -> option.strip().equalsIgnoreCase(FERMER));
  }
}
