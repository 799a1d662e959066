package fr.ctg.app.http;

import fr.ctg.app.droits.TableDesDroits;
import fr.ctg.app.droits.TableDesDroits.Lieu;
import fr.ctg.platform.probleme.TypeProbleme;
import io.helidon.http.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which methods an address has: one of the API by the table of rights, one of the framework because
 * it is known here.
 */
final class MethodesPermises {

  private static final String API = "/api/";
  private static final String DOCUMENTATION = "/documentation";
  private static final String EMETTEUR = "/emetteur";

  private static final Set<String> LUES =
      Set.of(
          "/",
          "/health",
          "/health/live",
          "/health/ready",
          "/health/started",
          "/metrics",
          "/metrics/application",
          "/metrics/base",
          "/metrics/vendor",
          "/openapi",
          "/openapi.json",
          "/openapi.yaml",
          DOCUMENTATION,
          DOCUMENTATION + "/");

  private static final Set<String> DE_L_EMETTEUR =
      Set.of(
          "", "/", "/emetteur.js", "/.well-known/openid-configuration", "/jwks", "/utilisateurs");

  private static final Set<String> PROBLEMES = problemes();

  private final TableDesDroits table;
  private final boolean emetteur;

  /**
   * @param emetteur whether there is a local issuer
   */
  MethodesPermises(TableDesDroits table, boolean emetteur) {
    this.table = table;
    this.emetteur = emetteur;
  }

  private static Set<String> problemes() {
    Set<String> pages =
        Arrays.stream(TypeProbleme.values()).map(TypeProbleme::adresse).collect(Collectors.toSet());
    pages.addAll(Set.of("/problemes", TypeProbleme.DOSSIER, TypeProbleme.DOSSIER + "codes"));
    return Set.copyOf(pages);
  }

  /** The methods of an address, as {@code Allow} lists them; nothing when there is none there. */
  Optional<String> a(String chemin) {
    if (chemin.startsWith(API)) {
      return Optional.of(table.trouver(chemin)).filter(Lieu::connu).map(MethodesPermises::a);
    }
    if (emetteur && chemin.startsWith(EMETTEUR)) {
      String suite = chemin.substring(EMETTEUR.length());
      return suite.equals("/jeton")
          ? Optional.of(liste(Set.of(Method.POST.text())))
          : Optional.of(lecture()).filter(l -> DE_L_EMETTEUR.contains(suite));
    }
    return Optional.of(lecture())
        .filter(l -> LUES.contains(chemin) || PROBLEMES.contains(chemin) || documente(chemin));
  }

  /** The methods of an address of the API. */
  static String a(Lieu lieu) {
    return liste(lieu.parMethode().keySet());
  }

  private static String lecture() {
    return liste(Set.of(Method.GET.text()));
  }

  private static String liste(Set<String> methodes) {
    Set<String> permises = new TreeSet<>(methodes);
    permises.add(Method.OPTIONS.text());
    if (permises.contains(Method.GET.text())) {
      permises.add(Method.HEAD.text());
    }
    return String.join(", ", permises);
  }

  private static boolean documente(String chemin) {
    return chemin.startsWith(DOCUMENTATION + "/")
        && !chemin.contains("..")
        && !chemin.endsWith("/")
        && MethodesPermises.class.getResource("/META-INF" + chemin) != null;
  }
}
