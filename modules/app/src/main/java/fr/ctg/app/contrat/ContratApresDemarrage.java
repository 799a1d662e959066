package fr.ctg.app.contrat;

import static jakarta.interceptor.Interceptor.Priority.PLATFORM_AFTER;

import io.helidon.microprofile.openapi.OpenApiCdiExtension;
import io.helidon.microprofile.server.ServerCdiExtension;
import io.helidon.openapi.OpenApiFeature;
import io.helidon.openapi.OpenApiFormat;
import io.helidon.openapi.OpenApiManager;
import io.smallrye.openapi.runtime.io.Format;
import io.smallrye.openapi.runtime.io.OpenApiSerializer;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeanManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.util.concurrent.FutureTask;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the contract put together once the application answers, or when it is first asked for: that
 * takes a third of a start. Helidon MP does it before and lets nobody choose; what it would build
 * then is taken from its hands, which {@code config/jvm.options} opens. Without that it is built at
 * the start, as Helidon does.
 *
 * <p>It is written once, in both forms, by the library that reads the annotations, and answered by
 * {@link RouteDuContrat}: Helidon's own writer takes whole numbers beyond 32 bits for something
 * else and warns of it at every reader, compresses nothing and knows no {@code ETag}.
 */
@ApplicationScoped
public class ContratApresDemarrage {

  private static final Logger JOURNAL = LoggerFactory.getLogger(ContratApresDemarrage.class);
  private static final String CHEMIN = "/openapi";

  private volatile @Nullable FutureTask<FormesDuContrat> assemblage;

  void differer(
      @Observes @Priority(PLATFORM_AFTER) @Initialized(ApplicationScoped.class) Object depart,
      BeanManager beans) {
    try {
      Field tenu = OpenApiCdiExtension.class.getDeclaredField("feature");
      tenu.setAccessible(true);
      OpenApiCdiExtension extension = beans.getExtension(OpenApiCdiExtension.class);
      var contrat = (OpenApiFeature) tenu.get(extension);
      OpenApiManager<?> redacteur = contrat.prototype().manager().orElseThrow();
      var tache = new FutureTask<>(() -> assembler(redacteur));
      assemblage = tache;
      tenu.set(extension, OpenApiFeature.builder().manager(new Rien()).build());
      beans
          .getExtension(ServerCdiExtension.class)
          .serverRoutingBuilder()
          .register(CHEMIN, RouteDuContrat.selonLeLecteur(tache))
          .register(CHEMIN + ".json", RouteDuContrat.enJson(tache))
          .register(CHEMIN + ".yaml", RouteDuContrat.enYaml(tache));
    } catch (NoSuchFieldException | IllegalAccessException | InaccessibleObjectException e) {
      JOURNAL.warn("Le contrat est construit dès le démarrage : {}", e.getMessage());
    }
  }

  /** Puts it together, on a thread of its own. */
  public void construire() {
    FutureTask<FormesDuContrat> tache = assemblage;
    if (tache != null) {
      Thread.ofPlatform().daemon().name("ctg-contrat").start(tache);
    }
  }

  private static FormesDuContrat assembler(OpenApiManager<?> redacteur) {
    // No file stands beside the annotations.
    var document = (OpenAPI) redacteur.load("");
    try {
      return new FormesDuContrat(
          OpenApiSerializer.serialize(document, Format.JSON),
          OpenApiSerializer.serialize(document, Format.YAML));
    } catch (IOException e) {
      throw new UncheckedIOException("written to memory", e);
    }
  }

  /** What Helidon builds at the start instead: nothing, for nobody. */
  private static final class Rien implements OpenApiManager<String> {

    @Override
    public String name() {
      return "rien";
    }

    @Override
    public String type() {
      return "rien";
    }

    @Override
    public String load(String contenu) {
      return contenu;
    }

    @Override
    public String format(String modele, OpenApiFormat forme) {
      return modele;
    }
  }
}
