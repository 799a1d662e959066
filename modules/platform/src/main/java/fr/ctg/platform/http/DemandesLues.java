package fr.ctg.platform.http;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Function;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.model.Parameter.Source;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.jspecify.annotations.Nullable;

/**
 * Makes each {@code BeanParam} by its constructor, found once: that of a {@link DemandeLue} takes
 * the request, that of parameters that are declared for the contract alone takes nothing. The
 * framework would make it by its injection, looking at its class and at each of its fields anew for
 * every request: an eighth of what reading one row takes.
 */
@Provider
public class DemandesLues implements Feature {

  @Override
  public boolean configure(FeatureContext cadre) {
    cadre.register(
        new AbstractBinder() {
          @Override
          protected void configure() {
            bind(new ParConstructeur()).to(ValueParamProvider.class);
          }
        });
    return true;
  }

  private static final class ParConstructeur implements ValueParamProvider {

    /** Absent for what is not of this kind: the framework then asks its own providers. */
    @Override
    public @Nullable Function<ContainerRequest, ?> getValueProvider(Parameter parametre) {
      if (parametre.getSource() != Source.BEAN_PARAM) {
        return null;
      }
      Class<?> type = parametre.getRawType();
      if (DemandeLue.class.isAssignableFrom(type)) {
        MethodHandle constructeur = constructeur(type, ContainerRequest.class);
        return requete -> faire(() -> constructeur.invokeExact(requete));
      }
      MethodHandle constructeur = constructeur(type);
      return requete -> faire(() -> constructeur.invokeExact());
    }

    @Override
    public PriorityType getPriority() {
      return Priority.HIGH;
    }

    private static MethodHandle constructeur(Class<?> type, Class<?>... prend) {
      try {
        return MethodHandles.publicLookup()
            .findConstructor(type, MethodType.methodType(void.class, prend))
            .asType(MethodType.methodType(Object.class, prend));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(type + " is made of the request, or of nothing", e);
      }
    }

    private interface Fabrique {
      Object faire() throws Throwable;
    }

    private static Object faire(Fabrique fabrique) {
      try {
        return fabrique.faire();
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException("these constructors throw nothing that is checked", e);
      }
    }
  }
}
