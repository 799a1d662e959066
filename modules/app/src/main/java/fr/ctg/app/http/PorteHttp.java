package fr.ctg.app.http;

import static jakarta.interceptor.Interceptor.Priority.PLATFORM_BEFORE;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.app.droits.TableDesDroits;
import fr.ctg.app.emetteur.EmetteurLocal;
import fr.ctg.app.jeton.JetonsAuDemarrage;
import fr.ctg.platform.evenement.Billets;
import fr.ctg.platform.http.BudgetDeMemoire;
import fr.ctg.platform.http.Moyens;
import fr.ctg.platform.http.Reserve;
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
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;
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
  private final Duration patienceDesLectures;
  private final Moyens moyens;
  private final Set<String> enFlux;
  private final Places places;
  private final BudgetDeMemoire corps;

  @Inject
  PorteHttp(
      ObjectMapper json,
      Config config,
      JetonsAuDemarrage jetons,
      LecteurDeRequete lecteur,
      Billets billets,
      Moyens moyens,
      @Reserve(Reserve.Usage.CORPS) BudgetDeMemoire corps) {
    this.moyens = moyens;
    this.jetons = jetons;
    this.billets = new EntreeParBillet(billets);
    this.refus = new RefusDuServeur(json);
    this.origines =
        Set.copyOf(config.getOptionalValues("ctg.origines", String.class).orElse(List.of()));
    this.emetteur =
        new RoutesDeLEmetteur(jetons::local, json, lecteur, refus, new AppelLocal(origines));
    this.debit = config.getValue("ctg.debit", Integer.class);
    this.parSujet =
        new DebitParMinute(
            config.getValue("ctg.debit.sujet", Integer.class),
            "pour le porteur de ce jeton",
            refus);
    this.enFlux = Set.copyOf(config.getValues("ctg.corps.sans-limite", String.class));
    this.tailles = new LimiteDeTaille(config.getValue("ctg.corps", Long.class), enFlux, refus);
    this.corps = corps;
    this.places =
        NombreDeConnexions.de(config).places(corps, GrandsCorps.pour(moyens.travail().fils()));
    this.patience = Duration.ofSeconds(config.getValue("ctg.delai.envoi", Integer.class));
    this.patienceDesLectures =
        Duration.ofSeconds(config.getValue("ctg.delai.lecture", Integer.class));
  }

  void installer(
      @Observes @Priority(PLATFORM_BEFORE) @Initialized(ApplicationScoped.class) Object depart,
      BeanManager beans) {
    ServerCdiExtension serveur = beans.getExtension(ServerCdiExtension.class);
    HttpRouting.Builder routes = serveur.serverRoutingBuilder();
    routes.addFilter(new SuiviDesRequetes());
    routes.addFilter(new PartageEntreOrigines(origines, refus));
    if (debit > 0) {
      routes.addFilter(new LimiteDeDebit(debit, refus));
    }
    TableDesDroits table = TableDesDroits.duProduit();
    routes.addFilter(
        new ReponseAuxOptions(new MethodesPermises(table, jetons.localPrevu()), refus));
    routes.addFilter(new MesuresInconnues(refus));
    routes.addFilter(new ControleDAcces(table, jetons, parSujet, billets, refus));
    routes.addFilter(tailles);
    routes.addFilter(new CoutDesRequetes(moyens));
    routes.register("/", new Accueil());
    if (jetons.localPrevu()) {
      routes.register(EmetteurLocal.CHEMIN, emetteur);
    }
    routes.error(NotFoundException.class, refus::introuvable);
    routes.error(Throwable.class, refus::imprevu);
    reglerLeServeur(serveur);
  }

  /** How many connections are open, for whoever watches the service. */
  @Gauge(
      name = "ctg.connexions",
      absolute = true,
      unit = MetricUnits.NONE,
      description = "Connexions ouvertes")
  public long connexions() {
    return places.connexions();
  }

  /** How many bytes the bodies of requests hold. */
  @Gauge(
      name = "ctg.corps",
      absolute = true,
      unit = MetricUnits.BYTES,
      description = "Octets que tiennent les corps des requêtes")
  public long octetsDesCorps() {
    return corps.octets() - corps.libres();
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
          // Ours only: who says nothing would else be waited for before anybody counts it.
          .protocolsDiscoverServices(false)
          .addConnectionSelector(
              new ConnexionsBornees(patience, patienceDesLectures, places, enFlux));
    } catch (NoSuchMethodException
        | IllegalAccessException
        | InvocationTargetException
        | java.lang.reflect.InaccessibleObjectException e) {
      JOURNAL.warn(
          "Le serveur garde ses propres refus et ses propres connexions : {}", e.getMessage());
    }
  }
}
