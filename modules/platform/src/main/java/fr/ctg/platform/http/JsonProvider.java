package fr.ctg.platform.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.json.JsonDuProduit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** The one way in which the product writes JSON, for injection and for Jersey. */
@ApplicationScoped
public class JsonProvider {

  /** The product's mapper. */
  @Produces
  @Singleton
  public ObjectMapper json() {
    return JsonDuProduit.mapper();
  }

  /** Hands it to Jersey, which does not see the interface of a bean with a scope. */
  @Provider
  public static class PourJersey implements ContextResolver<ObjectMapper> {
    @Override
    public ObjectMapper getContext(Class<?> type) {
      return JsonDuProduit.mapper();
    }
  }
}
