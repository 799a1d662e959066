package fr.ctg.app.http;

import fr.ctg.platform.probleme.TypeProbleme;
import io.helidon.metrics.api.Metrics;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Refuses metrics that do not exist, by their scope or their name, with the reason: the framework
 * says nothing.
 */
final class MesuresInconnues implements Filter {

  private static final String PORTEE = "scope";
  private static final String NOM = "name";
  private static final Set<String> PORTEES = Set.of("application", "base", "vendor");

  /** The parts of an address such as /metrics/application/ctg.connexions. */
  private static final int PARTIES_MAX = 4;

  private final RefusDuServeur refus;

  MesuresInconnues(RefusDuServeur refus) {
    this.refus = refus;
  }

  @Override
  public void filter(FilterChain suite, RoutingRequest requete, RoutingResponse reponse) {
    String chemin = requete.path().path();
    if (!Sondes.deMesures(chemin)) {
      suite.proceed();
      return;
    }
    String[] parties = chemin.split("/", -1);
    List<String> portees = demandees(requete, PORTEE, parties, 2);
    List<String> noms = demandees(requete, NOM, parties, 3);
    if (parties.length > PARTIES_MAX || !PORTEES.containsAll(portees)) {
      refuser(
          requete,
          reponse,
          "Il n'y a pas de mesures de cette portée : demandez application, base ou vendor.");
    } else if (!noms.isEmpty() && noms.stream().noneMatch(connues(portees)::contains)) {
      refuser(
          requete,
          reponse,
          "Il n'y a pas de mesure de ce nom, ou pas dans cette portée : /metrics les donne toutes.");
    } else {
      suite.proceed();
    }
  }

  private void refuser(RoutingRequest requete, RoutingResponse reponse, String detail) {
    refus.repondre(requete, reponse, TypeProbleme.INTROUVABLE, detail);
  }

  /** What the query asks for, and the address. */
  private static List<String> demandees(
      RoutingRequest requete, String parametre, String[] parties, int rang) {
    List<String> demandees = new ArrayList<>(requete.query().all(parametre, List::of));
    if (parties.length > rang) {
      demandees.add(parties[rang]);
    }
    return demandees;
  }

  private static Set<String> connues(Collection<String> portees) {
    Set<String> noms = new HashSet<>();
    Metrics.globalRegistry()
        .meters(portees.isEmpty() ? PORTEES : portees)
        .forEach(mesure -> noms.add(mesure.id().name()));
    return noms;
  }
}
