package fr.ctg.app.droits;

import fr.ctg.platform.probleme.RequeteRefusee;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The second lock: what the door let in by one line of the table must reach the resource of that
 * very line. The door and the framework read addresses each in their own way; a difference between
 * them, or a resource that the table forgot, ends here with 404.
 */
@Provider
public class GardeDesRessources implements ContainerRequestFilter {

  private static final Logger JOURNAL = LoggerFactory.getLogger(GardeDesRessources.class);
  private static final String API = "/api/";

  private final Map<Method, String> adresses = new ConcurrentHashMap<>();

  @Context private @Nullable ResourceInfo ressource;

  @Override
  public void filter(ContainerRequestContext requete) {
    ResourceInfo atteint = Objects.requireNonNull(ressource, "the framework injects it");
    Method methode = atteint.getResourceMethod();
    if (methode == null) {
      return;
    }
    String atteinte =
        adresses.computeIfAbsent(methode, m -> adresse(atteint.getResourceClass(), m));
    boolean protegee = atteinte.substring(atteinte.indexOf(' ') + 1).startsWith(API);
    if (!protegee || requete.getMethod().equals(HttpMethod.OPTIONS)) {
      return;
    }
    Optional<Droit> droit = DroitCourant.lire();
    if (droit.map(d -> d.methode() + " " + d.chemin()).filter(atteinte::equals).isEmpty()) {
      JOURNAL.error("« {} » n'est pas la ligne des droits par laquelle on y est entré", atteinte);
      throw RequeteRefusee.introuvable("Rien n'existe à cette adresse.");
    }
  }

  /** The method and the address of a resource method, as the table writes them. */
  static String adresse(Class<?> classe, Method methode) {
    Class<?> annotee = classe;
    while (!annotee.isAnnotationPresent(Path.class)) {
      // A proxy of the container stands in front of the class itself.
      annotee = annotee.getSuperclass();
    }
    String chemin = sansBords(annotee.getAnnotation(Path.class).value());
    Path sous = methode.getAnnotation(Path.class);
    String entier = sous == null ? chemin : chemin + "/" + sansBords(sous.value());
    // A pattern after a parameter's name is the framework's own matter.
    return verbe(methode) + " /" + entier.replaceAll("\\{\\s*([A-Za-z0-9]+)[^{}]*}", "{$1}");
  }

  private static String verbe(Method methode) {
    for (Annotation annotation : methode.getAnnotations()) {
      HttpMethod verbe = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (verbe != null) {
        // The table reads HEAD as GET.
        return verbe.value().equals(HttpMethod.HEAD) ? HttpMethod.GET : verbe.value();
      }
    }
    throw new IllegalStateException(methode + " answers no method");
  }

  private static String sansBords(String chemin) {
    return chemin.replaceAll("^/+|(?<!/)/+$", "");
  }
}
