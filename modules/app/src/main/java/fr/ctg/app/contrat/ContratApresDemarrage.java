package fr.ctg.app.contrat;

import static jakarta.interceptor.Interceptor.Priority.PLATFORM_AFTER;

import io.helidon.microprofile.openapi.OpenApiCdiExtension;
import io.helidon.openapi.OpenApiFeature;
import io.helidon.openapi.OpenApiFormat;
import io.helidon.openapi.OpenApiManager;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the contract put together once the application answers, or when it is first asked for: that
 * takes a third of a start. Helidon MP does it before and lets nobody choose; what it would build
 * then is taken from its hands, which {@code config/jvm.options} opens. Without that it is built at
 * the start, as Helidon does.
 */
@ApplicationScoped
public class ContratApresDemarrage {

  private static final Logger JOURNAL = LoggerFactory.getLogger(ContratApresDemarrage.class);

  private volatile @Nullable OpenApiFeature contrat;

  void differer(
      @Observes @Priority(PLATFORM_AFTER) @Initialized(ApplicationScoped.class) Object depart,
      BeanManager beans) {
    try {
      Field tenu = OpenApiCdiExtension.class.getDeclaredField("feature");
      tenu.setAccessible(true);
      OpenApiCdiExtension extension = beans.getExtension(OpenApiCdiExtension.class);
      contrat = (OpenApiFeature) tenu.get(extension);
      tenu.set(extension, OpenApiFeature.builder().manager(new Rien()).build());
    } catch (NoSuchFieldException | IllegalAccessException | InaccessibleObjectException e) {
      JOURNAL.warn("Le contrat est construit dès le démarrage : {}", e.getMessage());
    }
  }

  /** Puts it together, on a thread of its own. */
  public void construire() {
    OpenApiFeature attendu = contrat;
    if (attendu != null) {
      Thread.ofPlatform().daemon().name("ctg-contrat").start(attendu::initialize);
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
