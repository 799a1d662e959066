package fr.ctg.app.http;

import static jakarta.interceptor.Interceptor.Priority.PLATFORM_BEFORE;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.app.droits.TableDesDroits;
import fr.ctg.app.emetteur.EmetteurLocal;
import fr.ctg.app.jeton.JetonsAuDemarrage;
import fr.ctg.platform.evenement.Billets;
import fr.ctg.platform.validation.LecteurDeRequete;
import io.helidon.http.NotFoundException;
import io.helidon.microprofile.server.ServerCdiExtension;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What stands in front of every address, those of the framework included: identification and log of
 * the request, cross-origin sharing, rate limit, security headers, rights, and problems for what
 * never reaches a resource.
 */
@ApplicationScoped
public class PorteHttp {

  private static final Logger JOURNAL = LoggerFactory.getLogger(PorteHttp.class);

  private final RefusDuServeur refus;
  private final JetonsAuDemarrage jetons;
  private final RoutesDeLEmetteur emetteur;
  private final int debit;
  private final DebitParMinute parSujet;
  private final EntreeParBillet billets;
  private final LimiteDeTaille tailles;
  private final Set<String> origines;
  private final Duration patience;

  @Inject
  PorteHttp(
      ObjectMapper json,
      Config config,
      JetonsAuDemarrage jetons,
      LecteurDeRequete lecteur,
      Billets billets) {
    this.jetons = jetons;
    this.billets = new EntreeParBillet(billets);
    this.refus = new RefusDuServeur(json);
    this.emetteur = new RoutesDeLEmetteur(jetons::local, json, lecteur, refus);
    this.debit = config.getValue("ctg.debit", Integer.class);
    this.parSujet =
        new DebitParMinute(
            config.getValue("ctg.debit.sujet", Integer.class),
            "pour le porteur de ce jeton",
            refus);
    this.tailles =
        new LimiteDeTaille(
            config.getValue("ctg.corps", Long.class),
            Set.copyOf(config.getValues("ctg.corps.sans-limite", String.class)),
            refus);
    this.patience = Duration.ofSeconds(config.getValue("ctg.delai.envoi", Integer.class));
    this.origines =
        Set.copyOf(config.getOptionalValues("ctg.origines", String.class).orElse(List.of()));
  }

  void installer(
      @Observes @Priority(PLATFORM_BEFORE) @Initialized(ApplicationScoped.class) Object depart,
      BeanManager beans) {
    ServerCdiExtension serveur = beans.getExtension(ServerCdiExtension.class);
    HttpRouting.Builder routes = serveur.serverRoutingBuilder();
    routes.addFilter(new SuiviDesRequetes());
    routes.addFilter(new LongueurAmbigue(refus));
    routes.addFilter(new PartageEntreOrigines(origines, refus));
    if (debit > 0) {
      routes.addFilter(new LimiteDeDebit(debit, refus));
    }
    routes.addFilter(
        new ControleDAcces(TableDesDroits.duProduit(), jetons, parSujet, billets, refus));
    routes.addFilter(tailles);
    if (jetons.localPrevu()) {
      routes.register(EmetteurLocal.CHEMIN, emetteur);
    }
    routes.error(NotFoundException.class, refus::introuvable);
    routes.error(Throwable.class, refus::imprevu);
    reglerLeServeur(serveur);
  }

  /**
   * Requests that cannot even be read (a broken request line, say) are refused by handlers of the
   * server's own configuration, and how much of a request is read at a time is a matter of its
   * connections. Helidon MP hands out neither: its method is opened by {@code config/jvm.options}.
   * Without it these refusals stay in plain text, and what is read at a time has no limit.
   */
  private void reglerLeServeur(ServerCdiExtension serveur) {
    try {
      Method methode = ServerCdiExtension.class.getDeclaredMethod("serverBuilder");
      methode.setAccessible(true);
      ((WebServerConfig.Builder) methode.invoke(serveur))
          .directHandlers(refus.directs())
          .addConnectionSelector(new ConnexionsBornees(new VeilleDesEnvois(patience)));
    } catch (NoSuchMethodException
        | IllegalAccessException
        | InvocationTargetException
        | java.lang.reflect.InaccessibleObjectException e) {
      JOURNAL.warn(
          "Le serveur garde ses propres refus et ses propres connexions : {}", e.getMessage());
    }
  }
}
