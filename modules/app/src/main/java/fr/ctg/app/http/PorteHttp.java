package fr.ctg.app.http;

import static jakarta.interceptor.Interceptor.Priority.PLATFORM_BEFORE;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What stands in front of every address, those of the framework included: identification and log of
 * the request, cross-origin sharing, rate limit, security headers, and problems for what never
 * reaches a resource.
 */
@ApplicationScoped
public class PorteHttp {

  private static final Logger JOURNAL = LoggerFactory.getLogger(PorteHttp.class);

  private final RefusDuServeur refus;
  private final int debit;
  private final Set<String> origines;

  @Inject
  PorteHttp(
      ObjectMapper json,
      @ConfigProperty(name = "ctg.debit") int debit,
      @ConfigProperty(name = "ctg.origines") Optional<String> origines) {
    this.refus = new RefusDuServeur(json);
    this.debit = debit;
    // Read as one text: the configuration refuses an optional list that is empty.
    this.origines =
        origines.stream()
            .flatMap(toutes -> Arrays.stream(toutes.split(",")))
            .map(String::strip)
            .filter(origine -> !origine.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
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
    routes.error(NotFoundException.class, refus::introuvable);
    routes.error(Throwable.class, refus::imprevu);
    installerRefusDirects(serveur);
  }

  /**
   * Requests that cannot even be read (a broken request line, say) are refused by handlers of the
   * server's own configuration, which Helidon MP does not hand out: its method is opened by {@code
   * config/jvm.options}. Without it these refusals stay in plain text.
   */
  private void installerRefusDirects(ServerCdiExtension serveur) {
    try {
      Method methode = ServerCdiExtension.class.getDeclaredMethod("serverBuilder");
      methode.setAccessible(true);
      ((WebServerConfig.Builder) methode.invoke(serveur)).directHandlers(refus.directs());
    } catch (NoSuchMethodException
        | IllegalAccessException
        | InvocationTargetException
        | java.lang.reflect.InaccessibleObjectException e) {
      JOURNAL.warn("Les refus directs du serveur restent en texte : {}", e.getMessage());
    }
  }
}
