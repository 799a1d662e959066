package fr.ctg.platform.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.json.JsonDuProduit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** The one way in which the product writes JSON, for Jersey and for injection. */
@Provider
@ApplicationScoped
public class JsonProvider implements ContextResolver<ObjectMapper> {

  @Override
  public ObjectMapper getContext(Class<?> type) {
    return json();
  }

  /** The product's mapper. */
  @Produces
  @Singleton
  public ObjectMapper json() {
    return JsonDuProduit.mapper();
  }
}
