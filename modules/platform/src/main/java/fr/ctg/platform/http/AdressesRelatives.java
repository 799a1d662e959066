package fr.ctg.platform.http;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/**
 * Lets {@code Location} be relative, as RFC 9110 allows: the framework would make it absolute by
 * the address at which it was reached, which is not the callers' where a proxy stands in front. The
 * framework takes this setting from a feature, and not from the configuration.
 */
@Provider
public class AdressesRelatives implements Feature {

  private static final String TELLES_QUELLES =
      "jersey.config.server.headers.location.relative.resolution.disabled";

  @Override
  public boolean configure(FeatureContext cadre) {
    cadre.property(TELLES_QUELLES, true);
    return true;
  }
}
