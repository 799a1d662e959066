package fr.ctg.platform.ecriture;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/**
 * Leaves the address of what was created relative to the service's root, as {@link Ecritures} says
 * it: the framework would make it absolute, with the address by which this node was reached, which
 * a proxy hides from callers.
 */
@Provider
public class AdressesRelatives implements Feature {

  /** Jersey's {@code ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED}. */
  private static final String SANS_RESOLUTION =
      "jersey.config.server.headers.location.relative.resolution.disabled";

  @Override
  public boolean configure(FeatureContext contexte) {
    contexte.property(SANS_RESOLUTION, true);
    return true;
  }
}
